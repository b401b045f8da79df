/** A condition operator, taken apart: `ForAnyValue:StringNotLikeIfExists`. */
export interface ConditionOperator {
  /** How the values of a key that has several are tested; undefined where the operator does not say. */
  readonly set: 'ForAllValues' | 'ForAnyValue' | undefined;
  /** Without prefix and suffix, in AWS's spelling. */
  readonly base: OperatorName;
  /** Whether it also holds where the request lacks the key. */
  readonly ifExists: boolean;
}

/**
 * Every operator without prefix and suffix.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const operatorNames = [
  'StringEquals',
  'StringNotEquals',
  'StringEqualsIgnoreCase',
  'StringNotEqualsIgnoreCase',
  'StringLike',
  'StringNotLike',
  'NumericEquals',
  'NumericNotEquals',
  'NumericLessThan',
  'NumericLessThanEquals',
  'NumericGreaterThan',
  'NumericGreaterThanEquals',
  'DateEquals',
  'DateNotEquals',
  'DateLessThan',
  'DateLessThanEquals',
  'DateGreaterThan',
  'DateGreaterThanEquals',
  'Bool',
  'BinaryEquals',
  'IpAddress',
  'NotIpAddress',
  'ArnEquals',
  'ArnNotEquals',
  'ArnLike',
  'ArnNotLike',
  'Null',
] as const;
export type OperatorName = (typeof operatorNames)[number];

/** The operator of that name, in any case; undefined where IAM has none. */
export function readOperator(name: string): ConditionOperator | undefined {
  const parts = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/i.exec(name);
  const base = operatorNames.find((each) => each.toLowerCase() === parts?.[2]?.toLowerCase());
  if (!parts || !base) return undefined;
  const set = parts[1]?.toLowerCase();
  return {
    set: set === undefined ? undefined : set === 'forallvalues' ? 'ForAllValues' : 'ForAnyValue',
    base,
    ifExists: parts[3] !== undefined,
  };
}

/** Whether it holds for what does not match, and so where the request lacks the key as well. */
export function isNegated({ base }: ConditionOperator): boolean {
  return base.includes('Not');
}

/** Whether `*` and `?` in its values are wildcards. */
export function takesWildcards({ base }: ConditionOperator): boolean {
  return base.endsWith('Like') || base.startsWith('Arn');
}
