import { createActionTest } from '../../access/action-test';
import { isEveryAction } from '../../access/actions';
import { canName, namedResources } from '../../access/resources';
import type { Fix } from '../../policy/fix';
import type { Policy, Statement } from '../../policy/model';
import { canBecomeSeveral, listOf, textsBeside } from '../../policy/value';
import type { Text } from '../../policy/value';
import type { Action, ResourceType, ServiceReference } from '../../reference/model';
import { hasWildcard } from '../../text/wildcard';
import { quote } from '../../text/words';
import { waysAmong } from './action-ways';
import { createDenied } from './denied';
import { narrowToServices } from './services';

/** A list longer than this is no longer a policy that somebody reads, and soon one that AWS finds too large. */
export const actionLimit = 250;

/**
 * The ways to narrow an action wildcard: to what it matches today, to what the statement's resources allow and no other
 * statement denies, to access levels, to the services of the resources. Each is a part of what the wildcard matches, so
 * none can widen.
 */
export function narrowActions(
  policy: Policy,
  statement: Statement,
  text: Text,
  reference: ServiceReference,
  /** Without what takes nothing away: to expand and to remove what is redundant are offered by themselves. */
  { onlyLess = false } = {},
): readonly Fix[] {
  const { action } = statement;
  if (!action || action.negated || statement.effect !== 'Allow' || !canBecomeSeveral(text)) return [];
  if (isTooWide(text, policy, statement)) return [];
  const matched = reference.matching(text.value);
  const beside = textsBeside(text, statement.source).filter(({ certain }) => certain);
  const isNamed = createActionTest(beside);
  if (matched.length && matched.every(isNamed)) return listOf(text) && !onlyLess ? [removal(text)] : [];
  const others = action.texts.filter((other) => other !== text && hasWildcard(other.value));
  const isElsewhere = createActionTest(others);
  const { usable, denied, scoped } = usableOf(matched, policy, statement, reference);

  const fixes = usable.length > actionLimit * waysFactor ? [] : waysAmong(usable, { scoped, denied });
  return [
    ...fixes.flatMap(({ kept, name, preferred, today }) => {
      if (kept.length > actionLimit || (today && onlyLess)) return [];
      const keptIds = new Set(kept.map(({ id }) => id));
      // Another wildcard of the statement would keep what this way is meant to take away.
      if (usable.some((each) => !keptIds.has(each.id) && isElsewhere(each))) return [];
      const added = kept.filter((each) => !isNamed(each)).map(({ id }) => id);
      if (!added.length) return [];
      return [
        {
          title: `Narrow ${quote(text.value)} to ${name}`,
          effect: 'narrower' as const,
          ...(preferred && { preferred }),
          edits: [{ edit: 'spread' as const, target: text, into: added }],
        },
      ];
    }),
    ...narrowToServices(policy, statement, text, usable, reference),
  ];
}

/** Whether the text stands for all of AWS, and nothing says what of it is meant. */
function isTooWide({ value }: Text, policy: Policy, statement: Statement): boolean {
  return isEveryAction(value) && !policy.attachedTo && !namedResources(statement);
}

/** A part of more actions than this is too long a list as well, whatever part it is. */
const waysFactor = 10;

interface Usable {
  readonly usable: readonly Action[];
  /** Whether the resources of the statement bound what is usable. */
  readonly scoped: boolean;
  /** Whether another statement denies some of the rest. */
  readonly denied: boolean;
}

/** The actions that the statement can allow at all. */
export function usableOf(
  matched: readonly Action[],
  policy: Policy,
  statement: Statement,
  reference: ServiceReference,
): Usable {
  const resources = namedResources(statement);
  const acting = resources ? actingOn(resources, matched, reference) : matched;
  const isDenied = createDenied(policy, statement);
  const usable = acting.filter((each) => !isDenied(each));
  return { usable, scoped: resources !== undefined, denied: usable.length < acting.length };
}

/** Of `*`, most services have nothing to do with the resources, and their actions need not be looked at. */
function actingOn(
  resources: readonly string[],
  actions: readonly Action[],
  reference: ServiceReference,
): readonly Action[] {
  const canBeNamed = new Map<ResourceType, boolean>();
  const services = new Map<string, boolean>();
  const isNamed = (type: ResourceType) => {
    const named = canBeNamed.get(type) ?? resources.some((each) => canName(type, each));
    canBeNamed.set(type, named);
    return named;
  };
  const isConcerned = (prefix: string) => {
    const concerned = services.get(prefix) ?? reference.service(prefix)?.resourceTypes.some(isNamed) ?? true;
    services.set(prefix, concerned);
    return concerned;
  };
  return actions.filter(
    (action) => isConcerned(action.service) && action.resources.some(({ type }) => isNamed(type)),
  );
}

function removal(text: Text): Fix {
  return {
    title: `Remove ${quote(text.value)}, which other entries allow already`,
    effect: 'same',
    preferred: true,
    edits: [{ edit: 'remove', target: text }],
  };
}
