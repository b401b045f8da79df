import { isNegated, readOperator } from '../../policy/operator';
import type { ConditionOperator, OperatorName } from '../../policy/operator';
import { code } from '../markdown';

/** What a condition operator holds for, and what its prefix and suffix change. */
export function operatorParagraphs(name: string): readonly string[] {
  const operator = readOperator(name);
  if (!operator) return [`IAM has no condition operator ${code(name)}.`];
  return [
    `**${code(name)}** holds ${tests[operator.base]}.`,
    ...(operator.set ? [setTexts[operator.set]] : []),
    ...(operator.base === 'Null' ? [] : [absenceText(operator)]),
  ].filter(Boolean);
}

const tests: Readonly<Record<OperatorName, string>> = {
  StringEquals: 'where the text is one of the values, letter for letter',
  StringNotEquals: 'where the text is none of the values',
  StringEqualsIgnoreCase: 'where the text is one of the values, upper and lower case aside',
  StringNotEqualsIgnoreCase: 'where the text is none of the values, upper and lower case aside',
  StringLike: 'where the text matches one of the values, with `*` and `?` as wildcards',
  StringNotLike: 'where the text matches none of the values, with `*` and `?` as wildcards',
  NumericEquals: 'where the number is one of the values',
  NumericNotEquals: 'where the number is none of the values',
  NumericLessThan: 'where the number is below the value',
  NumericLessThanEquals: 'where the number is the value or below',
  NumericGreaterThan: 'where the number is above the value',
  NumericGreaterThanEquals: 'where the number is the value or above',
  DateEquals: 'at one of the points in time',
  DateNotEquals: 'at none of the points in time',
  DateLessThan: 'before the point in time',
  DateLessThanEquals: 'up to the point in time',
  DateGreaterThan: 'after the point in time',
  DateGreaterThanEquals: 'from the point in time on',
  Bool: 'where the key is `true` or `false` as the value says',
  BinaryEquals: 'where the bytes, written in Base64, are the same',
  IpAddress: 'where the address is one of the values or lies in one of the ranges',
  NotIpAddress: 'where the address is none of the values and lies in none of the ranges',
  ArnEquals:
    'where the ARN matches one of the values, field by field, with `*` and `?` as wildcards; `ArnLike` does the same',
  ArnNotEquals:
    'where the ARN matches none of the values, field by field, with `*` and `?` as wildcards; `ArnNotLike` does the same',
  ArnLike: 'where the ARN matches one of the values, field by field, with `*` and `?` as wildcards',
  ArnNotLike: 'where the ARN matches none of the values, field by field, with `*` and `?` as wildcards',
  Null: 'with `true` where the request lacks the key, with `false` where it has it',
};

const setTexts = {
  ForAllValues:
    '`ForAllValues:` asks that all values in the request pass. Where it has none they do, so an `Allow` lets more through than it seems.',
  ForAnyValue: '`ForAnyValue:` asks that at least one value in the request passes.',
} as const;

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IfExists */
function absenceText(operator: ConditionOperator): string {
  if (operator.ifExists) return 'With `IfExists` it also holds where the request lacks the key.';
  if (operator.set === 'ForAllValues') return '';
  return isNegated(operator) && !operator.set
    ? 'Negated operators also hold where the request lacks the key.'
    : 'Where the request lacks the key it does not hold.';
}
