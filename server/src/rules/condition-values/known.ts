import { conditionUses } from '../../access/condition-uses';
import type { ConditionUse } from '../../access/condition-uses';
import type { Condition } from '../../policy/model';
import { comparedType } from '../../policy/operator';
import type { ComparedType, ConditionOperator } from '../../policy/operator';
import type { RuleContext } from '../rule';
import { plainValue } from './plain';
import type { PlainValue } from './plain';

export interface TypedCondition extends ConditionUse {
  readonly operator: ConditionOperator;
}

/** The conditions whose operator compares values of that type; with `Null`, those that ask only whether a key is there. */
export function conditionsComparing(
  context: Pick<RuleContext, 'once'>,
  type: ComparedType | 'Null',
): readonly TypedCondition[] {
  return context
    .once(conditionUses)
    .filter(
      (use): use is TypedCondition =>
        use.operator !== undefined && (comparedType(use.operator) ?? 'Null') === type,
    );
}

/**
 * The values that stand in every outcome of a template: what it picks, and what deployment, a person or a policy variable
 * fills in, is left out.
 */
export function knownValues({ keyEntry: { value } }: Condition): readonly PlainValue[] {
  const known: PlainValue[] = [];
  for (const each of value?.type === 'list' ? value.items : [value]) {
    if (each?.type !== 'text' && (each?.type !== 'literal' || each.value === null)) continue;
    const plain = plainValue(each);
    if (plain) known.push(plain);
  }
  return known;
}
