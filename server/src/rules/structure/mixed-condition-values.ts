import { alternatives } from '../../policy/value';
import type { Entry, Literal, Text } from '../../policy/value';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { list, quote } from '../../text/words';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const mixedConditionValues = defineRule(
  {
    id: 'mixed-condition-values',
    family: 'structure',
    severity: 'error',
    accessAnalyzer: ['INVALID_CONDITION_DATA_TYPE'],
    docs: {
      summary: 'The values of a condition key are of different JSON types.',
      why: 'The values that one key is compared with must be of one type. AWS reports texts beside numbers or booleans as an error.',
      mend: 'Write all of them as texts, which every operator takes.',
      bad: [withValues(['10', 20])],
      good: [withValues(['10', '20']), withValues(10)],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html'],
    },
  },
  ({ policy, report }) => {
    for (const { conditions } of policy.statements) {
      for (const { keyEntry, key } of conditions) {
        const odd = oddValue(keyEntry);
        if (!odd) continue;
        report({
          at: odd,
          message: `The values of ${quote(key)} are of different types (${list(typesOf(keyEntry))}), and AWS refuses the policy.`,
          fixes: () => quotingAll(keyEntry),
        });
      }
    }
  },
);

/** The first value of another type than the first value. */
function oddValue(key: Entry): Literal | Text | undefined {
  const [first, ...others] = scalars(key);
  return others.find((value) => typeOf(value) !== (first && typeOf(first)));
}

function typesOf(key: Entry): readonly string[] {
  return [...new Set(scalars(key).map(typeOf))];
}

function typeOf({ value }: Literal | Text): string {
  return typeof value === 'string' ? 'text' : typeof value;
}

/** What a choice brings in is left out: its options need not meet. */
function scalars({ value }: Entry): readonly (Literal | Text)[] {
  const [only, ...others] = alternatives(value);
  if (only?.type !== 'list' || others.length) return [];
  return only.items.filter(
    (item): item is Literal | Text =>
      (item.type === 'text' && item.certain) || (item.type === 'literal' && item.value !== null),
  );
}

function quotingAll(key: Entry): readonly Fix[] {
  const bare = scalars(key).filter((value) => value.type === 'literal');
  // 1e3, and a number too long to count with, would come out as another text.
  if (!bare.every(({ value, length }) => String(value).length === length)) return [];
  return [
    {
      title: `Write the values of ${quote(key.name)} as texts`,
      effect: 'unknown',
      preferred: true,
      edits: bare.map((value) => ({ edit: 'replace', target: value, with: String(value.value) })),
    },
  ];
}

function withValues(values: unknown) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket',
      Condition: { NumericEquals: { 's3:max-keys': values } },
    },
    'identity',
  );
}
