import { pathOf } from '../../policy/value';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { count, numeral } from '../../text/words';
import { openingOf } from '../fixes';
import { limitOf } from './limits';
import { compactSize } from './size';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
export const policyTooLarge = defineRule(
  {
    id: 'policy-too-large',
    family: 'structure',
    severity: 'warning',
    accessAnalyzer: [
      'POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA',
      'POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA',
      'POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA',
      'POLICY_SIZE_EXCEEDS_SCP_QUOTA',
      'POLICY_SIZE_EXCEEDS_RCP_QUOTA',
    ],
    docs: {
      summary: 'The policy is longer than AWS takes.',
      why: `How long a policy may be depends on what it is:

- the inline policies of a role: 10,240 characters together; a managed policy, and with it a permissions boundary: 6,144,
- a role trust policy: 2,048 unless the quota was raised; the policies of a session: 2,048,
- a service control policy: 10,240 since May 2026; a resource control policy: 5,120,
- a VPC endpoint policy: 20,480; a bucket policy or the policy of a DynamoDB table: 20 KB, a key policy: 32 KB, a queue
  policy: 8 KB, a topic policy: 30 KB.

IAM does not count white space. AWS Organizations counts it as the policy is saved: its console takes it away, the API
does not. A control policy that is too long only by its white space is therefore reported as information.

Identity policies are measured by the largest of their quotas, since the document does not say where it will be used.`,
      mend: 'Split the policy, or write actions shorter where one wildcard stands for all that is meant.',
      bad: [
        statementExample(
          {
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: Array.from(
              { length: 24 },
              (_, index) =>
                `arn:aws:s3:::amzn-s3-demo-bucket/departments/human-resources/years/${2001 + index}/reports/*`,
            ),
          },
          'session',
        ),
      ],
      good: [
        statementExample(
          {
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/departments/human-resources/years/*/reports/*',
          },
          'session',
        ),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html',
        'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html',
      ],
    },
  },
  ({ policy, report }) => {
    const { source } = policy;
    const limit = limitOf(policy);
    // The text is at least as long as what it says without white space.
    if (!limit || source.length <= limit.characters) return;
    const compact = compactSize(source);
    const most = `of the ${numeral(limit.characters)} that ${limit.of} can have`;
    const shared = { at: source, mark: openingOf(source), code: limit.code };
    if (compact > limit.characters) {
      report({
        ...shared,
        message: `The policy has ${count(compact, 'character')} without white space ${most}${limit.firm ? ', and AWS refuses it.' : '.'}`,
        ...(limit.firm && { severity: 'error' }),
      });
    } else if (limit.whiteSpace && !pathOf(source).length) {
      report({
        ...shared,
        severity: 'information',
        message: `The policy has ${count(source.length, 'character')} with its white space ${most}, which counts where it is saved as it is.`,
        fixes: () => [
          {
            title: `Take the white space out: ${count(compact, 'character')}`,
            effect: 'same',
            edits: [{ edit: 'compact', target: source }],
          },
        ],
      });
    }
  },
);
