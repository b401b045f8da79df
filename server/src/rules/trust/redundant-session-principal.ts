import { readPrincipalArn } from '../../policy/principal-arn';
import type { PrincipalArn } from '../../policy/principal-arn';
import { listOf } from '../../policy/value';
import type { Text } from '../../policy/value';
import { hasBlank } from '../../text/placeholders';
import { hasWildcard } from '../../text/wildcard';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-role-session */
export const redundantSessionPrincipal = defineRule(
  {
    id: 'redundant-session-principal',
    family: 'trust',
    severity: 'information',
    kinds: ['trust'],
    accessAnalyzer: ['REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY'],
    docs: {
      summary: 'A session of a role is named beside the role itself.',
      why: 'A role as principal stands for all of its sessions. One of these beside it changes nothing, and whoever reads the policy may take it for a limit.',
      mend: 'Remove the session, or remove the role where only that session is meant.',
      bad: [
        withPrincipals(
          'arn:aws:iam::111122223333:role/deploy',
          'arn:aws:sts::111122223333:assumed-role/deploy/ci',
        ),
      ],
      good: [
        withPrincipals('arn:aws:iam::111122223333:role/deploy'),
        withPrincipals(
          'arn:aws:iam::111122223333:role/deploy',
          'arn:aws:sts::111122223333:assumed-role/audit/ci',
        ),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-role-session',
      ],
    },
  },
  ({ policy, report }) => {
    for (const { effect, principal } of policy.statements) {
      // All but these is another matter: AWS then asks for the role and the session both.
      if (!principal || principal.negated) continue;
      const roles = new Map<string, Text>();
      const sessions: { readonly text: Text; readonly role: string }[] = [];
      for (const { type, text } of principal.principals) {
        const arn = type === 'AWS' ? readKnown(text) : undefined;
        if (arn?.kind === 'role') roles.set(roleOf(arn), text);
        else if (arn?.kind === 'assumed-role' && arn.session) sessions.push({ text, role: roleOf(arn) });
      }
      for (const { text, role } of sessions) {
        const parent = roles.get(role);
        if (!parent) continue;
        const { offset, length } = parent;
        report({
          at: text,
          unnecessary: true,
          message: `${quote(text.value)} is a session of ${quote(parent.value)}, which stands for all of its sessions; remove it.`,
          related: [{ offset, length, message: 'The role.' }],
          // That a denial stays as it is, AWS says of both elements alike and nobody has proven.
          fixes: () =>
            effect === 'Allow' && listOf(text)
              ? [
                  {
                    title: `Remove ${quote(text.value)}`,
                    effect: 'narrower',
                    preferred: true,
                    edits: [{ edit: 'remove', target: text }],
                  },
                ]
              : [],
        });
      }
    }
  },
);

function readKnown({ value, certain }: Text): PrincipalArn | undefined {
  if (!certain || hasWildcard(value) || hasBlank(value) || value.includes('${')) return undefined;
  return readPrincipalArn(value);
}

/** The ARN of a session has no path, and within an account no two roles share a name. */
function roleOf({ partition, account, name }: PrincipalArn): string {
  return `${partition}:${account}:${name}`;
}

function withPrincipals(...principals: readonly string[]) {
  return statementExample(
    { Effect: 'Allow', Principal: { AWS: principals }, Action: 'sts:AssumeRole' },
    'trust',
  );
}
