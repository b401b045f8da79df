import { deepStrictEqual as same } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createActionsOf, prefixesOf } from '../../server/src/evidence/actions';
import { realReference } from '../support/reference';

const reference = realReference();
const actionsOf = createActionsOf(reference);
const ids = (source: string, name: string) =>
  actionsOf({ source: `${source}.amazonaws.com`, name }).map(({ id }) => id);

/** Events as the guides of the services show them in their examples, and what authorises the call. */
const table: readonly (readonly [source: string, name: string, ...actions: string[]])[] = [
  ['s3', 'GetObject', 's3:GetObject'],
  ['s3', 'HeadObject', 's3:GetObject'],
  ['s3', 'ListObjects', 's3:ListBucket'],
  ['s3', 'ListBuckets', 's3:ListAllMyBuckets'],
  ['s3', 'CopyObject', 's3:GetObject', 's3:PutObject'],
  ['s3', 'GetBucketCors', 's3:GetBucketCORS'],
  ['s3', 'GetBucketEncryption', 's3:GetEncryptionConfiguration'],
  ['s3', 'DeleteBucketPublicAccessBlock', 's3:PutBucketPublicAccessBlock'],
  ['lambda', 'CreateFunction20150331', 'lambda:CreateFunction'],
  ['lambda', 'ListFunctions20150331', 'lambda:ListFunctions'],
  ['lambda', 'UpdateFunctionCode20150331v2', 'lambda:UpdateFunctionCode'],
  ['lambda', 'Invoke', 'lambda:InvokeFunction'],
  ['cloudfront', 'CreateDistribution2020_05_31', 'cloudfront:CreateDistribution'],
  [
    'cloudfront',
    'CreateDistributionWithTags2020_05_31',
    'cloudfront:CreateDistribution',
    'cloudfront:TagResource',
  ],
  ['monitoring', 'PutMetricAlarm', 'cloudwatch:PutMetricAlarm'],
  ['email', 'VerifyDomainIdentity', 'ses:VerifyDomainIdentity'],
  ['ses', 'SendEmail', 'ses:SendEmail'],
  ['tagging', 'GetResources', 'tag:GetResources'],
  ['sso', 'CreatePermissionSet', 'sso:CreatePermissionSet'],
  ['logs', 'CreateLogGroup', 'logs:CreateLogGroup'],
  ['states', 'StartExecution', 'states:StartExecution'],
  ['elasticloadbalancing', 'CreateLoadBalancer', 'elasticloadbalancing:CreateLoadBalancer'],
  ['apigateway', 'CreateRestApi', 'apigateway:POST'],
  ['streams.dynamodb', 'GetRecords', 'dynamodb:GetRecords'],
  ['rdsdata', 'ExecuteStatement', 'rds-data:ExecuteStatement'],
  ['cloudcontrolapi', 'ListResources', 'cloudformation:ListResources'],
  ['sts', 'GetCallerIdentity', 'sts:GetCallerIdentity'],
  ['kms', 'ReEncrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
  ['ec2', 'RunInstances', 'ec2:RunInstances'],
  ['iam', 'createrole', 'iam:CreateRole'],
];

describe('an event of CloudTrail', () => {
  for (const [source, name, ...expected] of table)
    it(`${name} of ${source} is ${expected.join(' and ')}`, () => same(ids(source, name), expected));

  it('of no action of the reference has none', () => {
    same(ids('signin', 'ConsoleLogin'), []);
    same(ids('s3', 'MakeCoffee'), []);
    same(ids('s3', '20150331'), []);
    same(ids('', ''), []);
    same(actionsOf({ source: 'constructor', name: '__proto__' }), []);
  });

  it('is known by the end of the China Regions too', () => {
    same(prefixesOf('s3.amazonaws.com.cn', reference), ['s3']);
  });
});
