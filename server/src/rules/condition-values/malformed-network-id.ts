import { conditionUses } from '../../access/condition-uses';
import type { ConditionUse } from '../../access/condition-uses';
import { changeCondition } from '../../changes/condition-edits';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { exactValues, wouldSpare } from './plain';

/**
 * AWS says eight or seventeen letters and digits. Capitals are let pass although no identifier has them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
export const malformedNetworkId = defineRule(
  {
    id: 'malformed-network-id',
    family: 'condition-values',
    severity: 'error',
    accessAnalyzer: ['INVALID_VPC_FORMAT', 'INVALID_VPCE_FORMAT'],
    docs: {
      summary: 'What a condition takes for a VPC or a VPC endpoint is the identifier of none.',
      why: `\`aws:SourceVpc\` holds the identifier of a VPC, \`vpc-\` and eight or seventeen letters and digits; \`aws:SourceVpce\` that
of a VPC endpoint, which begins with \`vpce-\`. A request never carries anything else, so the value matches nothing. The two
keys are easily taken for each other.`,
      mend: 'Write the whole identifier, or take the key that it belongs to.',
      bad: [withId('aws:SourceVpc', 'vpc-123'), withId('aws:SourceVpce', 'vpc-1a2b3c4d')],
      good: [withId('aws:SourceVpc', 'vpc-1a2b3c4d'), withId('aws:SourceVpce', 'vpce-1a2b3c4d5e6f70819')],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourcevpc',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourcevpce',
      ],
    },
  },
  (context) => {
    for (const use of context.once(conditionUses)) {
      const form = forms.get(use.key);
      if (!form) continue;
      for (const { at, text } of exactValues(use)) {
        if (form.pattern.test(text)) continue;
        const other = form.other.pattern.test(text) ? form.other.key : undefined;
        context.report({
          at,
          code: form.code,
          message: `${quote(text)} is no identifier of a ${form.title}, so no request matches it; ${
            other === undefined
              ? `one is "${form.prefix}" with 8 or 17 letters and digits behind it.`
              : `did you mean the key ${quote(other)}?`
          }`,
          fixes: () => (other === undefined || wouldSpare(use) ? [] : rekeying(use, form.other)),
        });
      }
    }
  },
);

interface IdForm {
  readonly key: string;
  readonly title: string;
  readonly prefix: string;
  readonly pattern: RegExp;
}

const vpc: IdForm = {
  key: 'aws:SourceVpc',
  title: 'VPC',
  prefix: 'vpc-',
  pattern: /^vpc-(?:[a-z0-9]{8}|[a-z0-9]{17})$/i,
};
const endpoint: IdForm = {
  key: 'aws:SourceVpce',
  title: 'VPC endpoint',
  prefix: 'vpce-',
  pattern: /^vpce-(?:[a-z0-9]{8}|[a-z0-9]{17})$/i,
};
const forms = new Map([
  ['aws:sourcevpc', { ...vpc, code: 'INVALID_VPC_FORMAT', other: endpoint } as const],
  ['aws:sourcevpce', { ...endpoint, code: 'INVALID_VPCE_FORMAT', other: vpc } as const],
]);

/** Only where every value belongs to the other key. */
function rekeying(use: ConditionUse, other: IdForm): readonly Fix[] {
  const { condition, values } = use;
  const exact = exactValues(use);
  if (exact.length !== values.length || !condition.complete) return [];
  if (!exact.every(({ text }) => other.pattern.test(text))) return [];
  const edits = changeCondition(condition, { key: other.key });
  if (!edits) return [];
  return [
    {
      title: `Change ${quote(condition.key)} to ${quote(other.key)}`,
      // As it stands the condition matches no request, so there is no access to compare with.
      effect: 'unknown',
      preferred: true,
      edits,
    },
  ];
}

function withId(key: string, id: string) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition: { StringEquals: { [key]: id } },
    },
    'identity',
  );
}
