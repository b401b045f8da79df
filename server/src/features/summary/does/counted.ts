import { splitAction } from '../../../access/actions';
import { accessLevels } from '../../../reference/model';
import type { AccessLevel, Action } from '../../../reference/model';
import { count, join, numeral } from '../../../text/words';
import { hasWildcard } from '../../../text/wildcard';
import type { Context } from '../context';
import { serviceList } from '../words/services';
import { shown } from '../words/values';

/** `14 list and read actions of Amazon EC2`, `the 22 read actions of Amazon S3 named GetBucket*`. */
export function countedActions(
  actions: readonly Action[],
  texts: readonly string[],
  { reference, names }: Context,
): string {
  const services = [...new Set(actions.map(({ service }) => service))];
  const of = `of ${serviceList(services, reference, names)}`;
  const [only = ''] = texts;
  const levels = accessLevels.filter((level) => actions.some((action) => action.level === level));
  const few = levels.length <= levelLimit ? `${join(levels.map((level) => adjectives[level]))} ` : '';
  const numbered = `${numeral(actions.length)} ${few}${actions.length === 1 ? 'action' : 'actions'} ${of}`;
  const named = texts.length === 1 && hasWildcard(only) ? ` named ${shown(splitAction(only).name)}` : '';
  return `${named && 'the '}${numbered}${named}${few ? '' : managing(actions)}`;
}

/** Where levels are too many to name, the one that weighs most is named all the same. */
function managing(actions: readonly Action[]): string {
  const some = actions.filter(({ level }) => level === 'Permissions management').length;
  return some ? ` (${count(some, 'manages', 'manage')} permissions)` : '';
}

const levelLimit = 3;

const adjectives: Readonly<Record<AccessLevel, string>> = {
  List: 'list',
  Read: 'read',
  Tagging: 'tagging',
  Write: 'write',
  'Permissions management': 'permissions management',
};
