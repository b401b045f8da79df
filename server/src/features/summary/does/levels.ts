import { join } from '../../../text/words';
import { splitAction } from '../../../access/actions';
import { accessLevels } from '../../../reference/model';
import type { AccessLevel } from '../../../reference/model';
import type { Context } from '../context';
import { serviceList } from '../words/services';
import type { What } from '../what/what';
import type { Named } from './actions';
import type { Deed } from './deed';

/**
 * `list and read` for texts that are all of them verbs with a star, such as `s3:Get*`, and match nothing that changes
 * anything; undefined for all others, of which this would say too much.
 */
export function levelDeed(
  { actions, texts }: Named,
  { reference, names }: Context,
  { every, types }: What,
): Deed | undefined {
  if (!texts.length || !texts.every((text) => lookingVerbs.test(splitAction(text).name))) return undefined;
  const levels = accessLevels.filter((level) => actions.some((action) => action.level === level));
  const verbs = levels.flatMap((level) => verbOf[level] ?? []);
  if (!verbs.length || verbs.length < levels.length) return undefined;
  const services = [...new Set(actions.map(({ service }) => service))];
  // `read queue jobs` would be said of what Amazon S3 cannot do.
  const fits = (type: string) => services.some((service) => type.startsWith(`${service}:`));
  if (!every && !(types && [...types].every(fits))) return undefined;
  const doing = join(verbs.map((verb) => `${verb}ing`));
  return {
    base: join(verbs),
    doing,
    noun: doing,
    link: '',
    every: `what is in ${serviceList(services, reference, names)}`,
  };
}

const lookingVerbs = /^(?:BatchGet|Describe|Get|List|Lookup|Query|Read|Scan|Search|Select|View)\*+$/i;

const verbOf: Readonly<Partial<Record<AccessLevel, string>>> = { List: 'list', Read: 'read' };
