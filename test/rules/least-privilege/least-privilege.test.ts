import { describe, it } from 'mocha';
import { allow, allowed, checkRule } from '../../support/findings';
import type { RuleCase } from '../../support/findings';

const tls = '"Condition": {"Bool": {"aws:SecureTransport": "true"}}';
const demo = '"arn:aws:s3:::demo/*"';

/** Everybody may, and a Deny on what and under which conditions. */
const unless = (principal: string, denied: string, conditions: string) =>
  `{"Version": "2012-10-17", "Statement": [
    {"Effect": "Allow", "Principal": ${principal}, "Action": "s3:GetObject", "Resource": ${demo}},
    {"Effect": "Deny", "Principal": "*", "Action": ${denied}, "Resource": ["arn:aws:s3:::demo", ${demo}], "Condition": ${conditions}}
  ]}`;

const cases: Readonly<Record<string, readonly RuleCase[]>> = {
  'action-wildcard': [
    { name: 'with a colon', text: allow('«"*:*"»'), severity: 'warning', says: ['full administration'] },
    {
      name: 'on everything is full administration',
      text: allow('«"*"»'),
      severity: 'warning',
      says: ['full administration'],
      fixes: [],
    },
    { name: 'softer under a condition', text: allow('«"*"»', '"*"', tls), severity: 'information' },
    {
      name: 'a condition that always holds does not soften',
      text: allow('«"*"»', '"*"', '"Condition": {"StringLike": {"aws:PrincipalArn": "*"}}'),
      severity: 'warning',
    },
    {
      name: 'a condition left to deployment may restrict',
      text: allow('«"*"»', '"*"', '"Condition": {"Ref": "X"}'),
      severity: 'information',
    },
    { name: 'not in a Deny', text: allow('"*"').replace('Allow', 'Deny') },
    { name: 'not in a boundary', text: allow('"*"'), kind: 'boundary' },
    { name: 'not in an SCP', text: allow('"*"'), kind: 'scp' },
    { name: 'not in a session policy', text: allow('"*"'), kind: 'session' },
    { name: 'not under NotAction', text: allow('"*"').replace('Action', 'NotAction') },
    {
      name: 'narrows to what the resources allow',
      text: allow('«"*"»', '"arn:aws:sqs:eu-west-1:111122223333:orders"'),
      fixes: [
        'Narrow "*" to the 19 actions that can act on its resources',
        'Narrow "*" to its 6 read and list actions that can act on its resources',
        'Narrow "*" to its 16 actions outside permissions management that can act on its resources',
        'Narrow "*" to its 8 write actions that can act on its resources',
        'Narrow "*" to "sqs:*", the service of its resources',
      ],
    },
  ],
  'service-wildcard': [
    { name: 'a service', text: allow('«"sqs:*"»'), severity: 'warning', says: ['Amazon SQS'] },
    { name: 'written otherwise', text: allow('«"sqs:**"»') },
    { name: 'in another case', text: allow('«"SQS:*"»') },
    { name: 'beside "*" it says nothing', text: allow('["*", "sqs:*"]') },
    { name: 'a service that only shows things', text: allow('«"pricing:*"»'), severity: 'information' },
    {
      name: 'the statement of every new key',
      text: allow('"kms:*"', '"*"', '"Principal": {"AWS": "arn:aws:iam::111122223333:root"}'),
      kind: 'resource',
    },
    {
      name: 'a key for another service',
      text: allow('«"kms:*"»', '"*"', '"Principal": {"Service": "logs.amazonaws.com"}'),
      kind: 'resource',
      severity: 'information',
    },
    {
      name: 'another account of a key policy',
      text: `{"Statement": [${[111122223333, 999988887777]
        .map(
          (account, index) =>
            `{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::${account}:root"}, "Action": ${index ? '«"kms:*"»' : '"kms:*"'}, "Resource": "*"}`,
        )
        .join()}]}`,
      kind: 'resource',
      severity: 'information',
    },
    {
      name: 'another wildcard that would keep what goes leaves no such way',
      text: allow('[«"sqs:*"», "sqs:Add*"]'),
      fixes: ['Narrow "sqs:*" to the 20 actions it matches today'],
    },
    {
      name: 'an entry that another one covers is said to be redundant instead',
      text: allow('[«"sqs:*"», "SQS:*"]'),
      fixes: ['Remove "sqs:*", which other entries allow already'],
      fixed: allowed(['SQS:*']),
    },
    {
      name: 'what another entry grants as well does not go',
      text: allow('[«"sqs:*"», "sqs:SendMessage"]'),
      says: [/manage permissions/],
      fixes: [
        'Narrow "sqs:*" to its 7 read and list actions',
        'Narrow "sqs:*" to its 17 actions outside permissions management',
        'Narrow "sqs:*" to its 8 write actions',
        'Narrow "sqs:*" to the 20 actions it matches today',
      ],
    },
  ],
  'broad-action-wildcard': [
    {
      name: 'names that say that they only show things',
      text: allow('["backup:List*", "glue:Get*", "quicksight:Describe*"]'),
    },
    {
      name: 'credentials under a name that shows things',
      text: allow('«"redshift:GetCluster*"»'),
      severity: 'information',
    },
    {
      name: 'the two families of every key policy',
      text: allow('["kms:GenerateDataKey*", "kms:ReEncrypt*"]'),
    },
    {
      name: 'principals of a resource policy that are named',
      text: allow('"sqs:Send*"', demo, '"Principal": {"AWS": "111122223333"}'),
      kind: 'resource',
    },
    { name: 'reaches permissions management', text: allow('«"s3:PutBucket*"»'), severity: 'warning' },
    {
      name: 'reaches writes',
      text: allow('«"sqs:Send*"», «"sqs:Delete*"»').replace('«"sqs:Send*"», ', ''),
      severity: 'information',
    },
    { name: 'one action only', text: allow('"sqs:SendMessag*"') },
    { name: 'reads alone', text: allow('["s3:GetObject*", "sqs:Get*", "dynamodb:Describe*"]') },
    { name: 'a whole service is another rule', text: allow('"sqs:*"') },
  ],
  'resource-wildcard': [
    {
      name: 'one scopable action',
      text: allow('"s3:GetObject"', '«"*"»'),
      severity: 'warning',
      says: ['s3:GetObject could be scoped to object ARNs'],
      fixed: allowed('s3:GetObject', 'arn:aws:s3:::<BucketName>/<ObjectName>'),
    },
    {
      name: 'no action can be scoped',
      text: allow('["s3:ListAllMyBuckets", "ec2:DescribeInstances", "sts:GetCallerIdentity"]'),
    },
    { name: 'a type that a call may leave out', text: allow('"cloudwatch:PutMetricData"') },
    { name: 'a bucket is no wildcard', text: allow('"s3:GetObject"', demo) },
    {
      name: 'every ARN is a wildcard',
      text: allow('"s3:GetObject"', '«"arn:aws:s3:::demo/*"»').replace(
        'arn:aws:s3:::demo/*',
        'arn:*:*:*:*:*',
      ),
    },
    { name: 'only lists', text: allow('"s3:ListBucket"', '«"*"»'), severity: 'information' },
    { name: 'under a condition', text: allow('"s3:GetObject"', '«"*"»', tls), severity: 'information' },
    {
      name: 'a bucket policy says "*" of itself',
      text: allow('"s3:GetObject"', '"*"', '"Principal": {"AWS": "111122223333"}'),
      kind: 'resource',
    },
    { name: 'left to deployment', text: allow('"s3:GetObject"', '{"Ref": "Arn"}') },
    {
      name: 'one branch of a choice',
      text: allow('"s3:GetObject"', '{"Fn::If": ["c", «"*"», {"Ref": "Arn"}]}'),
    },
    {
      name: 'splits where some actions need "*"',
      text: allow('["s3:ListAllMyBuckets", "s3:GetObject"]', '«"*"»'),
      fixes: ['Split the statement: 1 action on named resources, 1 that needs "*"'],
      fixed: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' },
          { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::<BucketName>/<ObjectName>' },
        ],
      },
    },
    {
      name: 'takes the partition of the policy',
      text: `{"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": «"*"»}, {"Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws-cn:s3:::x"}]}`,
      fixed: {
        Statement: [
          { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws-cn:s3:::<BucketName>/<ObjectName>' },
          { Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws-cn:s3:::x' },
        ],
      },
    },
  ],
  'allow-not-action': [
    { name: 'with Allow', text: allow('"iam:*"').replace('"Action"', '«"NotAction"»'), severity: 'warning' },
    { name: 'with Deny', text: allow('"iam:*"').replace('"Action"', '"NotAction"').replace('Allow', 'Deny') },
    { name: 'in an SCP', text: allow('"iam:*"').replace('"Action"', '"NotAction"'), kind: 'scp' },
  ],
  'allow-not-resource': [
    {
      name: 'with Allow',
      text: allow('"s3:GetObject"', demo).replace('"Resource"', '«"NotResource"»'),
      severity: 'warning',
    },
    {
      name: 'with Deny',
      text: allow('"s3:GetObject"', demo).replace('"Resource"', '"NotResource"').replace('Allow', 'Deny'),
    },
  ],
  'allow-not-principal': [
    {
      name: 'with Allow',
      text: allow('"s3:GetObject"', demo, '«"NotPrincipal"»: {"AWS": "111122223333"}'),
      kind: 'resource',
    },
    {
      name: 'with Deny',
      text: allow('"s3:GetObject"', demo, '"NotPrincipal": {"AWS": "111122223333"}').replace('Allow', 'Deny'),
      kind: 'resource',
    },
  ],
  'principal-wildcard': [
    {
      name: 'bare',
      text: allow('"s3:GetObject"', demo, '"Principal": «"*"»'),
      kind: 'resource',
      severity: 'warning',
    },
    {
      name: 'under AWS, in a list',
      text: allow('"s3:GetObject"', demo, '"Principal": {"AWS": ["111122223333", «"*"»]}'),
      kind: 'resource',
    },
    {
      name: 'confined to an organization',
      text: allow(
        '"s3:GetObject"',
        demo,
        '"Principal": "*", "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}',
      ),
      kind: 'resource',
    },
    {
      name: 'a tag, which every account gives its own',
      text: allow(
        '"s3:GetObject"',
        demo,
        '"Principal": «"*"», "Condition": {"StringEquals": {"aws:PrincipalTag/team": "blue"}}',
      ),
      kind: 'resource',
      severity: 'information',
    },
    {
      // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html
      name: 'an external id, which is no secret',
      text: '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": «"*"»}, "Action": "sts:AssumeRole", "Condition": {"StringEquals": {"sts:ExternalId": "12345"}}}]}',
      kind: 'trust',
      severity: 'warning',
      says: ['lets whoever has the external id assume this role'],
    },
    {
      name: 'an external id within an organization',
      text: '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole", "Condition": {"StringEquals": {"sts:ExternalId": "12345", "aws:PrincipalOrgID": "o-a1b2c3d4e5"}}}]}',
      kind: 'trust',
    },
    {
      name: 'a condition that says nothing of who',
      text: allow('"s3:GetObject"', demo, `"Principal": «"*"», ${tls}`),
      kind: 'resource',
    },
    {
      name: 'a negated condition confines nobody',
      text: allow(
        '"s3:GetObject"',
        demo,
        '"Principal": «"*"», "Condition": {"StringNotEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}',
      ),
      kind: 'resource',
    },
    {
      name: 'IfExists confines nobody',
      text: allow(
        '"s3:GetObject"',
        demo,
        '"Principal": «"*"», "Condition": {"StringEqualsIfExists": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}',
      ),
      kind: 'resource',
    },
    {
      name: 'every address is no confinement',
      text: allow(
        '"s3:GetObject"',
        demo,
        '"Principal": «"*"», "Condition": {"IpAddress": {"aws:SourceIp": "0.0.0.0/0"}}',
      ),
      kind: 'resource',
    },
    {
      name: 'with Deny',
      text: allow('"s3:GetObject"', demo, '"Principal": "*"').replace('Allow', 'Deny'),
      kind: 'resource',
    },
    {
      name: 'in an RCP',
      text: allow('"s3:GetObject"', demo, '"Principal": "*"').replace('Allow', 'Deny'),
      kind: 'rcp',
    },
    { name: 'at an endpoint', text: allow('"s3:GetObject"', demo, '"Principal": "*"'), kind: 'endpoint' },
    {
      name: 'a Deny for whoever does not come through an endpoint',
      text: unless('"*"', '"s3:*"', '{"StringNotEquals": {"aws:SourceVpce": "vpce-1a2b3c4d"}}'),
      kind: 'resource',
    },
    {
      name: 'a Deny for whoever is neither of the organization nor a service',
      text: unless(
        '"*"',
        '"s3:*"',
        '{"StringNotEqualsIfExists": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}, "BoolIfExists": {"aws:PrincipalIsAWSService": "false"}}',
      ),
      kind: 'resource',
    },
    {
      name: 'a Deny on other actions',
      text: unless('«"*"»', '"s3:PutObject"', '{"StringNotEquals": {"aws:SourceVpce": "vpce-1a2b3c4d"}}'),
      kind: 'resource',
    },
    {
      name: 'a Deny that spares whoever uses TLS',
      text: unless('«"*"»', '"s3:*"', '{"Bool": {"aws:SecureTransport": "false"}}'),
      kind: 'resource',
    },
    {
      name: 'a Deny that spares requests without the key',
      text: unless('«"*"»', '"s3:*"', '{"StringEquals": {"aws:SourceVpce": "vpce-1a2b3c4d"}}'),
      kind: 'resource',
    },
    {
      name: 'a Deny under one condition more, which spares whoever meets it not',
      text: unless(
        '«"*"»',
        '"s3:*"',
        '{"StringNotEquals": {"aws:SourceVpce": "vpce-1a2b3c4d"}, "StringEquals": {"aws:UserAgent": "x"}}',
      ),
      kind: 'resource',
    },
    {
      name: 'a Deny that spares every address',
      text: unless('«"*"»', '"s3:*"', '{"NotIpAddress": {"aws:SourceIp": "0.0.0.0/0"}}'),
      kind: 'resource',
    },
  ],
};

for (const [rule, list] of Object.entries(cases)) {
  describe(rule, () => {
    for (const each of list) it(each.name, () => checkRule(rule, each));
  });
}
