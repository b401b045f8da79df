import type { Condition, Policy, Statement } from '../policy/model';
import { readOperator } from '../policy/operator';
import type { ConditionOperator } from '../policy/operator';
import { itemsOf } from '../policy/value';
import type { Literal, Text } from '../policy/value';
import { findConditionKey } from '../reference/condition-keys';
import type { FoundKey } from '../reference/condition-keys';
import type { ServiceReference } from '../reference/model';
import { splitAction } from './actions';

/** A condition of a statement, with what its operator and its key are. */
export interface ConditionUse {
  readonly statement: Statement;
  readonly condition: Condition;
  /** Undefined where IAM has no operator of that name. */
  readonly operator: ConditionOperator | undefined;
  /** The key as it is written, in lower case. */
  readonly key: string;
  /** The values where they stand; `null`, and what only deployment knows, are left out. */
  readonly values: readonly PlacedValue[];
  /** What the reference knows of the key; undefined where it does not have it. */
  found(): FoundKey | undefined;
}

export type PlacedValue = Text | Literal;

/** Every condition of a policy, in the order of the text. For rules: `context.once(conditionUses)`. */
export function conditionUses({
  policy,
  reference,
}: {
  readonly policy: Policy;
  readonly reference: ServiceReference;
}): readonly ConditionUse[] {
  const operators = new Map<string, ConditionOperator | undefined>();
  const operatorOf = (name: string) => {
    if (!operators.has(name)) operators.set(name, readOperator(name));
    return operators.get(name);
  };
  return policy.statements.flatMap((statement) => {
    const keys = new Map<string, FoundKey | undefined>();
    return statement.conditions.map((condition): ConditionUse => {
      const key = condition.key.toLowerCase();
      return {
        statement,
        condition,
        operator: operatorOf(condition.operator),
        key,
        values: itemsOf(condition.keyEntry.value).filter(isScalar),
        found: () => {
          if (!keys.has(key)) keys.set(key, findConditionKey(reference, key, servicesOf(statement)));
          return keys.get(key);
        },
      };
    });
  });
}

function isScalar(value: PlacedValue | { readonly type: string }): value is PlacedValue {
  return value.type === 'text' || (value.type === 'literal' && (value as Literal).value !== null);
}

function servicesOf({ action }: Statement): ReadonlySet<string> {
  return new Set((action?.texts ?? []).map(({ value }) => splitAction(value).prefix ?? ''));
}
