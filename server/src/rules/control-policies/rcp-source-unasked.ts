import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { asksForSource, sourceExemptions } from './exempts';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const rcpSourceUnasked = defineRule(
  {
    id: 'rcp-source-unasked',
    family: 'control-policies',
    severity: 'warning',
    kinds: ['rcp'],
    accessAnalyzer: ['RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK'],
    docs: {
      summary:
        'A resource control policy asks for whom an AWS service works, and denies services that do not tell.',
      why: `Not every request of an AWS service tells for whom it is. Where a denial spares one source and asks nothing else,
requests without a source are denied as well, and services stop working that nobody thought of. \`Null\` with \`false\` on
\`aws:SourceAccount\` says that the statement is about requests that do tell.`,
      mend: `Add \`"Null": {"aws:SourceAccount": "false"}\` to the condition. We do not add it by itself, since the statement then
denies less.`,
      bad: [example({})],
      good: [example({ Null: { 'aws:SourceAccount': 'false' } })],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceaccount',
        'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html',
      ],
    },
  },
  // No fix: one more condition makes a denial deny less, so that the organization lets more in than before.
  (context) => {
    for (const exemption of context.once(sourceExemptions)) {
      if (asksForSource(exemption)) continue;
      const [{ condition }] = exemption.uses;
      context.report({
        at: condition.keyEntry,
        message: `Some requests of AWS services lack ${quote(condition.key)}, and this denies them too; add "Null" with "aws:SourceAccount" and "false", so that it is about those that have a source.`,
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
        Bool: { 'aws:PrincipalIsAWSService': 'true' },
        ...more,
      },
    },
    'rcp',
  );
}
