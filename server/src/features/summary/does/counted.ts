import { splitAction } from '../../../access/actions';
import { accessLevels } from '../../../reference/model';
import type { AccessLevel, Action } from '../../../reference/model';
import { count, numeral } from '../../../rules/words';
import { hasWildcard } from '../../../text/wildcard';
import type { Context } from '../context';
import { join } from '../words/nouns';
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
  const numbered = `${numeral(actions.length)} ${kindOf(actions)}`;
  if (texts.length === 1 && hasWildcard(only))
    return `the ${numbered} ${of} named ${shown(splitAction(only).name)}`;
  return `${numbered} ${of}`;
}

/** `read and write actions`: all levels where they are few, else the one that weighs most. */
function kindOf(actions: readonly Action[]): string {
  const levels = accessLevels.filter((level) => actions.some((action) => action.level === level));
  const noun = actions.length === 1 ? 'action' : 'actions';
  if (levels.length <= levelLimit) return `${join(levels.map((level) => adjectives[level]))} ${noun}`;
  const managing = actions.filter(({ level }) => level === 'Permissions management').length;
  return managing ? `${noun} (${count(managing, 'manages', 'manage')} permissions)` : noun;
}

const levelLimit = 3;

const adjectives: Readonly<Record<AccessLevel, string>> = {
  List: 'list',
  Read: 'read',
  Tagging: 'tagging',
  Write: 'write',
  'Permissions management': 'permissions management',
};
