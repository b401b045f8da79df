import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { reportUnknown } from './unknown';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
export const unknownGlobalKey = defineRule(
  {
    id: 'unknown-global-key',
    family: 'condition-keys',
    severity: 'error',
    accessAnalyzer: ['INVALID_GLOBAL_CONDITION_KEY'],
    docs: {
      summary: 'A condition key that begins with aws: and that AWS does not have.',
      why: `Keys that begin with \`aws:\` belong to all of AWS, and there are only some sixty of them. No request carries one
that is misspelt. A condition that asks for it then never holds, so an \`Allow\` grants nothing and a \`Deny\` protects
nothing; with a negated operator (\`StringNotEquals\`) it always holds.

A key that is near to none of AWS's may be newer than the list that we have: then this is a warning. Where the AWS data
is older than 90 days it is no more than information.`,
      mend: 'Take the key that is offered, or look it up on the page of the global condition keys.',
      bad: [withKey('aws:PrincipalOrg', 'o-a1b2c3d4e5'), withKey('aws:RequestedRegions', 'eu-central-1')],
      good: [withKey('aws:PrincipalOrgID', 'o-a1b2c3d4e5'), withKey('aws:PrincipalTag/team', 'blue')],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html'],
    },
  },
  (context) => {
    reportUnknown(context, 'global', {
      has: (key) => `AWS has no global condition key ${quote(key)}`,
      had: (key) => `AWS had no global condition key ${quote(key)}`,
    });
  },
);

function withKey(key: string, value: string) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition: { StringEquals: { [key]: value } },
    },
    'identity',
  );
}
