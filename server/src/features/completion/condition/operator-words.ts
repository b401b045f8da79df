import type { ConditionOperator, OperatorName } from '../../../policy/operator';

/** What an operator asks for, in a few words for a list. */
export function operatorWords({ set, base, ifExists }: ConditionOperator): string {
  return `${set ? setWords[set] : ''}${words[base]}${ifExists ? ', or the key is absent' : ''}`;
}

const setWords = {
  ForAllValues: 'every value, or there is none: ',
  ForAnyValue: 'one value at least: ',
} as const;

const words: Readonly<Record<OperatorName, string>> = {
  StringEquals: 'the same text',
  StringNotEquals: 'another text',
  StringEqualsIgnoreCase: 'the same text, in any case',
  StringNotEqualsIgnoreCase: 'another text, in any case',
  StringLike: 'a text with * and ?',
  StringNotLike: 'no such text, with * and ?',
  NumericEquals: 'the same number',
  NumericNotEquals: 'another number',
  NumericLessThan: 'a smaller number',
  NumericLessThanEquals: 'the same number or a smaller one',
  NumericGreaterThan: 'a greater number',
  NumericGreaterThanEquals: 'the same number or a greater one',
  DateEquals: 'at that time',
  DateNotEquals: 'at another time',
  DateLessThan: 'before that time',
  DateLessThanEquals: 'until that time',
  DateGreaterThan: 'after that time',
  DateGreaterThanEquals: 'from that time on',
  Bool: 'true or false',
  BinaryEquals: 'the same bytes, in Base64',
  IpAddress: 'an address or a range',
  NotIpAddress: 'no such address or range',
  ArnEquals: 'an ARN with * and ?, as ArnLike',
  ArnNotEquals: 'no such ARN, as ArnNotLike',
  ArnLike: 'an ARN with * and ?',
  ArnNotLike: 'no such ARN, with * and ?',
  Null: 'whether the key is absent',
};
