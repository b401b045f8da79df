import { alternatives, itemsOf } from '../../policy/value';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { removing } from '../fixes';

/**
 * An endpoint policy is none of the policies that Access Analyzer speaks of here, and is left alone.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-federated-web-identity
 */
export const federatedPrincipalNotSupported = defineRule(
  {
    id: 'federated-principal-not-supported',
    family: 'principals',
    severity: 'error',
    kinds: ['resource'],
    accessAnalyzer: ['FEDERATED_PRINCIPAL_NOT_SUPPORTED'],
    docs: {
      summary: 'An identity provider as the principal of a resource policy.',
      why: `Only the trust policy of a role takes identity providers as principals: whoever has signed in there assumes the
role, and calls AWS as a session of that role. To a bucket or a queue such a caller is the role, and AWS refuses a
provider in its policy.`,
      mend: 'Name the role that people of the provider assume, under `AWS`. Where the document is the trust policy of a role, pick its kind from the status item.',
      bad: [
        statementExample(
          {
            Effect: 'Allow',
            Principal: { Federated: 'arn:aws:iam::111122223333:saml-provider/corp' },
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
          },
          'resource',
        ),
      ],
      good: [
        statementExample(
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/federated' },
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
          },
          'resource',
        ),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp.html',
      ],
    },
  },
  ({ policy, report }) => {
    for (const { effect, principal } of policy.statements) {
      for (const types of alternatives(principal?.entry.value)) {
        if (types.type !== 'mapping') continue;
        for (const entry of types.entries) {
          // What deployment may leave out, and an empty list, names nobody.
          if (entry.name !== 'Federated' || !itemsOf(entry.value).length) continue;
          const isSpare = effect === 'Allow' && !principal?.negated && types.entries.length > 1;
          report({
            at: entry,
            message:
              'An identity provider is a principal of role trust policies alone, and AWS refuses it here; name the role that its users assume under "AWS".',
            fixes: () => (isSpare ? [removing(entry)] : []),
          });
        }
      }
    }
  },
);
