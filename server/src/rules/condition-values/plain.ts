import type { ConditionUse, PlacedValue } from '../../access/condition-uses';
import { comparedType, isNegated, takesWildcards } from '../../policy/operator';
import { readVariables } from '../../policy/template';
import { hasWildcard } from '../../text/wildcard';

/** A value of a condition that is known to the last letter. */
export interface PlainValue {
  readonly at: PlacedValue;
  readonly text: string;
}

/**
 * Undefined where deployment, a person, a policy variable or a placeholder of some tool (`{region}`, `[account]`,
 * `%REGION%`) is to fill in a part.
 */
export function plainValue(value: PlacedValue): PlainValue | undefined {
  if (value.type === 'text' && !value.certain) return undefined;
  const text = String(value.value);
  return /[<>{}[\]()$%#]/.test(text) ? undefined : { at: value, text };
}

/** The values that are compared as texts, each as a whole: without those that are patterns, or look like one. */
export function exactValues({ operator, values }: ConditionUse): readonly PlainValue[] {
  if (!operator || !comparesTexts({ operator })) return [];
  return values
    .map(plainValue)
    .filter((value) => value !== undefined && !hasWildcard(value.text)) as PlainValue[];
}

export function comparesTexts({ operator }: Pick<ConditionUse, 'operator'>): boolean {
  const type = operator && comparedType(operator);
  return type === 'String' || type === 'ARN';
}

/** The text with variables taken out, so that what `${*}` and a default hold is no wildcard. */
export function withoutVariables(text: string): string {
  let plain = '';
  let at = 0;
  for (const { start, end } of readVariables(text)) {
    plain += text.slice(at, start);
    at = end;
  }
  return plain + text.slice(at);
}

export function isPattern({ operator }: ConditionUse, text: string): boolean {
  return operator !== undefined && takesWildcards(operator) && hasWildcard(withoutVariables(text));
}

/**
 * Whether a denial would let through more if the condition matched more values: it spares what they name. A value that
 * no request has spares nobody, so its mend is for a person to make.
 */
export function wouldSpare({ statement, operator }: ConditionUse): boolean {
  return statement.effect !== 'Allow' && (!operator || isNegated(operator));
}
