import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { reportUnknown } from './unknown';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const unknownServiceKey = defineRule(
  {
    id: 'unknown-service-key',
    family: 'condition-keys',
    severity: 'error',
    accessAnalyzer: ['INVALID_SERVICE_CONDITION_KEY'],
    docs: {
      summary: 'A condition key that its service does not have.',
      why: `A condition key of a service begins with the prefix of that service. Where the service has no such key, no
request carries it. A condition that asks for it then never holds, so an \`Allow\` grants nothing and a \`Deny\`
protects nothing; with a negated operator (\`StringNotEquals\`) it always holds.

Keys that AWS once listed for the service, keys of services that have gone, and the claims of identity providers
(\`accounts.google.com:aud\`) are left alone. A key that is near to none of the service's may be newer than the AWS data,
whose date every hover shows: then this is a warning. Where the data is older than 90 days it is no more than
information.`,
      mend: 'Take the key that is offered, or look it up on the page of the service.',
      bad: [withKey('s3:prefixes', 'home/'), withKey('s3:RequestTag/team', 'blue')],
      good: [withKey('s3:prefix', 'home/'), withKey('aws:RequestTag/team', 'blue')],
      links: [
        'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
      ],
    },
  },
  (context) => {
    reportUnknown(context, 'service', {
      has: (key) => `The service ${serviceOf(key)} has no condition key ${quote(key)}`,
      had: (key) => `The service ${serviceOf(key)} had no condition key ${quote(key)}`,
    });
  },
);

function serviceOf(key: string): string {
  return quote(key.slice(0, key.indexOf(':')));
}

function withKey(key: string, value: string) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket',
      Condition: { StringEquals: { [key]: value } },
    },
    'identity',
  );
}
