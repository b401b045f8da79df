import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { reportUnknown } from './unknown';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const unknownKeyService = defineRule(
  {
    id: 'unknown-key-service',
    family: 'condition-keys',
    severity: 'error',
    accessAnalyzer: ['INVALID_SERVICE'],
    docs: {
      summary: 'A condition key names a service that does not exist.',
      why: `What stands before the colon of a condition key is the prefix of a service, \`aws\` for the keys of all
services, or the address of an identity provider. Where no service has the prefix, no request carries the key. A
condition that asks for it then never holds; with a negated operator (\`StringNotEquals\`) it always holds.

Services that AWS has retired are known and stay silent, and so does every address. A prefix that is near to none may be
newer than the AWS data, whose date every hover shows: then this is a warning. Where the data is older than 90 days it
is no more than information.`,
      mend: 'Take the key that is offered, or look the prefix up on the page of the service.',
      bad: [withKey('s4:prefix', 'home/'), withKey('principal:SourceVpc', 'vpc-0123456789abcdef0')],
      good: [withKey('s3:prefix', 'home/'), withKey('accounts.google.com:aud', 'my-app')],
      links: [
        'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
      ],
    },
  },
  (context) => {
    reportUnknown(context, 'prefix', {
      has: (key) => `No AWS service has the prefix ${prefixOf(key)} of the condition key ${quote(key)}`,
      had: (key) => `No AWS service had the prefix ${prefixOf(key)} of the condition key ${quote(key)}`,
    });
  },
);

function prefixOf(key: string): string {
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
