import type { Text, Value } from '../../policy/value';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../rule';
import { quote } from '../words';
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
      mend: 'Name the type, and name principals in full.',
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
      const { fault, value } = violation;
      context.report({
        at: value,
        message: messageOf(violation),
        code: codes[fault],
        fixes: () => (fault === 'format' ? wrapping(value) : []),
      });
    }
  },
);

function messageOf({ fault, value }: Extract<Violation, { rule: 'invalid-principal' }>): string {
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

/** Principals of one sort get the type that they are of. */
function wrapping(value: Value): readonly Fix[] {
  const texts = value.type === 'list' ? value.items : [value];
  if (!texts.length || !texts.every((text): text is Text => text.type === 'text' && text.certain)) return [];
  const types = new Set(texts.map(typeOf));
  const [type] = types;
  if (type === undefined || types.size > 1) return [];
  const names = texts.map((text) => text.value);
  const [only] = names;
  return [
    {
      title: `Name the type of the principal: "${type}"`,
      effect: 'unknown',
      preferred: true,
      edits: [
        {
          edit: 'replace',
          target: value,
          with: { [type]: value.type === 'text' && only !== undefined ? only : names },
        },
      ],
    },
  ];
}

function typeOf({ value }: Text): 'AWS' | 'Service' | 'Federated' | undefined {
  if (/^\d{12}$/.test(value)) return 'AWS';
  if (/^[a-z0-9.-]+\.amazonaws\.com(\.cn)?$/.test(value))
    return value === 'cognito-identity.amazonaws.com' ? 'Federated' : 'Service';
  if (!/^arn:[^:]+:(iam|sts)::[^*?]+$/.test(value)) return undefined;
  return /:(saml|oidc)-provider\//.test(value) ? 'Federated' : 'AWS';
}
