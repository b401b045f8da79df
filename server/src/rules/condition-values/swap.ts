import { readArn } from '../../policy/arn';
import { isNegated } from '../../policy/operator';
import type { OperatorName } from '../../policy/operator';
import { isBoolean } from '../../values/boolean';
import { isDate } from '../../values/date';
import { readIpRange } from '../../values/ip-range';
import { isNumber } from '../../values/number';
import { changeCondition } from '../../changes/condition-edits';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { knownValues } from './known';
import type { TypedCondition } from './known';
import { wouldSpare } from './plain';

/**
 * The operator that asks the same of a key of that type. None where no operator does, where a value is none of the type,
 * and where a `Deny` spares what matches: as it stands it may spare nothing.
 */
export function swappingFor(type: string, use: TypedCondition): readonly Fix[] {
  const { condition, operator } = use;
  const values = knownValues(condition);
  if (operator.set || !condition.complete || !values.length || values.length < condition.values.length)
    return [];
  const readable = readers[type];
  if (!readable || !values.every(({ text }) => readable(text))) return [];
  if (type === 'Bool') return swappingToBool(use, values[0]?.text.trim().toLowerCase() === 'true');
  const base = counterpart(operator.base, type);
  return base === undefined || wouldSpare(use) ? [] : swapping(use, base);
}

const readers: Readonly<Record<string, ((text: string) => boolean) | undefined>> = {
  // Of an address no text key is known: another key was meant.
  String: (text) => readIpRange(text) === undefined,
  Bool: isBoolean,
  Numeric: isNumber,
  Date: isDate,
  IPAddress: (text) => readIpRange(text) !== undefined,
  ARN: (text) => readArn(text) !== undefined,
};

/** No operator says "not true": `BoolIfExists` with the other value does, which holds without the key as well. */
function swappingToBool(use: TypedCondition, value: boolean): readonly Fix[] {
  const { condition, operator } = use;
  if (condition.values.length !== 1) return [];
  return isNegated(operator) ? swapping(use, 'Bool', true, String(!value)) : swapping(use, 'Bool');
}

function swapping(
  { condition, operator }: TypedCondition,
  base: OperatorName,
  ifExists = operator.ifExists,
  value?: string,
): readonly Fix[] {
  const to = `${base}${ifExists ? 'IfExists' : ''}`;
  const edits = changeCondition(condition, { operator: to, ...(value !== undefined && { value }) });
  if (!edits) return [];
  const title = `Change ${quote(condition.operator)} to ${quote(to)}`;
  return [
    {
      title: value === undefined ? title : `${title} with ${quote(value)}`,
      // AWS does not say what comes of an operator of another type: it is the same, or the condition has no effect yet.
      effect: 'unknown',
      preferred: true,
      edits,
    },
  ];
}

/** `NumericLessThan` for dates is `DateLessThan`; texts and addresses know no order. */
function counterpart(base: OperatorName, type: string): OperatorName | undefined {
  const order = /(?:Less|Greater)Than(?:Equals)?$/.exec(base)?.[0];
  if (type === 'Numeric' || type === 'Date')
    return `${type}${order ?? (base.includes('Not') ? 'NotEquals' : 'Equals')}` as OperatorName;
  return order === undefined ? equals[type]?.[base.includes('Not') ? 1 : 0] : undefined;
}

const equals: Readonly<Record<string, readonly [is: OperatorName, isNot: OperatorName] | undefined>> = {
  String: ['StringEquals', 'StringNotEquals'],
  IPAddress: ['IpAddress', 'NotIpAddress'],
  ARN: ['ArnLike', 'ArnNotLike'],
};
