import { statementExample } from '../examples';
import { defineRule } from '../rule';

/**
 * A role trust policy has no such element, which is told as that; an endpoint policy grants nothing, and lets everybody
 * through unless it says otherwise.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
export const allowNotPrincipal = defineRule(
  {
    id: 'allow-not-principal',
    family: 'least-privilege',
    severity: 'warning',
    security: true,
    kinds: ['resource'],
    accessAnalyzer: ['ALLOW_WITH_NOT_PRINCIPAL'],
    docs: {
      summary: 'A statement allows everybody but the principals that it lists.',
      why: `\`NotPrincipal\` with Allow opens the resource to everyone in the world who is not listed: other accounts, and
callers who have not signed in at all. AWS advises against it in every case.`,
      mend: 'List who is allowed under `Principal`. To keep somebody out, add a Deny statement with a condition on `aws:PrincipalArn`.',
      bad: [
        statementExample(
          {
            Effect: 'Allow',
            NotPrincipal: { AWS: 'arn:aws:iam::111122223333:user/mallory' },
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::demo/*',
          },
          'resource',
        ),
      ],
      good: [
        statementExample(
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:user/alice' },
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::demo/*',
          },
          'resource',
        ),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html',
      ],
    },
  },
  ({ policy, report }) => {
    for (const { effect, principal } of policy.statements) {
      if (effect !== 'Allow' || !principal?.negated) continue;
      report({
        at: principal.entry,
        message:
          '"NotPrincipal" with Allow opens the resource to everybody who is not listed, anonymous callers too; list who is allowed under "Principal".',
      });
    }
  },
);
