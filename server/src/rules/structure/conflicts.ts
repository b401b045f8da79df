import { elementPairs, isAllowedIn } from '../../policy/elements';
import type { PolicyKind } from '../../policy/model';
import type { Mapping, Value } from '../../policy/value';
import type { Violation } from './violation';

/** The pairs of elements, such as Action and NotAction, that a statement has both of. */
export function findConflicts(statement: Mapping, kind: PolicyKind): readonly Violation[] {
  return elementPairs
    .filter((pair) => pair.every((element) => isAllowedIn(kind, element)))
    .flatMap(([plain, negated]): readonly Violation[] => {
      const pair = statement.entries.filter(({ name }) => name === plain || name === negated);
      const [other, ...others] = pair;
      const entry = others.find(({ name }) => name !== other?.name);
      // Of two that a template chooses between, one may well be left out.
      return other && entry && !pair.some(({ value }) => isLeftOpen(value))
        ? [{ rule: 'conflicting-elements', entry, other }]
        : [];
    });
}

function isLeftOpen(value: Value | undefined): boolean {
  return value?.type === 'choice' || value?.type === 'absent';
}
