import { conditionUses } from '../../access/condition-uses';
import type { ConditionUse } from '../../access/condition-uses';
import { fitOf } from '../../access/key-operators';
import { comparedType } from '../../policy/operator';
import type { ComparedType, ConditionOperator } from '../../policy/operator';
import { valueType } from '../../reference/condition-keys';
import { globalConditionKeys, isGlobalKey } from '../../reference/global-keys';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import type { TypedCondition } from './known';
import { swappingFor } from './swap';

/**
 * AWS does not publish which operators it takes for which type. It was seen to speak of a boolean global key under an
 * operator for texts, from which we take that it does of numbers, dates and addresses as well, and to be silent on ARNs under `StringEquals`, on texts under `ArnLike`, and on a service's boolean
 * key under `StringEquals`. Beyond that we speak only where an operator cannot be meant, and take the type of a service's
 * key at its word only where it is not text: many a text holds numbers, dates or booleans, as tags do.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export const operatorTypeMismatch = defineRule(
  {
    id: 'operator-type-mismatch',
    family: 'condition-values',
    severity: 'warning',
    accessAnalyzer: ['TYPE_MISMATCH'],
    hides: [
      'invalid-boolean-value',
      'invalid-number-value',
      'invalid-date-value',
      'invalid-binary-value',
      'wildcard-without-like',
    ],
    docs: {
      summary: 'An operator that compares another type than the condition key has.',
      why: `Every condition key has a type: text, number, date, boolean, IP address or ARN. An operator of another type reads
the value of the request as something that it is not: \`NumericEquals\` finds no number in the id of an organization, and
\`StringEquals\` with the name of a service never equals a boolean. The condition may then hold for no request, or for
all where the operator says "not".`,
      mend: 'Take the operator for the type of the key: `Bool`, `NumericEquals`, `DateLessThan`, `IpAddress`, `ArnLike`, `StringEquals`.',
      bad: [
        withCondition({ StringEquals: { 'aws:ViaAWSService': 'true' } }),
        withCondition({ NumericEquals: { 'aws:SourceIp': '203.0.113.7' } }),
      ],
      good: [
        withCondition({ Bool: { 'aws:ViaAWSService': 'true' } }),
        withCondition({ StringEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/demo' } }),
        withCondition({ NumericLessThan: { 'aws:PrincipalTag/level': '3' } }),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
      ],
    },
  },
  (context) => {
    for (const use of context.once(conditionUses)) {
      const { operator, condition } = use;
      const compared = operator && comparedType(operator);
      const type = compared && clashingType(use, operator);
      if (!type) continue;
      context.report({
        at: condition.keyEntry,
        // A lone value that the operator cannot read is a consequence.
        ...(condition.keyEntry.value && { hidesAt: condition.keyEntry.value }),
        message: `${quote(condition.operator)} compares ${plural[compared]}, and ${quote(condition.key)} is ${singular[type]}; use ${type === 'Bool' ? '"Bool"' : `an operator for ${plural[type]}`}, or the condition may not do what it says.`,
        fixes: () => swappingFor(type, use as TypedCondition),
      });
    }
  },
);

/** The type of the key where it clashes with what the operator compares. */
function clashingType(
  { key, values, found }: ConditionUse,
  operator: ConditionOperator,
): ComparedType | undefined {
  // Most operators compare texts: the key is looked up for the few others alone.
  if (comparedType(operator) === 'String') return hasVariable(values) ? undefined : notTexts.get(key);
  const known = found()?.key;
  if (!known || fitOf(operator, known) !== 'never') return undefined;
  const type = valueType(known);
  if (type === 'String' && (!isGlobalKey(known) || known.key.includes('${'))) return undefined;
  return Object.hasOwn(singular, type) ? (type as ComparedType) : undefined;
}

/** Global keys that hold no text. ARNs are left out: Access Analyzer takes operators for texts on them. */
const notTexts: ReadonlyMap<string, ComparedType> = new Map(
  globalConditionKeys
    .filter(
      ({ key, type }) => key.startsWith('aws:') && ['Bool', 'Numeric', 'Date', 'IPAddress'].includes(type),
    )
    .map(({ key, type }) => [key.toLowerCase(), type as ComparedType]),
);

/** Only operators for texts and ARNs take variables, so that AWS itself compares two addresses as texts. */
function hasVariable(values: ConditionUse['values']): boolean {
  return values.some(({ value }) => typeof value === 'string' && value.includes('${'));
}

const plural = {
  String: 'texts',
  Numeric: 'numbers',
  Date: 'dates',
  Bool: 'booleans',
  Binary: 'bytes',
  IPAddress: 'IP addresses',
  ARN: 'ARNs',
} as const;

const singular = {
  String: 'a text',
  Numeric: 'a number',
  Date: 'a date',
  Bool: 'a boolean',
  Binary: 'bytes',
  IPAddress: 'an IP address',
  ARN: 'an ARN',
} as const;

function withCondition(condition: unknown) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition: condition,
    },
    'identity',
  );
}
