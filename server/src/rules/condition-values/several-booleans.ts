import { isBoolean } from '../../values/boolean';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { grantsMoreByMatching } from './direction';
import { conditionsComparing, knownValues } from './known';
import type { TypedCondition } from './known';
import type { PlainValue } from './plain';

/**
 * AWS does not say whether it is about operators with a set prefix too; they are let pass.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
export const severalBooleans = defineRule(
  {
    id: 'several-booleans',
    family: 'condition-values',
    severity: 'error',
    accessAnalyzer: ['INVALID_CONDITION_MULTIPLE_BOOLEAN'],
    docs: {
      summary: 'A key under `Bool` or `Null` with more than one boolean.',
      why: `A key that is true or false is compared with one boolean. A list of both asks for nothing: every request has one or
the other. AWS reports such a list as an error.`,
      mend: 'Keep the boolean that the condition is to ask for.',
      bad: [withValue('Bool', ['true', 'false']), withValue('Null', ['true', 'true'])],
      good: [withValue('Bool', 'true'), withValue('Bool', ['true'])],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Boolean',
      ],
    },
  },
  (context) => {
    for (const use of [...conditionsComparing(context, 'Bool'), ...conditionsComparing(context, 'Null')]) {
      const { condition, operator } = use;
      const booleans = knownValues(condition).filter(({ text }) => isBoolean(text));
      if (booleans.length < 2 || operator.set) continue;
      context.report({
        at: condition.keyEntry,
        message: `${quote(condition.key)} has ${booleans.length === 2 ? 'two' : 'several'} booleans, and AWS takes one under ${quote(condition.operator)}; keep the one that is meant.`,
        fixes: () => keepingOne(use, booleans),
      });
    }
  },
);

/** One of both is a choice that narrows an `Allow`, and would let through what a `Deny` stops. */
function keepingOne(use: TypedCondition, booleans: readonly PlainValue[]): readonly Fix[] {
  const { value } = use.condition.keyEntry;
  const kinds = [...new Set(booleans.map(({ text }) => text.trim().toLowerCase()))];
  if (!value || !use.condition.complete || booleans.length < use.condition.values.length) return [];
  if (kinds.length > 1 && grantsMoreByMatching(use, 'fewer')) return [];
  return kinds.map((kind) => ({
    title: `Keep only ${quote(kind)}`,
    effect: kinds.length > 1 ? 'narrower' : 'unknown',
    preferred: kinds.length === 1,
    edits: [{ edit: 'replace', target: value, with: kind }],
  }));
}

function withValue(operator: string, value: unknown) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition: { [operator]: { 'aws:SecureTransport': value } },
    },
    'identity',
  );
}
