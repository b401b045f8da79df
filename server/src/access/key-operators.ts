import { comparedType } from '../policy/operator';
import type { ConditionOperator } from '../policy/operator';
import { isMultivalued, valueType } from '../reference/condition-keys';
import type { ConditionKey } from '../reference/model';

/** `somehow`: AWS takes it, but another operator is made for such a key. */
export type Fit = 'well' | 'somehow' | 'never';

/**
 * How well an operator compares the values of a condition key.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
export function fitOf(operator: ConditionOperator, key: ConditionKey): Fit {
  const compared = comparedType(operator);
  if (compared === undefined) return 'well';
  const fit = fitOfTypes(compared, valueType(key));
  if (fit === 'never') return 'never';
  return isMultivalued(key) === (operator.set !== undefined) ? fit : 'somehow';
}

/** In the end every value is a text, an ARN may come as one, and a date as the seconds since 1970. */
function fitOfTypes(compared: string, type: string): Fit {
  if (compared === type) return 'well';
  const isPossible =
    compared === 'String' ||
    (compared === 'ARN' && type === 'String') ||
    (compared === 'Numeric' && type === 'Date');
  return isPossible ? 'somehow' : 'never';
}

/** The operators that a statement most likely tests the key with, the likeliest first. */
export function usualOperators(key: ConditionKey, effect: 'Allow' | 'Deny' | undefined): readonly string[] {
  const name = key.key.toLowerCase();
  const own = ownOperators.get(name)?.[effect === 'Deny' ? 'denying' : 'granting'];
  if (own) return own;
  const plain = plainOperators[valueType(key)] ?? ['StringEquals', 'StringLike'];
  const ordered = isPattern.test(name) ? plain.toReversed() : plain;
  if (effect === 'Deny' && isOfOurs.test(name)) return [...ordered.map(negated), ...ordered];
  if (!isMultivalued(key)) return ordered;
  const set = aboutAll.has(name) && effect !== 'Deny' ? 'ForAllValues' : 'ForAnyValue';
  return ordered.map((each) => `${set}:${each}`);
}

/**
 * Keys that a denial asks otherwise than a grant. Requests with long-term access keys say nothing of a second factor, and
 * a denial that needs the key lets them through.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html
 */
const ownOperators: ReadonlyMap<
  string,
  { readonly granting: readonly string[]; readonly denying: readonly string[] }
> = new Map([
  ['aws:multifactorauthpresent', { granting: ['Bool'], denying: ['BoolIfExists'] }],
  ['aws:multifactorauthage', { granting: ['NumericLessThan'], denying: ['NumericGreaterThanIfExists'] }],
  ['s3:tlsversion', { granting: ['NumericGreaterThanEquals'], denying: ['NumericLessThan'] }],
]);

const plainOperators: Readonly<Record<string, readonly string[]>> = {
  String: ['StringEquals', 'StringLike'],
  ARN: ['ArnLike', 'ArnEquals'],
  Bool: ['Bool'],
  Numeric: ['NumericEquals', 'NumericLessThanEquals'],
  Date: ['DateLessThan', 'DateGreaterThan'],
  IPAddress: ['IpAddress'],
  Binary: ['BinaryEquals'],
};

/** Keys by which a denial spares what is ours, and denies the rest. */
const isOfOurs =
  /^aws:(?:requestedregion|sourceip|sourcevpce?|sourceaccount|(?:principal|resource|source)orgid)$/;

/** `StringEquals` to `StringNotEquals`, `IpAddress` to `NotIpAddress`. */
function negated(operator: string): string {
  return operator === 'IpAddress' ? 'NotIpAddress' : operator.replace(/(Equals|Like)$/, 'Not$1');
}

/** Keys whose values are paths or sentences: a policy asks how they begin. */
const isPattern = /^(?:aws:(?:\w+orgpaths|userid|useragent|referer)|s3:prefix)$/;

/** Keys of which a grant says what a request may name at most. */
const aboutAll: ReadonlySet<string> = new Set(['aws:tagkeys', 'dynamodb:leadingkeys', 'dynamodb:attributes']);
