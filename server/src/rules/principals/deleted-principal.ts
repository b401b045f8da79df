import { kindsWithPrincipals, namedPrincipals } from '../../access/principals';
import { Template } from '../../policy/edit';
import { listOf } from '../../policy/value';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import type { NamedPrincipal } from '../../access/principals';
import { quote } from '../../text/words';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids */
export const deletedPrincipal = defineRule(
  {
    id: 'deleted-principal',
    family: 'principals',
    severity: 'warning',
    kinds: kindsWithPrincipals,
    accessAnalyzer: ['INVALID_ROLE_REFERENCE', 'INVALID_USER_REFERENCE'],
    docs: {
      summary: 'A role or a user that stands in the policy by its id, as deleted ones do.',
      why: `When a policy is saved, AWS keeps the id of a role or a user (\`AROA…\`, \`AIDA…\`) in place of its ARN, and shows the ARN
as long as the role is there. An id that comes to light belongs to a role or a user that has been deleted. A new one of
the same name has another id, so that the statement is about nobody, and AWS refuses to save the policy with the id in
it.`,
      mend: 'Take the id out, or write the ARN of the role or user that is there now.',
      bad: [
        statementExample(
          {
            Effect: 'Allow',
            Principal: { AWS: 'AROAEXAMPLEROLEIDABC1' },
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
          },
          'resource',
        ),
        statementExample(
          { Effect: 'Allow', Principal: { AWS: 'AIDAEXAMPLEUSERIDABC1' }, Action: 'sts:AssumeRole' },
          'trust',
        ),
      ],
      good: [
        statementExample(
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
          },
          'resource',
        ),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
      ],
    },
  },
  (context) => {
    for (const principal of context.once(namedPrincipals)) {
      const sort = principal.type === 'AWS' ? sortOf(principal.text.value) : undefined;
      if (!sort) continue;
      context.report({
        at: principal.text,
        code: sort === 'role' ? 'INVALID_ROLE_REFERENCE' : 'INVALID_USER_REFERENCE',
        message: `${quote(principal.text.value)} is the id of a ${sort}, as AWS leaves it behind when the ${sort} is deleted; write the ARN of one that exists.`,
        fixes: () => fixesOf(principal, sort),
      });
    }
  },
);

/** Ids of today have 21 letters and digits; older ones have 20, and AWS allows for more. */
function sortOf(text: string): 'role' | 'user' | undefined {
  if (!/^A(?:ROA|IDA)[A-Z0-9]{16,28}$/.test(text)) return undefined;
  return text.startsWith('AROA') ? 'role' : 'user';
}

function fixesOf({ statement, element, text }: NamedPrincipal, sort: 'role' | 'user'): readonly Fix[] {
  const arn = ['arn:aws:iam::', { gap: 'account' }, `:${sort}/`, { gap: `${sort} name` }, ''];
  // One principal less is one that the statement no longer allows; of a Deny, or an exception, it would be the reverse.
  const isSpare = statement.effect === 'Allow' && !element.negated && (listOf(text)?.items.length ?? 0) > 1;
  return [
    {
      title: `Change ${quote(text.value)} to an ARN to fill in`,
      effect: 'unknown',
      preferred: true,
      edits: [{ edit: 'replace', target: text, with: new Template(arn) }],
    },
    ...(isSpare
      ? [
          {
            title: `Remove ${quote(text.value)}`,
            effect: 'narrower' as const,
            edits: [{ edit: 'remove' as const, target: text }],
          },
        ]
      : []),
  ];
}
