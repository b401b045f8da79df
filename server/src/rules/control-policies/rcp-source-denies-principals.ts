import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { sourceExemptions, tellsServices } from './exempts';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const rcpSourceDeniesPrincipals = defineRule(
  {
    id: 'rcp-source-denies-principals',
    family: 'control-policies',
    severity: 'warning',
    kinds: ['rcp'],
    accessAnalyzer: ['RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY'],
    docs: {
      summary:
        'A resource control policy asks for whom an AWS service works, of those who are no service as well.',
      why: `\`aws:SourceAccount\`, \`aws:SourceArn\`, \`aws:SourceOrgID\` and \`aws:SourceOrgPaths\` tell for whom an AWS service asks. People
and roles have none of them, so that a denial for all but one source denies them too: everybody is locked out.
\`aws:PrincipalIsAWSService\` with \`true\` says that the statement is about services alone.`,
      mend: `Add \`"Bool": {"aws:PrincipalIsAWSService": "true"}\` to the condition. We do not add it by itself, since the
statement then denies less.`,
      bad: [example({})],
      good: [example({ Bool: { 'aws:PrincipalIsAWSService': 'true' } })],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalisawsservice',
        'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html',
      ],
    },
  },
  // No fix: one more condition makes a denial deny less, so that the organization lets more in than before.
  (context) => {
    for (const exemption of context.once(sourceExemptions)) {
      if (tellsServices(exemption)) continue;
      const [{ condition }] = exemption.uses;
      context.report({
        at: condition.keyEntry,
        message: `Only requests of AWS services carry ${quote(condition.key)}, and this may deny all others too; add "Bool" with "aws:PrincipalIsAWSService" and "true", so that it is about services alone.`,
      });
    }
  },
);

function example(more: Readonly<Record<string, unknown>>) {
  return statementExample(
    {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: '*',
      Condition: {
        StringNotEqualsIfExists: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' },
        Null: { 'aws:SourceAccount': 'false' },
        ...more,
      },
    },
    'rcp',
  );
}
