import { difference } from '../../access/compare/difference';
import type { ModelEdit } from '../../policy/edit';
import type { Fix } from '../../policy/fix';
import type { Policy, Statement } from '../../policy/model';
import { isOpen, listOf } from '../../policy/value';
import type { ServiceReference } from '../../reference/model';
import { count, join } from '../../text/words';
import { isOnActions, isOnResources, isOnWhole } from '../carets';
import type { Refactoring } from '../refactoring';
import { redundantIn } from './redundant-texts';
import { isOption } from './sameness';

/** Of a policy with more statements only the entries of lists are looked at: each statement is weighed against all others. */
const statementLimit = 60;

/**
 * What a policy says twice goes: entries that others of their list cover, and statements without which it grants and
 * denies the same, since they repeat others, are covered by them, or allow what is denied.
 */
export const removeRedundant: Refactoring = {
  id: 'remove-redundant',
  group: 'rewrite',
  isAsked: (target) => isOnWhole(target) || isOnActions(target) || isOnResources(target),
  offer({ policy, statement, reference }): readonly Fix[] {
    if (statement) return fixOf(redundantEntries(statement), 0);
    const statements = needlessStatements(policy, reference);
    const kept = policy.statements.filter((each) => !statements.includes(each));
    return fixOf(kept.flatMap(redundantEntries), statements.length, [
      ...statements.map(({ source }) => ({ edit: 'remove' as const, target: source })),
    ]);
  },
};

function fixOf(
  entries: readonly ModelEdit[],
  statements: number,
  removals: readonly ModelEdit[] = [],
): readonly Fix[] {
  const what = [
    ...(statements ? [count(statements, 'redundant statement')] : []),
    ...(entries.length ? [count(entries.length, 'redundant entry', 'redundant entries')] : []),
  ];
  return what.length
    ? [{ title: `Remove ${join(what)}`, effect: 'same', edits: [...removals, ...entries] }]
    : [];
}

/** Actions are the same in any case, resources are not. */
export function redundantEntries({ action, resource }: Statement): readonly ModelEdit[] {
  return [...redundantIn(action, (text) => text.toLowerCase()), ...redundantIn(resource, (text) => text)].map(
    ({ text }) => ({ edit: 'remove', target: text }),
  );
}

/**
 * Statements without which the policy is the same, not only today; of those that say the same the first stays. The later
 * ones are weighed first, each against what is left. A statement of which deployment decides a part is left to the person.
 */
export function needlessStatements(policy: Policy, reference: ServiceReference): readonly Statement[] {
  if (policy.statements.length > statementLimit) return [];
  let left = policy;
  const needless: Statement[] = [];
  for (const statement of policy.statements.toReversed()) {
    if (!statement.effect || !isKnown(statement)) continue;
    const without = { ...left, statements: left.statements.filter((each) => each !== statement) };
    if (!without.statements.length) continue;
    if (!isSameForGood([left], [without], reference)) continue;
    needless.push(statement);
    left = without;
  }
  return needless.reverse();
}

/** Neither gives a name that the other does not give, and that AWS may give to an action yet. */
function isSameForGood(
  before: readonly Policy[],
  after: readonly Policy[],
  reference: ServiceReference,
): boolean {
  const { effect, today } = difference(before, after, reference);
  return effect === 'same' && !today && !difference(after, before, reference).today;
}

function isKnown({ source }: Statement): boolean {
  return !isOpen(source) && !isOption(source) && listOf(source) !== undefined;
}
