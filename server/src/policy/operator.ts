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

/** A type of condition keys that an operator is made for, as AWS names it. */
export type ComparedType = 'String' | 'Numeric' | 'Date' | 'Bool' | 'Binary' | 'IPAddress' | 'ARN';

/** Undefined for `Null`, which asks only whether the key is there. */
export function comparedType({ base }: ConditionOperator): ComparedType | undefined {
  return families.find(([begins]) => base.startsWith(begins))?.[1];
}

const families: readonly (readonly [begins: string, type: ComparedType])[] = [
  ['String', 'String'],
  ['Numeric', 'Numeric'],
  ['Date', 'Date'],
  ['Bool', 'Bool'],
  ['Binary', 'Binary'],
  ['IpAddress', 'IPAddress'],
  ['NotIpAddress', 'IPAddress'],
  ['Arn', 'ARN'],
];

/**
 * Whether `${…}` in its values is a policy variable.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-wheretouse
 */
export function takesVariables(operator: ConditionOperator): boolean {
  const type = comparedType(operator);
  return type === 'String' || type === 'ARN';
}
