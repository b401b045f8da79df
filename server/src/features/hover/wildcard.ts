import { splitAction } from '../../access/actions';
import { accessLevels } from '../../reference/model';
import type { AccessLevel, Action, ServiceReference } from '../../reference/model';
import { credentialActions, escalationActions } from '../../reference/sensitive-actions';
import { count, numeral } from '../../text/words';
import { code, escape } from '../markdown';
import { bullets, codes } from './explanation';

/** What a wildcard matches today: how many actions of each access level, the weightiest first, with names. */
export function wildcardParagraphs(
  written: string,
  actions: readonly Action[],
  reference: ServiceReference,
): readonly string[] {
  const { prefix = '' } = splitAction(written);
  const services = new Set(actions.map(({ service }) => service));
  const [only = prefix] = services.size === 1 ? services : [];
  const title = reference.service(only)?.title;
  if (!actions.length)
    return [
      `${code(written)} matches no action${title === undefined ? '' : ` of ${escape(title)}`} in the reference.`,
    ];
  const scope = title === undefined ? count(services.size, 'service') : escape(title);
  return [
    `${code(written)} matches **${count(actions.length, 'action')}** of ${scope} today.`,
    bullets(lines(actions, services.size === 1)),
  ];
}

/** Permissions management first, then what deals in credentials, then the rest by weight. */
function lines(actions: readonly Action[], oneService: boolean): readonly string[] {
  const limits = actions.length <= fewActions ? { sensitive: fewActions, plain: fewActions } : usualLimits;
  const line = (title: string, some: readonly Action[], limit: number) => {
    const names = weightiestFirst(some).map(({ id, name }) => (oneService ? name : id));
    return some.length ? [`${numbered(some.length, title)}: ${codes(names, limit)}`] : [];
  };
  const ofLevel = (level: AccessLevel) => actions.filter((action) => action.level === level);
  return [
    ...line(permissions.toLowerCase(), ofLevel(permissions), limits.sensitive),
    ...line(
      credentialTitle,
      actions.filter(({ id }) => credentialActions.has(id)),
      limits.sensitive,
    ),
    ...lesserLevels.flatMap((level) => line(level.toLowerCase(), ofLevel(level), limits.plain)),
  ];
}

/** Counted without reading the services, of which there are hundreds; the names are of our own lists. */
export function everyActionParagraphs(written: string, reference: ServiceReference): readonly string[] {
  const total = (level: AccessLevel) =>
    reference.services.reduce((sum, { counts }) => sum + counts[level], 0);
  const all = accessLevels.reduce((sum, level) => sum + total(level), 0);
  const managing = [...escalationActions].filter(
    (id) => id.startsWith('iam:') && reference.action(id)?.level === permissions,
  );
  const examples = (ids: readonly string[]) =>
    ids
      .slice(0, usualLimits.sensitive)
      .map((id) => code(id))
      .join(', ');
  return [
    `${code(written)} matches **every action of every service**: ${count(all, 'action')} of ${count(reference.services.length, 'service')} today.`,
    bullets([
      `${numbered(total(permissions), permissions.toLowerCase())}, such as ${examples(managing)}`,
      `${numbered(credentialActions.size, credentialTitle)}, such as ${examples([...credentialActions].filter((id) => id.startsWith('iam:') || id.startsWith('sts:')))}`,
      ...lesserLevels.map((level) => numbered(total(level), level.toLowerCase())),
    ]),
  ];
}

function numbered(number: number, title: string): string {
  return `**${numeral(number)} ${title}**`;
}

function weightiestFirst(actions: readonly Action[]): readonly Action[] {
  return actions.toSorted((left, right) => rank(left) - rank(right));
}

/** Of the many that manage permissions, a person knows those by which a policy or an access list is set. */
function rank({ id, name }: Action): number {
  if (escalationActions.has(id)) return 0;
  if (credentialActions.has(id)) return 1;
  return /^(Put|Set|Attach|Add)\w*(Policy|Acl|Permission)$/.test(name) ? 2 : 3;
}

const permissions: AccessLevel = 'Permissions management';
const credentialTitle = 'dealing in credentials';
/** By what they can do, the most first. */
const lesserLevels: readonly AccessLevel[] = accessLevels
  .toReversed()
  .filter((level) => level !== permissions);

/** So few are all named. */
const fewActions = 16;
const usualLimits = { sensitive: 6, plain: 3 } as const;
