import type { Literal, Value } from '../../policy/value';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import type { JsonType } from './validator';
import { violationsOf } from './violations';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
export const wrongType = defineRule(
  {
    id: 'wrong-type',
    family: 'structure',
    severity: 'error',
    accessAnalyzer: ['DATA_TYPE_MISMATCH', 'INVALID_CONDITION_DATA_TYPE'],
    docs: {
      summary: 'A value of another JSON type than the element takes.',
      why: `AWS refuses a policy with a number, \`null\`, a list or an object in the place of a text, or the other way round.
Account ids are a common case: written as a number they are no principal, and lose the zeros that they begin with.

Values of conditions may be texts, numbers and booleans, and lists of them.`,
      mend: 'Write the value in the type that the message names.',
      bad: [
        statementExample({ Effect: 'Allow', Action: ['sqs:ListQueues', null], Resource: '*' }, 'identity'),
        statementExample(
          { Effect: 'Allow', Principal: { AWS: 111122223333 }, Action: 'sts:AssumeRole' },
          'trust',
        ),
      ],
      good: [
        statementExample(
          {
            Effect: 'Allow',
            Action: 's3:ListBucket',
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket',
            Condition: { NumericLessThanEquals: { 's3:max-keys': 10 } },
          },
          'identity',
        ),
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html'],
    },
  },
  (context) => {
    for (const { value, expected } of violationsOf(context, 'wrong-type')) {
      context.report({
        at: value,
        message: `${describe(value)} stands where ${types(expected)} belongs, and AWS refuses the policy.`,
        code: expected.includes('boolean') ? 'INVALID_CONDITION_DATA_TYPE' : 'DATA_TYPE_MISMATCH',
        fixes: () => (expected.includes('string') ? mends(value) : []),
      });
    }
  },
);

function describe(value: Value): string {
  switch (value.type) {
    case 'text':
      return `The text ${quote(value.value)}`;
    case 'literal':
      return `"${String(value.value)}"`;
    case 'list':
      return 'A list';
    default:
      return 'An object';
  }
}

const typeNames: Readonly<Record<JsonType, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'a boolean',
  array: 'a list',
  object: 'an object',
};

function types(expected: readonly JsonType[]): string {
  const names = expected.map((type) => typeNames[type]);
  const last = names.pop() ?? '';
  return names.length ? `${names.join(', ')} or ${last}` : last;
}

const freeTexts: ReadonlySet<string> = new Set(['Id', 'Sid', 'AWS', 'CanonicalUser']);

function mends(value: Value): readonly Fix[] {
  if (value.type === 'literal') return mendsOfNumber(value);
  const [only, ...others] = value.type === 'list' ? value.items : [];
  if (value.step !== 'Effect' || others.length || only?.type !== 'text' || !only.certain) return [];
  return effects.has(only.value) ? [changing(value, `[${quote(only.value)}]`, only.value)] : [];
}

const effects: ReadonlySet<string> = new Set(['Allow', 'Deny']);

/** Digits become a text where they are written in full: 1e3 and numbers too long to count with may mean something else. */
function mendsOfNumber(literal: Literal): readonly Fix[] {
  const element = typeof literal.step === 'string' ? literal.step : literal.parent?.step;
  const text = String(literal.value);
  if (typeof element !== 'string' || !Number.isSafeInteger(literal.value) || text.length !== literal.length)
    return [];
  const meant = element === 'Version' && /^20(12|08)(1017)?$/.test(text) ? '2012-10-17' : text;
  if (meant === text && !freeTexts.has(element)) return [];
  return [changing(literal, text, meant)];
}

function changing(target: Value, old: string, meant: string): Fix {
  return {
    title: `Change ${old} to ${quote(meant)}`,
    effect: 'unknown',
    preferred: true,
    edits: [{ edit: 'replace', target, with: meant }],
  };
}
