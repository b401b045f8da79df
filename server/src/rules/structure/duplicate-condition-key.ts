import { copyOf } from '../../policy/edit';
import { readOperator } from '../../policy/operator';
import type { Entry, Value } from '../../policy/value';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { violationsOf } from './violations';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html */
export const duplicateConditionKey = defineRule(
  {
    id: 'duplicate-condition-key',
    family: 'structure',
    severity: 'error',
    accessAnalyzer: ['DUPLICATE_KEYS_WITH_DIFFERENT_CASE'],
    docs: {
      summary: 'A condition key stands twice under one operator, in upper and in lower case.',
      why: 'Condition keys are the same in upper and in lower case. Two spellings under one operator are the same key twice, and AWS refuses the policy.',
      mend: 'Write the key once, with the values of both in a list.',
      bad: [
        statementExample(
          {
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
            Condition: {
              StringEquals: { 'aws:PrincipalTag/team': 'blue', 'aws:principaltag/team': 'green' },
            },
          },
          'identity',
        ),
      ],
      good: [
        statementExample(
          {
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
            Condition: { StringEquals: { 'aws:PrincipalTag/team': ['blue', 'green'] } },
          },
          'identity',
        ),
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html'],
    },
  },
  (context) => {
    for (const { entry, other } of violationsOf(context, 'duplicate-condition-key')) {
      context.report({
        at: entry,
        message: `${quote(entry.name)} is the same key as ${quote(other.name)} of this operator, as case does not count, and AWS refuses the policy.`,
        fixes: () => merging(entry, other),
        related: [{ ...other.key, message: `${quote(other.name)} stands here` }],
      });
    }
  },
);

/**
 * The values of both under the key that stands first. None where deployment brings in values, or where the operator
 * takes one value only and there are two.
 */
function merging(entry: Entry, first: Entry): readonly Fix[] {
  const [kept, added] = [scalars(first.value), scalars(entry.value)];
  if (!kept || !added || !first.value) return [];
  const own = new Set(kept);
  const others = [...new Set(added)].filter((value) => !own.has(value));
  const remove = { edit: 'remove' as const, target: entry };
  // AWS refuses the policy as it stands.
  const rest = { effect: 'unknown' as const, preferred: true };
  if (!others.length) return [{ title: `Remove ${quote(entry.name)}`, ...rest, edits: [remove] }];
  if (!takesSeveral(entry) || new Set([...own, ...others].map((value) => typeof value)).size > 1) return [];
  const merged = [...kept, ...others];
  return [
    {
      title: `Merge the values of ${quote(entry.name)} into ${quote(first.name)}`,
      ...rest,
      edits: [{ edit: 'replace', target: first.value, with: merged }, remove],
    },
  ];
}

/** Undefined where not every value is known. */
function scalars(value: Value | undefined): readonly Scalar[] | undefined {
  const copy = value && copyOf(value);
  const items: readonly unknown[] = Array.isArray(copy) ? copy : [copy];
  return items.every(isScalar) ? items : undefined;
}

type Scalar = string | number | boolean;

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Two booleans hold for every request, and of two limits one is idle. */
function takesSeveral({ parent }: Entry): boolean {
  const operator = typeof parent.step === 'string' ? readOperator(parent.step) : undefined;
  return operator !== undefined && !takesOne.test(operator.base);
}

const takesOne = /^(?:Null|Bool)$|Than/;
