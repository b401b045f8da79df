import { isNegated } from '../../../policy/operator';
import type { ConditionOperator, OperatorName } from '../../../policy/operator';
import { count } from '../../../text/words';
import { code } from '../../markdown';

export interface Comparison {
  readonly operator: ConditionOperator;
  /** As the statement writes it. */
  readonly key: string;
  readonly value: string;
  /** How many values stand beside this one. */
  readonly others: number;
  /** Whether some requests lack the key. */
  readonly mayLack: boolean;
}

/** When a condition holds, as far as one of its values goes. */
export function holdsText({ operator, key, value, others, mayLack }: Comparison): string {
  if (operator.base === 'Null') return nullText(key, value);
  const subject = operator.set
    ? `${operator.set === 'ForAnyValue' ? 'at least one value' : 'every value'} of ${code(key)}`
    : code(key);
  const [verb, tail = ''] = verbs[operator.base];
  const rest = others ? otherValues(operator, others) : '';
  return `The condition holds where ${subject} ${verb} ${code(value)}${tail}${rest}${mayLack ? absence(operator) : ''}.`;
}

function nullText(key: string, value: string): string {
  const word = value.toLowerCase();
  if (word !== 'true' && word !== 'false')
    return `\`Null\` takes \`true\`, for requests that lack the key, or \`false\`, for those that have it.`;
  return `The condition holds where the request ${word === 'true' ? 'lacks' : 'has'} ${code(key)}.`;
}

function otherValues(operator: ConditionOperator, others: number): string {
  const values = others === 1 ? 'the other value' : `the ${count(others, 'other value')}`;
  if (!isNegated(operator)) return others === 1 ? `, or ${values}` : `, or one of ${values}`;
  return others === 1 ? `, nor ${values}` : `, nor any of ${values}`;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IfExists */
function absence(operator: ConditionOperator): string {
  if (operator.set === 'ForAllValues') return ', or where it has none';
  const holds = operator.ifExists || (isNegated(operator) && !operator.set);
  return holds ? ', or where the request lacks it' : '';
}

type Verb = readonly [verb: string, tail?: string];
const anyCase = ', upper and lower case aside';

const verbs: Readonly<Record<Exclude<OperatorName, 'Null'>, Verb>> = {
  StringEquals: ['is'],
  StringNotEquals: ['is not'],
  StringEqualsIgnoreCase: ['is', anyCase],
  StringNotEqualsIgnoreCase: ['is not', anyCase],
  StringLike: ['matches'],
  StringNotLike: ['does not match'],
  NumericEquals: ['is'],
  NumericNotEquals: ['is not'],
  NumericLessThan: ['is below'],
  NumericLessThanEquals: ['is at most'],
  NumericGreaterThan: ['is above'],
  NumericGreaterThanEquals: ['is at least'],
  DateEquals: ['is'],
  DateNotEquals: ['is not'],
  DateLessThan: ['is before'],
  DateLessThanEquals: ['is not after'],
  DateGreaterThan: ['is after'],
  DateGreaterThanEquals: ['is not before'],
  Bool: ['is'],
  BinaryEquals: ['is', ' in Base64'],
  IpAddress: ['lies in'],
  NotIpAddress: ['does not lie in'],
  ArnEquals: ['matches'],
  ArnNotEquals: ['does not match'],
  ArnLike: ['matches'],
  ArnNotLike: ['does not match'],
};
