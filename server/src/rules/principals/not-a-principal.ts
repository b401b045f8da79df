import { kindsWithPrincipals, namedPrincipals } from '../../access/principals';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { replacing } from '../fixes';
import { quote } from '../../text/words';
import { nobodyIn } from './nobody';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export const notAPrincipal = defineRule(
  {
    id: 'not-a-principal',
    family: 'principals',
    severity: 'error',
    kinds: kindsWithPrincipals,
    docs: {
      summary:
        'Something under `AWS` that nobody can call AWS as: a group, a policy, a bucket, an account id of 11 digits.',
      why: `Under \`AWS\` stand accounts (12 digits, or the ARN that ends in \`:root\`), users, roles, and sessions of either. Groups,
instance profiles, policies, organizations and the resources of other services are no principals, and AWS refuses a
policy that names one.`,
      mend: 'Name the account, role or user. A resource of another service is named by a condition on `aws:SourceArn`, beside its service under `Service`.',
      bad: [
        statementExample(
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:group/admins' },
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
          },
          'resource',
        ),
        statementExample(
          { Effect: 'Allow', Principal: { AWS: '11122223333' }, Action: 'sts:AssumeRole' },
          'trust',
        ),
      ],
      good: [
        statementExample(
          {
            Effect: 'Allow',
            Principal: { AWS: ['111122223333', 'arn:aws:sts::111122223333:assumed-role/app/session'] },
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
          },
          'resource',
        ),
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html'],
    },
  },
  (context) => {
    const isEndpoint = context.policy.kind === 'endpoint';
    for (const { type, text } of context.once(namedPrincipals)) {
      const nobody = type === 'AWS' ? nobodyIn(text.value) : undefined;
      if (!nobody) continue;
      const { why, meant, mayBeFilledIn } = nobody;
      context.report({
        at: text,
        ...((isEndpoint || mayBeFilledIn) && { severity: 'warning' as const }),
        message: `${quote(text.value)} ${why}.`,
        fixes: () => (meant === undefined ? [] : [replacing(text, text.value, meant)]),
      });
    }
  },
);
