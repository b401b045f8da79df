import type { Statement } from '../../policy/model';
import { isNegated, readOperator } from '../../policy/operator';
import type { ConditionOperator, OperatorName } from '../../policy/operator';
import { isMultivalued } from '../../reference/condition-keys';
import type { ConditionKey } from '../../reference/model';
import { code } from '../markdown';
import { isAlwaysThere } from './condition/key';
import { codes } from './explanation';

/** Where an operator stands: what its statement does, and the keys that it compares. */
export interface OperatorPlace {
  readonly effect: Statement['effect'];
  readonly keys: readonly {
    /** As the statement writes it. */
    readonly name: string;
    /** Undefined where the reference has none of that name. */
    readonly key: ConditionKey | undefined;
  }[];
}

/** What a condition operator holds for, and what its prefix and suffix change. */
export function operatorParagraphs(name: string, place?: OperatorPlace): readonly string[] {
  const operator = readOperator(name);
  if (!operator) return [`IAM has no condition operator ${code(name)}.`];
  return [
    `**${code(name)}** holds ${tests[operator.base]}.`,
    ...(operator.set ? [setTexts[operator.set]] : []),
    ...(operator.base === 'Null' ? [] : [absenceText(operator, place)]),
    ...(place ? severalTexts(operator, place) : []),
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
  ForAllValues: '`ForAllValues:` asks that all values in the request pass. Where it has none they do.',
  ForAnyValue: '`ForAnyValue:` asks that at least one value in the request passes.',
} as const;

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IfExists */
function absenceText(operator: ConditionOperator, place: OperatorPlace | undefined): string {
  const keys = place?.keys ?? [];
  if (keys.length && keys.every(({ key }) => isAlwaysThere(key)))
    return `Every request has ${codes(namesOf(keys), keyLimit)}${operator.ifExists ? ', so `IfExists` changes nothing' : ''}.`;
  const names = namesOf(keys);
  const lacking = names.length > 1 ? `one of ${codes(names, keyLimit)}` : codes(names, 1) || 'the key';
  const holds =
    operator.ifExists || operator.set === 'ForAllValues' || (isNegated(operator) && !operator.set);
  const effect = place?.effect;
  if (!holds) {
    const then = effect === undefined ? '' : `, so this \`${effect}\` ${deeds[effect]} none of those`;
    return `Where the request lacks ${lacking} it does not hold${then}.`;
  }
  const it = operator.ifExists
    ? 'With `IfExists` it'
    : isNegated(operator)
      ? 'As a negated operator it'
      : 'It';
  // Other conditions have to hold as well.
  const then = effect === undefined ? '' : `, so this \`${effect}\` can ${means[effect]} those too`;
  return `${it} also holds where the request lacks ${lacking}${then}.`;
}

const keyLimit = 3;
const deeds = { Allow: 'allows', Deny: 'denies' } as const;
const means = { Allow: 'allow', Deny: 'deny' } as const;

function namesOf(keys: OperatorPlace['keys']): readonly string[] {
  return keys.map(({ name }) => name);
}

/** The set prefixes are for keys that a request can carry several values of. */
function severalTexts(operator: ConditionOperator, { keys }: OperatorPlace): readonly string[] {
  if (operator.base === 'Null') return [];
  const wrong = keys.filter(({ key }) => key && isMultivalued(key) !== (operator.set !== undefined));
  const names = namesOf(wrong);
  if (!names.length) return [];
  return [
    operator.set
      ? `${codes(names, keyLimit)} ${names.length === 1 ? 'has' : 'have'} one value in a request: the prefix is not meant for that.`
      : `A request can carry several values of ${codes(names, keyLimit)}: \`ForAnyValue:\` or \`ForAllValues:\` says how many have to match.`,
  ];
}
