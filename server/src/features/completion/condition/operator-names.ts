import { comparedType, operatorNames, readOperator } from '../../../policy/operator';
import type { ConditionOperator, OperatorName } from '../../../policy/operator';

/** An operator with its prefix and suffix, and how far down in a list it stands by itself. */
export interface NamedOperator extends ConditionOperator {
  readonly name: string;
  readonly order: number;
}

/** Operators of a statement, by how often people need them. What denies says mostly what it spares. */
export function operatorsFor(effect: 'Allow' | 'Deny' | undefined): readonly NamedOperator[] {
  const front: readonly OperatorName[] = effect === 'Deny' ? ofDenying : ofGranting;
  const bases = [...new Set([...front, ...ofGranting, ...operatorNames])];
  return forms.flatMap(({ prefix, suffix }, form) =>
    bases.flatMap((base, order) => read(prefix + base + suffix, form * bases.length + order)),
  );
}

const ofGranting: readonly OperatorName[] = [
  'StringEquals',
  'StringLike',
  'ArnLike',
  'Bool',
  'IpAddress',
  'Null',
  'StringNotEquals',
  'StringNotLike',
  'ArnNotLike',
  'NotIpAddress',
  'DateLessThan',
  'DateGreaterThan',
  'NumericLessThanEquals',
  'NumericLessThan',
  'NumericGreaterThan',
];
const ofDenying: readonly OperatorName[] = [
  'StringNotEquals',
  'Bool',
  'ArnNotLike',
  'StringNotLike',
  'NotIpAddress',
  'StringEquals',
  'StringLike',
  'ArnLike',
  'Null',
  'IpAddress',
];

const forms = [
  { prefix: '', suffix: '' },
  { prefix: '', suffix: 'IfExists' },
  { prefix: 'ForAnyValue:', suffix: '' },
  { prefix: 'ForAllValues:', suffix: '' },
  // `ForAllValues` is met by a request without the key as it is.
  { prefix: 'ForAnyValue:', suffix: 'IfExists' },
] as const;

function read(name: string, order: number): readonly NamedOperator[] {
  const operator = readOperator(name);
  return operator && isSensible(operator) ? [{ ...operator, name, order }] : [];
}

/** `Null` takes neither; and no key with several values holds numbers, dates or bytes. */
function isSensible(operator: ConditionOperator): boolean {
  if (operator.base === 'Null') return !operator.ifExists && !operator.set;
  const type = comparedType(operator);
  return !operator.set || type === 'String' || type === 'ARN' || type === 'Bool';
}
