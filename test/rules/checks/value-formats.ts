import { policy } from './case';
import type { CasesByCode } from './case';

/** An allowance with a condition. */
function when(condition: string): string {
  return policy(
    `{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::demo/*","Condition":${condition}}`,
  );
}

function bucket(condition: string, effect = 'Allow'): string {
  return policy(
    `{"Effect":"${effect}","Principal":{"AWS":"123456789012"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::demo/*","Condition":${condition}}`,
  );
}

function denied(condition: string): string {
  return policy(`{"Effect":"Deny","Action":"s3:*","Resource":"*","Condition":${condition}}`);
}

/** A role for workflows of GitHub. */
function trust(subjects: string, operator = 'StringLike'): string {
  return policy(
    `{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com"},"${operator}":{"token.actions.githubusercontent.com:sub":${subjects}}}}`,
  );
}

const kmsKey = 's3:x-amz-server-side-encryption-aws-kms-key-id';
const keyArn = 'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';

function putting(condition: string, principal = ''): string {
  return policy(
    `{"Effect":"Allow",${principal}"Action":"s3:PutObject","Resource":"arn:aws:s3:::demo/*","Condition":${condition}}`,
  );
}

export const cases: CasesByCode = {
  INVALID_REGION: {
    bad: [
      {
        kind: 'identity',
        text: when('{"StringEquals":{"aws:RequestedRegion":«"eu-west-9"»}}'),
        says: '"eu-west-9" is no Region of AWS',
        fixes: ['Change "eu-west-9" to "eu-west-1"'],
        fixed: when('{"StringEquals":{"aws:RequestedRegion":"eu-west-1"}}'),
      },
      {
        // The denial would spare one Region more.
        kind: 'scp',
        text: denied('{"StringNotEquals":{"aws:RequestedRegion":["eu-west-1",«"eu-wst-2"»]}}'),
        says: 'did you mean "eu-west-2"?',
        fixes: [],
      },
      { kind: 'resource', text: bucket('{"StringLike":{"aws:RequestedRegion":[«"EU-WEST-1"»,"eu-*"]}}') },
      {
        kind: 'identity',
        text: policy(
          '{"Effect":"Allow","Action":"kms:ReplicateKey","Resource":"*","Condition":{"StringEquals":{"kms:ReplicaRegion":«"frankfurt"»}}}',
        ),
        fixes: [],
      },
    ],
    good: [
      {
        kind: 'identity',
        text: when('{"StringEquals":{"aws:RequestedRegion":["eu-west-1","cn-north-1","us-gov-west-1"]}}'),
      },
      { kind: 'scp', text: denied('{"StringNotLike":{"aws:RequestedRegion":["eu-*","us-?ast-1"]}}') },
      // Amazon Bedrock chooses one.
      {
        kind: 'scp',
        text: denied('{"StringNotEquals":{"aws:RequestedRegion":["eu-west-1","unspecified"]}}'),
      },
      {
        kind: 'scp',
        text: denied(
          '{"StringNotEquals":{"aws:RequestedRegion":["{region}","<Region>","${Region}","[REGION]"]}}',
        ),
      },
      { kind: 'resource', text: bucket('{"StringEqualsIgnoreCase":{"aws:RequestedRegion":"EU-WEST-1"}}') },
      { kind: 'identity', text: when('{"StringEquals":{"aws:RequestedRegion":{"Ref":"AWS::Region"}}}') },
      { kind: 'identity', text: when('{"Null":{"aws:RequestedRegion":"false"}}') },
      // Another set of values.
      {
        kind: 'identity',
        text: policy(
          '{"Effect":"Allow","Action":"s3:CreateBucket","Resource":"*","Condition":{"StringLike":{"s3:locationconstraint":"EU"}}}',
        ),
      },
    ],
  },

  INVALID_VPC_FORMAT: {
    bad: [
      {
        kind: 'identity',
        text: when('{"StringEquals":{"aws:SourceVpc":«"vpc-123"»}}'),
        says: '"vpc-123" is no identifier of a VPC',
        fixes: [],
      },
      {
        kind: 'resource',
        text: bucket('{"StringEquals":{"aws:SourceVpc":[«"vpce-12345678"»]}}'),
        says: 'did you mean the key "aws:SourceVpce"?',
        fixes: ['Change "aws:SourceVpc" to "aws:SourceVpce"'],
        fixed: bucket('{"StringEquals":{"aws:SourceVpce":["vpce-12345678"]}}'),
      },
      {
        // What another value will be is not known.
        kind: 'resource',
        text: bucket('{"StringEquals":{"aws:SourceVpc":[«"vpce-12345678"»,"${Id}"]}}'),
        fixes: [],
      },
      {
        // One of the values belongs here.
        kind: 'resource',
        text: bucket('{"StringEquals":{"aws:SourceVpc":["vpc-12345678",«"vpce-12345678"»]}}'),
        fixes: [],
      },
      { kind: 'scp', text: denied('{"StringNotEquals":{"aws:SourceVpc":«"vpce-12345678"»}}'), fixes: [] },
    ],
    good: [
      { kind: 'identity', text: when('{"StringEquals":{"aws:SourceVpc":"vpc-12345678"}}') },
      { kind: 'resource', text: bucket('{"StringEquals":{"aws:SourceVpc":"vpc-0123456789abcdef0"}}') },
      { kind: 'identity', text: when('{"StringEquals":{"aws:SourceVpc":["${VpcId}","<my-vpc>"]}}') },
      { kind: 'identity', text: when('{"StringLike":{"aws:SourceVpc":"vpc-1*"}}') },
      { kind: 'identity', text: when('{"StringEquals":{"aws:SourceVpc":"${aws:Ec2InstanceSourceVpc}"}}') },
    ],
  },

  INVALID_VPCE_FORMAT: {
    bad: [
      {
        kind: 'identity',
        text: when('{"StringEquals":{"aws:SourceVpce":«"vpc-12345678"»}}'),
        fixes: ['Change "aws:SourceVpce" to "aws:SourceVpc"'],
        fixed: when('{"StringEquals":{"aws:SourceVpc":"vpc-12345678"}}'),
      },
      {
        kind: 'resource',
        text: bucket('{"StringEquals":{"aws:SourceVpce":["vpce-12345678",«"vpce-1"»]}}'),
        says: 'one is "vpce-"',
        fixes: [],
      },
      {
        // The other key stands there already.
        kind: 'endpoint',
        text: bucket('{"StringEquals":{"aws:SourceVpc":"vpc-12345678","aws:SourceVpce":«"vpc-12345678"»}}'),
        fixes: [],
      },
    ],
    good: [
      { kind: 'identity', text: when('{"StringEquals":{"aws:SourceVpce":"vpce-12345678"}}') },
      {
        kind: 'resource',
        text: bucket('{"StringNotEquals":{"aws:SourceVpce":"vpce-0a1b2c3d4e5f60718"}}', 'Deny'),
      },
      { kind: 'resource', text: bucket('{"StringEquals":{"aws:SourceVpce":{"Ref":"Endpoint"}}}') },
    ],
  },

  INVALID_KMS_KEY_VALUE: {
    bad: [
      {
        kind: 'identity',
        text: putting(`{"StringEquals":{"${kmsKey}":«"alias/app"»}}`),
        says: '"alias/app" is not the ARN of a KMS key',
        fixes: [],
      },
      {
        kind: 'resource',
        text: putting(
          `{"StringNotEquals":{"${kmsKey}":["${keyArn}",«"1234abcd-12ab-34cd-56ef-1234567890ab"»]}}`,
          '"Principal":{"AWS":"123456789012"},',
        ),
      },
      {
        kind: 'identity',
        text: putting(`{"ArnLike":{"${kmsKey}":«"arn:aws:kms:us-east-1:123456789012:alias/app"»}}`),
      },
    ],
    good: [
      { kind: 'identity', text: putting(`{"StringEquals":{"${kmsKey}":"${keyArn}"}}`) },
      {
        kind: 'resource',
        text: putting(
          `{"ArnLike":{"${kmsKey}":"arn:aws:kms:*:123456789012:key/*"}}`,
          '"Principal":{"AWS":"123456789012"},',
        ),
      },
      { kind: 'identity', text: putting(`{"Null":{"${kmsKey}":"false"}}`) },
      {
        kind: 'identity',
        text: putting(`{"StringEquals":{"${kmsKey}":"arn:aws:kms:<Region>:<account>:key/<id>"}}`),
      },
      {
        kind: 'identity',
        text: putting(
          `{"StringEquals":{"${kmsKey}":"arn:aws:kms:us-east-1:111122223333:key/\${aws:PrincipalTag/key}"}}`,
        ),
      },
    ],
  },

  WILDCARD_WITHOUT_LIKE_OPERATOR: {
    bad: [
      {
        kind: 'identity',
        text: when('{"StringEquals":{"aws:PrincipalTag/job":«"admin-*"»}}'),
        fixes: ['Change "StringEquals" to "StringLike"'],
        fixed: when('{"StringLike":{"aws:PrincipalTag/job":"admin-*"}}'),
      },
      {
        kind: 'resource',
        text: bucket('{"StringEquals":{"aws:PrincipalTag/job":["a",«"b?"»,"c*"],"aws:PrincipalTag/x":"y"}}'),
        related: ['"c*"'],
        fixed: bucket(
          '{"StringEquals":{"aws:PrincipalTag/x":"y"},"StringLike":{"aws:PrincipalTag/job":["a","b?","c*"]}}',
        ),
      },
      {
        kind: 'scp',
        text: denied('{"StringEqualsIfExists":{"aws:PrincipalTag/job":«"admin-*"»}}'),
        fixed: denied('{"StringLikeIfExists":{"aws:PrincipalTag/job":"admin-*"}}'),
      },
      {
        // The denial would spare somebody.
        kind: 'scp',
        text: denied('{"StringNotEquals":{"aws:PrincipalTag/job":«"admin-*"»}}'),
        fixes: [],
      },
      {
        // Narrower: what equals the text matches it as well.
        kind: 'identity',
        text: when('{"StringNotEquals":{"aws:PrincipalTag/job":«"admin-*"»}}'),
        fixes: ['Change "StringNotEquals" to "StringNotLike"'],
      },
      {
        kind: 'identity',
        text: when('{"StringEqualsIgnoreCase":{"aws:PrincipalTag/job":«"Admin-*"»}}'),
        fixes: [],
      },
      { kind: 'identity', text: when('{"StringEquals":{"aws:PrincipalOrgID":«"o-*"»}}'), fixes: [] },
      {
        kind: 'resource',
        text: bucket('{"StringEquals":{"aws:PrincipalArn":«"arn:aws:iam::123456789012:role/a-*"»}}'),
        fixed: bucket('{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::123456789012:role/a-*"}}'),
      },
      {
        kind: 'identity',
        text: when('{"StringEquals":{"aws:PrincipalTag/job":«"*"»}}'),
        fixes: ['Change "StringEquals" to "Null" with "false"'],
        fixed: when('{"Null":{"aws:PrincipalTag/job":"false"}}'),
      },
      { kind: 'identity', text: when('{"StringEquals":{"aws:PrincipalTag/home":«"${aws:username}/*"»}}') },
    ],
    good: [
      { kind: 'identity', text: when('{"StringLike":{"aws:PrincipalTag/job":"admin-*"}}') },
      { kind: 'identity', text: when('{"StringEquals":{"aws:PrincipalTag/job":"admin-${*}${?}"}}') },
      {
        kind: 'identity',
        text: when('{"StringEquals":{"aws:PrincipalTag/job":"${aws:PrincipalTag/a, \'*\'}"}}'),
      },
      {
        kind: 'resource',
        text: bucket('{"ArnEquals":{"aws:PrincipalArn":"arn:aws:iam::123456789012:role/a-*"}}'),
      },
      {
        kind: 'identity',
        text: when('{"StringEquals":{"aws:PrincipalTag/job":{"Fn::Sub":"${Prefix}-admin"}}}'),
      },
      {
        // The very star that would open a function to everybody.
        kind: 'scp',
        text: '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"lambda:AddPermission","Resource":"*","Condition":{"StringEquals":{"lambda:Principal":["*"]}}}]}',
      },
    ],
  },

  WILDCARD_USAGE_TOO_PERMISSIVE: {
    bad: [
      {
        kind: 'identity',
        text: when('{"StringLike":{"aws:PrincipalOrgID":«"o-*"»}}'),
        says: '"*" in "o-*" fits every organization id of that form',
        fixes: ['Change "StringLike" to "StringEquals" and fill in the organization id'],
        fixed: when('{"StringEquals":{"aws:PrincipalOrgID":"<organization id>"}}'),
      },
      {
        kind: 'resource',
        text: bucket('{"StringLike":{"aws:SourceAccount":["111122223333",«"1234567890??"»]}}'),
        fixes: [],
      },
      // It would deny less.
      { kind: 'scp', text: denied('{"StringLike":{"aws:SourceVpc":«"vpc-12*"»}}'), fixes: [] },
      {
        kind: 'scp',
        text: denied('{"StringNotLike":{"aws:ResourceOrgID":«"o-a1b2*"»}}'),
        fixed: denied('{"StringNotEquals":{"aws:ResourceOrgID":"<organization id>"}}'),
      },
      {
        kind: 'identity',
        text: when('{"StringLike":{"aws:userid":[«"AROAEXAMPLE*"»,«"AROA*:name"»]}}'),
        fixes: [],
      },
      { kind: 'trust', text: trust('«"repo:*"»') },
      { kind: 'trust', text: trust('["repo:octo-org/octo:*",«"repo:octo-org/*:*"»]') },
      {
        kind: 'trust',
        text: policy(
          '{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::123456789012:oidc-provider/gitlab.com"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringLike":{"gitlab.com:sub":«"*:ref_type:branch:ref:main"»}}}',
        ),
        says: 'fewer than 6 letters',
        fixes: [],
      },
    ],
    good: [
      { kind: 'identity', text: when('{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}') },
      // It asks only whether the key is there.
      { kind: 'identity', text: when('{"StringLike":{"aws:PrincipalOrgID":"*"}}') },
      {
        kind: 'identity',
        text: when(
          '{"StringLike":{"aws:userid":["AROAEXAMPLE:*","*:session","AIDAEXAMPLE","AROAEXAMPLE:a*b"]}}',
        ),
      },
      {
        kind: 'trust',
        text: trust('["repo:octo-org/*","repo:octo-org/octo-repo:ref:refs/heads/release-*"]'),
      },
      { kind: 'trust', text: trust('"repo:octo-org/abcd@*"') },
      {
        // The beginning says whose workspaces they are.
        kind: 'trust',
        text: policy(
          '{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::123456789012:oidc-provider/app.terraform.io"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringLike":{"app.terraform.io:sub":"organization:octo-org:project:web*:stack:*:*"}}}',
        ),
      },
      // Other keys begin as they like.
      {
        kind: 'resource',
        text: bucket('{"StringLike":{"kms:ViaService":"s3.*.amazonaws.com","aws:PrincipalTag/team":"b*"}}'),
      },
      {
        kind: 'identity',
        text: when('{"ForAnyValue:StringLike":{"aws:PrincipalOrgPaths":"o-a1b2c3d4e5/*"}}'),
      },
      {
        kind: 'identity',
        text: when('{"StringLike":{"aws:PrincipalOrgID":{"Fn::Sub":"o-${Organization}"}}}'),
      },
    ],
  },

  VARIABLE_USAGE_TOO_PERMISSIVE: {
    bad: [
      {
        kind: 'identity',
        text: when('{"StringLike":{"aws:userid":«"${aws:username}*"»}}'),
        says: 'fits the ids of others too',
        fixes: [],
      },
      {
        kind: 'resource',
        text: bucket('{"StringEquals":{"aws:PrincipalOrgID":«"o-${aws:PrincipalTag/org}"»}}'),
        says: 'those of strangers too',
        fixes: [],
      },
      {
        kind: 'identity',
        text: when('{"StringLike":{"aws:ResourceAccount":«"${aws:PrincipalTag/account}"»}}'),
        fixes: ['Change "StringLike" to "StringEquals" and fill in the account id'],
      },
      { kind: 'trust', text: trust('«"repo:${aws:PrincipalTag/owner}/octo"»', 'StringEquals') },
    ],
    good: [
      { kind: 'identity', text: when('{"StringEquals":{"aws:ResourceAccount":"${aws:PrincipalAccount}"}}') },
      {
        kind: 'resource',
        text: bucket('{"StringNotEqualsIfExists":{"aws:PrincipalOrgID":"${aws:ResourceOrgID}"}}', 'Deny'),
      },
      { kind: 'identity', text: when('{"StringLike":{"aws:ResourceAccount":"${aws:PrincipalAccount}"}}') },
      {
        kind: 'identity',
        text: when(
          '{"StringLike":{"aws:userid":["AROAEXAMPLEROLEID:${aws:username}","${aws:PrincipalTag/id}:x"]}}',
        ),
      },
      {
        kind: 'identity',
        text: when('{"StringLike":{"aws:PrincipalOrgID":["${OrgId}","${self:custom.org}"]}}'),
      },
      {
        kind: 'identity',
        text: when('{"StringLike":{"aws:ResourceTag/team":"${aws:PrincipalTag/team}*"}}'),
      },
    ],
  },
};
