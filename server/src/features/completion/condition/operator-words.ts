import type { ConditionOperator, OperatorName } from '../../../policy/operator';

/** What an operator asks for, in a few words for a list: its prefix or suffix, where it has one, says most. */
export function operatorWords({ set, base, ifExists }: ConditionOperator): string {
  if (set) return setWords[set];
  return ifExists ? 'or the key is absent' : words[base];
}

/** The first is also met by a request that lacks the key. */
const setWords = {
  ForAllValues: 'every value, or none',
  ForAnyValue: 'one value at least',
} as const;

const words: Readonly<Record<OperatorName, string>> = {
  StringEquals: 'the same text',
  StringNotEquals: 'another text',
  StringEqualsIgnoreCase: 'the same, in any case',
  StringNotEqualsIgnoreCase: 'another text, in any case',
  StringLike: 'a text with * and ?',
  StringNotLike: 'no such text, * and ?',
  NumericEquals: 'the same number',
  NumericNotEquals: 'another number',
  NumericLessThan: 'a smaller number',
  NumericLessThanEquals: 'that number at most',
  NumericGreaterThan: 'a greater number',
  NumericGreaterThanEquals: 'that number at least',
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
  ArnEquals: 'the same as ArnLike',
  ArnNotEquals: 'the same as ArnNotLike',
  ArnLike: 'an ARN with * and ?',
  ArnNotLike: 'no such ARN, * and ?',
  Null: 'whether the key is absent',
};
