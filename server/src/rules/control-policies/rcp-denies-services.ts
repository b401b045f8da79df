import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { principalExemptions, tellsServices } from './exempts';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const rcpDeniesServices = defineRule(
  {
    id: 'rcp-denies-services',
    family: 'control-policies',
    severity: 'warning',
    kinds: ['rcp'],
    accessAnalyzer: ['RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY'],
    docs: {
      summary:
        'A resource control policy spares principals by what they are, and denies AWS services by mistake.',
      why: `AWS services that work by themselves, such as CloudTrail when it writes to a bucket, are in no organization and no
account. A denial for all but one's own organization stops them as well: logs no longer arrive, keys can no longer be
used. \`aws:PrincipalIsAWSService\` with \`false\` says that the statement is not about them.`,
      mend: `Add \`"BoolIfExists": {"aws:PrincipalIsAWSService": "false"}\` to the condition. We do not add it by itself: the
statement then denies less, and whether services may pass is for its author to say.`,
      bad: [example({})],
      good: [example({ BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } })],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalisawsservice',
        'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html',
      ],
    },
  },
  // No fix: one more condition makes a denial deny less, so that the organization lets more in than before.
  (context) => {
    for (const exemption of context.once(principalExemptions)) {
      if (tellsServices(exemption)) continue;
      const [{ condition }] = exemption.uses;
      context.report({
        at: condition.keyEntry,
        message: `AWS services that work by themselves have no ${quote(condition.key)}, so this denies them too; add "BoolIfExists" with "aws:PrincipalIsAWSService" and "false" to spare them.`,
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
      Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' }, ...more },
    },
    'rcp',
  );
}
