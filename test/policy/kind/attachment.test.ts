import { strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { parseJsonFile } from '../../../server/src/hosts/json/parse';
import type { Attachment } from '../../../server/src/policy/attachment';
import type { KindName } from '../../../server/src/policy/kind/name';

const queue = 'arn:aws:sqs:us-east-1:111122223333:orders';
const bucket = 'arn:aws:s3:::amzn-s3-demo-bucket';

const identity = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: queue }],
};

/** https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ValidatePolicy.html */
describe('what a resource policy belongs to', () => {
  const cases: readonly (readonly [
    what: string,
    attachedTo: Attachment | undefined,
    document: object,
    fileName?: string,
    setting?: KindName,
  ])[] = [
    ['by its actions and resources', 'sqs-queue', policyOf('sqs:SendMessage', queue)],
    ['a bucket and its objects', 's3-bucket', policyOf('s3:*', bucket, `${bucket}/*`)],
    [
      'an access point by its ARN',
      's3-access-point',
      policyOf('s3:GetObject', 'arn:aws:s3:us-east-1:111122223333:accesspoint/a/object/*'),
    ],
    [
      'one of several Regions by its ARN',
      's3-multi-region-access-point',
      policyOf('s3:GetObject', 'arn:aws:s3::111122223333:accesspoint/mfzwi23gnjvgw.mrap/object/*'),
    ],
    ['a key, whose resource is "*"', 'kms-key', policyOf('kms:*', '*')],
    [
      'a table',
      'dynamodb-table',
      policyOf('dynamodb:GetItem', 'arn:aws:dynamodb:us-east-1:111122223333:table/a'),
    ],
    ['actions of S3 on "*" may be of several', undefined, policyOf('s3:GetObject', '*')],
    ['actions of two services on "*"', undefined, policyOf(['s3:GetObject', 'sqs:SendMessage'], '*')],
    ['every action', undefined, policyOf('*', '*')],
    [
      'one resource that is another says nothing against the rest',
      'sqs-queue',
      policyOf('sqs:SendMessage', queue, bucket),
    ],
    [
      'an action of another service on it',
      's3-bucket',
      policyOf(['s3:GetObject', 'kms:Decrypt'], `${bucket}/*`),
    ],
    ['the name of the file', 's3-bucket', policyOf('s3:GetObject', '*'), 'infra/reports-bucket-policy.json'],
    [
      'the name of the file, and a policy that says otherwise',
      'sqs-queue',
      policyOf('sqs:SendMessage', queue),
      'bucket-policy.json',
    ],
    ['a setting', 'sns-topic', policyOf('sqs:SendMessage', queue), 'bucket-policy.json', 'sns-topic'],
    ['a setting of the kind alone', 'sqs-queue', policyOf('sqs:SendMessage', queue), 'x.json', 'resource'],
    [
      'a place in a template',
      'sqs-queue',
      template('AWS::SQS::QueuePolicy', policyOf('s3:GetObject', bucket)),
    ],
    [
      'a place in a template that says no more than the kind',
      undefined,
      template('AWS::CodeArtifact::Domain', policyOf('*', '*')),
    ],
    ['a policy of another kind has none', undefined, identity],
    [
      'a policy of another kind has none, whatever it is named',
      undefined,
      policyOf('kms:*', '*'),
      'x.json',
      'endpoint',
    ],
  ];
  for (const [what, attachedTo, document, fileName = 'policy.json', kindFromSetting] of cases)
    it(what, () => {
      const { policies } = parseJsonFile(JSON.stringify(document), { fileName, kindFromSetting });
      equal(policies.length, 1);
      equal(policies[0]?.attachedTo, attachedTo);
    });
});

function policyOf(Action: string | readonly string[], ...Resource: readonly string[]): object {
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: '111122223333' }, Action, Resource }],
  };
}

function template(Type: string, PolicyDocument: object): object {
  return { Resources: { A: { Type, Properties: { PolicyDocument } } } };
}
