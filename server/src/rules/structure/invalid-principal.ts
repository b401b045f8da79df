import type { Policy } from '../../policy/model';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { mendPattern, namingSomebody, namingTypes } from '../principals/mends';
import { violationsOf } from './violations';
import type { Violation } from './violation';

const codes = {
  format: 'INVALID_PRINCIPAL_FORMAT',
  everybody: 'ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
  wildcard: 'UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
} as const;

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export const invalidPrincipal = defineRule(
  {
    id: 'invalid-principal',
    family: 'structure',
    severity: 'error',
    kinds: ['resource', 'trust', 'endpoint'],
    accessAnalyzer: Object.values(codes),
    hides: ['principal-wildcard'],
    docs: {
      summary: 'A principal that is not written as AWS wants it.',
      why: `\`Principal\` is \`"*"\` or an object of principals by type: \`AWS\`, \`Service\`, \`Federated\` or \`CanonicalUser\`. An ARN or a list
by itself is neither. A role's trust policy does not take the bare \`"*"\`.

A wildcard cannot stand for a part of a principal: of \`arn:aws:iam::111122223333:role/ci-*\` AWS finds no principal of
that name and refuses the policy. Such patterns belong into a condition on \`aws:PrincipalArn\`.`,
      mend: 'Name the type, and name principals in full. A pattern of roles or users of one account becomes that account and a condition on `aws:PrincipalArn`.',
      bad: [
        statementExample(
          {
            Effect: 'Allow',
            Principal: 'arn:aws:iam::111122223333:root',
            Action: 'sqs:SendMessage',
            Resource: 'arn:aws:sqs:us-east-1:111122223333:orders',
          },
          'resource',
        ),
        statementExample(
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/ci-*' },
            Action: 'sts:AssumeRole',
          },
          'trust',
        ),
      ],
      good: [
        statementExample(
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:root' },
            Action: 'sts:AssumeRole',
            Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/ci-*' } },
          },
          'trust',
        ),
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html'],
    },
  },
  (context) => {
    for (const violation of violationsOf(context, 'invalid-principal')) {
      context.report({
        at: violation.value,
        message: messageOf(violation),
        code: codes[violation.fault],
        fixes: () => mendsOf(context.policy, violation),
      });
    }
  },
);

type InvalidPrincipal = Extract<Violation, { rule: 'invalid-principal' }>;

function messageOf({ fault, value }: InvalidPrincipal): string {
  const text = value.type === 'text' ? quote(value.value) : 'A list';
  switch (fault) {
    case 'everybody':
      return '"*" cannot be the principal of a role trust policy, and AWS refuses it; name who may assume the role.';
    case 'wildcard':
      if (text === '"*"')
        return '"*" stands where a principal must be named, and AWS refuses the policy; everybody is the type "AWS".';
      return `${text} has a wildcard for a part of a principal, and AWS refuses the policy.`;
    case 'format':
      return `${text} stands without the type of the principal, such as "AWS" or "Service", and AWS refuses the policy.`;
  }
}

function mendsOf(policy: Policy, { fault, value }: InvalidPrincipal): readonly Fix[] {
  if (fault === 'format') return namingTypes(value);
  return fault === 'everybody' ? namingSomebody(value) : mendPattern(policy, value);
}
