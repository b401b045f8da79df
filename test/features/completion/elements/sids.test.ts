import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { complete } from '../../../support/complete';

describe('completion of a Sid', () => {
  const offered: readonly (readonly [statement: string, sids: readonly string[]])[] = [
    [
      '"Effect": "Allow", "Action": "s3:GetObject"',
      ['AllowGetObjectOnS3', 'AllowGetObject', 'ReadS3', 'AllowS3'],
    ],
    [
      '"Effect": "Allow", "Action": ["iam:PassRole"]',
      ['AllowPassRoleOnIAM', 'AllowPassRole', 'WriteIAM', 'AllowIAM'],
    ],
    ['"Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"]', ['ReadS3', 'AllowS3']],
    ['"Effect": "Allow", "Action": ["s3:ListBucket", "s3:ListAllMyBuckets"]', ['ListS3', 'AllowS3']],
    ['"Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"]', ['ReadWriteS3', 'AllowS3']],
    ['"Effect": "Allow", "Action": ["s3:PutObject", "sqs:SendMessage"]', ['WriteS3AndSQS', 'AllowS3AndSQS']],
    [
      '"Effect": "Allow", "Action": ["dynamodb:GetItem", "secretsmanager:GetSecretValue"]',
      ['ReadDynamoDBAndSecretsManager', 'AllowDynamoDBAndSecretsManager'],
    ],
    [
      '"Effect": "Allow", "Action": ["s3:GetObject", "sqs:ReceiveMessage", "kms:Decrypt"]',
      ['AllowReadWrite'],
    ],
    ['"Effect": "Allow", "Action": "s3:Get*"', ['AllowGetOnS3', 'AllowGet', 'ReadS3', 'AllowS3']],
    ['"Effect": "Allow", "Action": "*"', ['AllowAll']],
    ['"Effect": "Deny", "Action": ["s3:PutObject", "s3:CreateBucket"]', ['DenyWriteS3', 'DenyS3']],
    [
      '"Effect": "Deny", "Action": "s3:*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}',
      ['DenyS3WithoutTls', 'DenyWithoutTls'],
    ],
    [
      '"Effect": "Deny", "NotAction": ["iam:*"], "Condition": {"BoolIfExists": {"aws:MultiFactorAuthPresent": "false"}}',
      ['DenyAllWithoutMfa'],
    ],
    [
      '"Effect": "Deny", "NotAction": ["iam:*"], "Condition": {"StringNotEquals": {"aws:RequestedRegion": "x"}}',
      ['DenyAllOutsideRegions'],
    ],
    ['"Effect": "Deny", "NotAction": ["iam:*"]', ['DenyAllButIAM']],
    [
      '"Effect": "Allow", "Principal": {"Service": "sns.amazonaws.com"}, "Action": "sqs:SendMessage"',
      ['AllowSNSToSendMessage', 'AllowSNS'],
    ],
    [
      '"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"',
      ['AllowLambdaToAssumeRole', 'AllowLambda'],
    ],
    ['"Action": "s3:GetObject"', ['GetObjectOnS3', 'GetObject', 'ReadS3', 'S3']],
    ['"Effect": "Allow"', []],
    ['"Effect": "Allow", "Action": []', []],
    ['"Effect": "Allow", "Action": "GetObject"', []],
    ['"Effect": "Allow", "Action": {"Fn::Sub": "s3:${Name}"}', []],
  ];
  for (const [statement, sids] of offered) {
    it(`offers ${sids.join(', ') || 'nothing'} for ${statement}`, () => {
      assert.deepEqual(complete(`{"Statement": [{"Sid": "¦", ${statement}}]}`).labels, sids);
    });
  }

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html
  it('offers letters and digits only, whatever the actions are', () => {
    const actions = [
      's3:<Get-Object>',
      'execute-api:Invoke',
      '$(x):`y`',
      'é:ü',
      's3:Get?bject',
      'a b:c_d',
      'x:',
    ];
    for (const action of actions) {
      const { labels } = complete(`{"Statement": [{"Sid": "¦", "Effect": "Allow", "Action": "${action}"}]}`);
      for (const label of labels) assert.match(label, /^[A-Za-z0-9]+$/, action);
    }
  });

  it('offers no name twice in a policy, and its own again', () => {
    const other = '{"Sid": "ReadS3", "Effect": "Allow", "Action": "sqs:ListQueues"}';
    const actions = '"Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"]';
    assert.deepEqual(complete(`{"Statement": [${other}, {"Sid": "¦", ${actions}}]}`).labels, [
      'ReadS3No2',
      'AllowS3',
    ]);
    assert.deepEqual(complete(`{"Statement": [{"Sid": "¦ReadS3", ${actions}}]}`).labels, [
      'ReadS3',
      'AllowS3',
    ]);
  });

  const rest = '"Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"]';
  const written: readonly (readonly [at: string, after: string])[] = [
    [`{"Statement": [{"Sid": ¦, ${rest}}]}`, `{"Statement": [{"Sid": "ReadS3", ${rest}}]}`],
    [`{"Statement": [{"Sid": "¦", ${rest}}]}`, `{"Statement": [{"Sid": "ReadS3", ${rest}}]}`],
    [`{"Statement": [{"Sid": rea¦, ${rest}}]}`, `{"Statement": [{"Sid": "ReadS3", ${rest}}]}`],
    [`{"Statement": [{"Sid": "Re¦ad", ${rest}}]}`, `{"Statement": [{"Sid": "ReadS3", ${rest}}]}`],
    [`{\n"Statement": [{\n"Sid": "¦\n${rest}}]}`, `{\n"Statement": [{\n"Sid": "ReadS3",\n${rest}}]}`],
    [`{"Statement": [{${rest}, "Sid": ¦}]}`, `{"Statement": [{${rest}, "Sid": "ReadS3"}]}`],
  ];
  for (const [at, after] of written) {
    it(`writes it at ${JSON.stringify(at)}`, () => {
      assert.equal(complete(at).accept('ReadS3'), after);
    });
  }
});
