import { conditionUses } from '../../access/condition-uses';
import type { ConditionUse } from '../../access/condition-uses';
import type { Text } from '../../policy/value';
import { isMultivalued, oneOrSeveral } from '../../reference/condition-keys';
import { alwaysPresentKeys } from '../../reference/global-keys';
import type { PolicyContext } from '../rule';

/** A condition that `*` among its values decides for every value that a request can carry. */
export interface WildcardUse {
  readonly use: ConditionUse;
  readonly value: Text;
  /** What the condition comes to: whether the key is `present` or `absent`, or the same for every request. */
  readonly comesTo: 'present' | 'absent' | 'always' | 'never';
}

/**
 * Access Analyzer's page does not say when it makes the checks of `always` and `never`. We hold to what is certain:
 * `StringLike` and `StringNotLike`, as `*` is not known to match in an operator for ARNs; and keys that the reference
 * knows, since of others it is not known whether a request carries several values.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_String
 */
export function wildcardUses(context: PolicyContext): readonly WildcardUse[] {
  return conditionUses(context).flatMap((use) => {
    const comesTo = outcomeOf(use);
    const value = comesTo && wildcardOf(use);
    return value ? [{ use, value, comesTo }] : [];
  });
}

function outcomeOf(use: ConditionUse): WildcardUse['comesTo'] | undefined {
  const { operator, key } = use;
  if (operator?.base !== 'StringLike' && operator?.base !== 'StringNotLike') return undefined;
  // Cheap before dear: few conditions have the wildcard.
  if (!wildcardOf(use)) return undefined;
  const found = use.found();
  if (!found || oneOrSeveral.has(key)) return undefined;
  const [negated, several] = [operator.base === 'StringNotLike', isMultivalued(found.key)];
  switch (operator.set) {
    case 'ForAllValues':
      // With one value the set prefix is the fault, and another rule speaks.
      return !negated && several ? 'always' : undefined;
    case 'ForAnyValue':
      return negated && !operator.ifExists ? 'never' : undefined;
    case undefined:
      if (several) return undefined;
      if (alwaysPresentKeys.has(key)) return negated ? 'never' : 'always';
      if (operator.ifExists) return negated ? undefined : 'always';
      return negated ? 'absent' : 'present';
  }
}

/** One `*` is enough: of several values one has to match, and with a negated operator none may. */
function wildcardOf({ values }: ConditionUse): Text | undefined {
  return values.find((value): value is Text => value.type === 'text' && value.certain && value.value === '*');
}
