import { asksForChosenTraits, asksForExternalId, confinesPrincipals } from '../../access/conditions';
import { isConfinedByDeny } from '../../access/covering/confined-by-deny';
import { narrowEverybody } from '../../changes/narrow/principals/everybody';
import { nothingSeen } from '../../changes/narrow/seen-values';
import type { Policy, Statement } from '../../policy/model';
import { statementExample } from '../examples';
import { defineRule } from '../rule';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-anonymous */
export const principalWildcard = defineRule(
  {
    id: 'principal-wildcard',
    family: 'least-privilege',
    severity: 'warning',
    security: true,
    kinds: ['resource', 'trust'],
    docs: {
      summary: 'A statement allows everybody, and no condition says whom it means.',
      why: `\`"Principal": "*"\` is everyone: every account of AWS, and for a resource that answers unsigned requests
anyone on the internet. In a role's trust policy it lets any account become the role.

A condition on who calls (\`aws:PrincipalOrgID\`, \`aws:PrincipalArn\`, \`aws:SourceAccount\`) or from where
(\`aws:SourceVpce\`, \`aws:SourceIp\`) confines the statement, and the rule is silent; so does a \`Deny\` on the same actions and resources for
whoever does not come from there (\`StringNotEquals\` on \`aws:SourceVpce\`). Conditions of the Allow that also hold when the
key is absent (\`…IfExists\`, \`ForAllValues:\`, negated operators) confine nobody. A tag or a name of the caller (\`aws:PrincipalTag/…\`, \`aws:username\`) is what every
account gives its own principals, so the finding stays, as information.`,
      mend: 'Name the accounts, roles or services under `Principal`, or add a condition such as `StringEquals` on `aws:PrincipalOrgID`.',
      bad: [
        statementExample(
          { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::demo/*' },
          'resource',
        ),
        statementExample({ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }, 'trust'),
      ],
      good: [
        statementExample(
          {
            Effect: 'Allow',
            Principal: '*',
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::demo/*',
            Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
          },
          'resource',
        ),
        statementExample(
          { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: 'arn:aws:s3:::demo/*' },
          'resource',
        ),
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html'],
    },
  },
  ({ policy, report }) => {
    for (const statement of policy.statements) {
      const { effect, principal } = statement;
      if (effect !== 'Allow' || !principal || principal.negated) continue;
      if (confinesPrincipals(statement) || isConfinedByDeny(statement, policy)) continue;
      const everybody = principal.principals.find(
        ({ type, text }) => text.certain && text.value === '*' && (type === undefined || type === 'AWS'),
      );
      if (!everybody) continue;
      report({
        at: everybody.text,
        ...(asksForChosenTraits(statement) && { severity: 'information' as const }),
        message: `"*" as principal ${consequence(policy, statement)}`,
        fixes: () => narrowEverybody(policy, statement, everybody.text, nothingSeen),
      });
    }
  },
);

function consequence({ kind }: Policy, statement: Statement): string {
  if (kind !== 'trust')
    return 'opens this resource to everybody, and no condition says whom it means; name who may, or confine it to your organization.';
  const whose = asksForExternalId(statement)
    ? 'lets whoever has the external id assume this role, and AWS does not take that id for a secret'
    : 'lets every account of AWS assume this role';
  return `${whose}; name the accounts, roles or services that may.`;
}
