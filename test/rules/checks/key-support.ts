import { policy } from './case';
import type { CasesByCode } from './case';

const table = '"Resource":"arn:aws:dynamodb:eu-west-1:111122223333:table/orders"';
const bucket = '"Resource":"arn:aws:s3:::amzn-s3-demo-bucket"';
const objects = '"Resource":"arn:aws:s3:::amzn-s3-demo-bucket/*"';
const account = '"Principal":{"AWS":"arn:aws:iam::444455556666:root"}';
const tagged = '"Condition":{"StringEquals":{"aws:ResourceTag/team":"blue"}}';
const team = '«"aws:ResourceTag/team"»';
const denyAll = '"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"';

/** What keys have to do with actions, with services and with each other. */
export const cases: CasesByCode = {
  UNSUPPORTED_ACTION_FOR_CONDITION_KEY: {
    bad: [
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":["s3:ListBucket",«"s3:ListBucketMultipartUploads"»],${bucket},"Condition":{"StringLike":{"s3:prefix":"home/*"}}}`,
        ),
        says: 'never allows it',
        related: ['"s3:prefix"'],
        fixes: ['Remove "s3:ListBucketMultipartUploads" that this statement never allows'],
        fixed: policy(
          `{"Effect":"Allow","Action":["s3:ListBucket"],${bucket},"Condition":{"StringLike":{"s3:prefix":"home/*"}}}`,
        ),
      },
      {
        // Without it the statement would have no action.
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":«"kms:DescribeKey"»,"Resource":"*","Condition":{"StringEquals":{"kms:EncryptionContext:stage":"test"}}}`,
        ),
        fixes: [],
      },
      {
        kind: 'scp',
        text: policy(
          `{"Sid":"Keys","Effect":"Deny","Action":["kms:Decrypt",«"kms:DescribeKey"»,"kms:GetKeyPolicy"],"Resource":"*","Condition":{"StringEquals":{"kms:EncryptionContext:stage":"test"},"Bool":{"aws:ViaAWSService":"false"}}}`,
        ),
        says: 'never denies them',
        related: ['"kms:GetKeyPolicy"', '"kms:EncryptionContext:stage"'],
        fixes: ['Deny 2 actions without "kms:EncryptionContext:stage"'],
        fixed: `{"Version":"2012-10-17","Statement":[{"Sid":"Keys","Effect":"Deny","Action":["kms:Decrypt"],"Resource":"*","Condition":{"StringEquals":{"kms:EncryptionContext:stage":"test"},"Bool":{"aws:ViaAWSService":"false"}}},{"Sid":"KeysWithoutKey","Effect":"Deny","Action":["kms:DescribeKey","kms:GetKeyPolicy"],"Resource":"*","Condition":{"Bool":{"aws:ViaAWSService":"false"}}}]}`,
      },
      {
        kind: 'resource',
        text: policy(
          `{"Effect":"Allow",${account},"Action":["s3:ListBucketVersions",«"s3:ListBucketMultipartUploads"»],${bucket},"Condition":{"StringEquals":{"S3:Prefix":"home/"}}}`,
        ),
      },
      // Not known to be reported, and told by the lists all the same.
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":["s3:PutObject",«"s3:GetObject"»],${bucket},"Condition":{"StringEquals":{"s3:x-amz-acl":"private"}}}`,
        ),
        severity: 'warning',
        fixes: ['Remove "s3:GetObject" that this statement never allows'],
      },
      {
        kind: 'scp',
        text: policy(
          '{"Effect":"Deny","Action":["kms:Decrypt",«"s3:GetObject"»],"Resource":"*","Condition":{"StringEquals":{"kms:ViaService":"s3.eu-west-1.amazonaws.com"}}}',
        ),
        severity: 'warning',
        says: 'never denies it',
      },
      {
        // DynamoDB's own guide has the pair.
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":["dynamodb:PutItem",«"dynamodb:ConditionCheckItem"»],${table},"Condition":{"ForAnyValue:StringEquals":{"dynamodb:EnclosingOperation":["TransactWriteItems"]}}}`,
        ),
        severity: 'warning',
        says: 'reports it as an error',
        fixes: [],
      },
      {
        // So has Cognito's.
        kind: 'trust',
        text: policy(
          `{"Effect":"Allow","Principal":{"Federated":"cognito-identity.amazonaws.com"},"Action":["sts:AssumeRoleWithWebIdentity",«"sts:TagSession"»],"Condition":{"StringEquals":{"cognito-identity.amazonaws.com:aud":"us-east-1:12345678-dead-beef-cafe-123456790ab"},"ForAnyValue:StringLike":{"cognito-identity.amazonaws.com:amr":"authenticated"}}}`,
        ),
        severity: 'warning',
        fixes: [],
      },
    ],
    good: [
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":["s3:ListBucket","s3:ListBucketVersions"],${bucket},"Condition":{"StringLike":{"s3:prefix":"home/*"}}}`,
          `{"Effect":"Allow","Action":"s3:ListBucketMultipartUploads",${bucket}}`,
        ),
      },
      {
        // Holds without the key, so the action is allowed.
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":["s3:ListBucket","s3:ListBucketMultipartUploads"],${bucket},"Condition":{"StringLikeIfExists":{"s3:prefix":"home/*"}}}`,
        ),
      },
      {
        // Only actions that are written out are looked at, and keys of the other sort are not known to be reported.
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":["kms:Decrypt","kms:Describe*"],"Resource":"*","Condition":{"StringEquals":{"kms:EncryptionContext:stage":"test"}}}`,
          `{"Effect":"Allow","Action":["iam:PassRole","iam:GetRole"],"Resource":"*","Condition":{"StringEquals":{"iam:PassedToService":"ec2.amazonaws.com"}}}`,
        ),
      },
      {
        // Actions of other services, and such as nobody knows.
        kind: 'resource',
        text: policy(
          `{"Effect":"Allow",${account},"Action":["s3:ListBucket","s3:ListNothing"],${bucket},"Condition":{"StringLike":{"s3:prefix":"home/*"}}}`,
        ),
      },
      {
        kind: 'trust',
        text: policy(
          `{"Effect":"Allow","Principal":{"Federated":"cognito-identity.amazonaws.com"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"cognito-identity.amazonaws.com:aud":"us-east-1:12345678-dead-beef-cafe-123456790ab"}}}`,
        ),
      },
    ],
  },
  ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: {
    bad: [
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":["ec2:StartInstances",«"logs:DescribeLogGroups"»],"Resource":"*",${tagged}}`,
        ),
        says: 'never allows it',
        related: ['"aws:ResourceTag/team"'],
        fixes: ['Remove "logs:DescribeLogGroups" that this statement never allows'],
        fixed: policy(`{"Effect":"Allow","Action":["ec2:StartInstances"],"Resource":"*",${tagged}}`),
      },
      {
        // One finding a service, at its first action.
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":[«"sagemaker:ListAssociations"»,"sagemaker:ListCandidatesForAutoMLJob","ec2:StartInstances",«"logs:DescribeLogGroups"»],"Resource":"*",${tagged}}`,
        ),
        related: ['"sagemaker:ListCandidatesForAutoMLJob"', '"aws:ResourceTag/team"'],
        fixes: ['Remove 2 actions that this statement never allows'],
      },
      {
        // A wildcard that stands for one such action among others; it cannot go.
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":[«"sagemaker-mlflow:*"»,"ec2:StartInstances"],"Resource":"*",${tagged}}`,
        ),
        says: 'some actions of "sagemaker-mlflow:*"',
        fixes: [],
      },
      {
        // It cannot go where it stands alone. A set prefix does not help.
        kind: 'resource',
        text: policy(
          `{"Effect":"Allow",${account},"Action":[«"logs:DescribeLogGroups"»],"Resource":"*","Condition":{"ForAnyValue:StringLike":{"AWS:resourcetag/team":"b*"}}}`,
        ),
        fixes: [],
      },
    ],
    good: [
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":"ec2:StartInstances","Resource":"*",${tagged}}`,
          '{"Effect":"Allow","Action":"logs:DescribeLogGroups","Resource":"*"}',
        ),
      },
      {
        // These hold without the key.
        kind: 'identity',
        text: policy(
          '{"Effect":"Allow","Action":"logs:DescribeLogGroups","Resource":"*","Condition":{"StringEqualsIfExists":{"aws:ResourceTag/team":"blue"}}}',
          '{"Effect":"Allow","Action":"kms:ListKeys","Resource":"*","Condition":{"StringNotEquals":{"aws:ResourceTag/team":"blue"}}}',
        ),
      },
      {
        // As in AWS's verdicts: Null is let pass, other keys on tags are, and actions that make what they tag.
        kind: 'identity',
        text: policy(
          '{"Effect":"Allow","Action":"kms:ListKeys","Resource":"*","Condition":{"Null":{"aws:ResourceTag/team":"false"}}}',
          '{"Effect":"Allow","Action":"ec2:DescribeInstances","Resource":"*","Condition":{"StringEquals":{"ec2:ResourceTag/team":"blue"}}}',
          `{"Effect":"Allow","Action":"resource-groups:CreateGroup","Resource":"*",${tagged}}`,
        ),
      },
      {
        // Everything is about no service, and what nobody knows may have tags.
        kind: 'resource',
        text: policy(
          `{"Effect":"Allow",${account},"Action":["*","logs:DescribeNothing","nothing:DescribeLogGroups"],"Resource":"*",${tagged}}`,
        ),
      },
    ],
  },
  ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: {
    bad: [
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","NotAction":"iam:*","Resource":"*","Condition":{"StringEquals":{${team}:"blue"}}}`,
        ),
        related: ['"NotAction"'],
        fixes: [],
      },
      {
        kind: 'resource',
        text: policy(
          `{"Effect":"Allow",${account},"NotAction":["s3:DeleteObject"],${objects},"Condition":{"StringLike":{${team}:"b*"}}}`,
        ),
      },
    ],
    good: [
      {
        kind: 'identity',
        text: policy(`{"Effect":"Allow","Action":["ec2:StartInstances"],"Resource":"*",${tagged}}`),
      },
      {
        kind: 'resource',
        text: policy(
          `{"Effect":"Allow",${account},"NotAction":"s3:DeleteObject",${objects},"Condition":{"StringNotEquals":{"aws:ResourceTag/team":"blue"}}}`,
        ),
      },
      {
        kind: 'identity',
        text: policy(
          '{"Effect":"Allow","NotAction":"iam:*","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalTag/team":"blue"}}}',
        ),
      },
    ],
  },
  DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: {
    bad: [
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Deny","Action":["ec2:TerminateInstances",«"logs:DescribeLogGroups"»],"Resource":"*",${tagged}}`,
        ),
        says: 'never denies it',
        fixes: ['Deny "logs:DescribeLogGroups" without "aws:ResourceTag/team"'],
        fixed: `{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":["ec2:TerminateInstances"],"Resource":"*",${tagged}},{"Effect":"Deny","Action":"logs:DescribeLogGroups","Resource":"*"}]}`,
      },
      {
        // The new statement keeps what else is asked for, and gets a name of its own.
        kind: 'scp',
        text: policy(
          '{"Sid":"Logs","Effect":"Deny","Action":["logs:GetLogEvents",«"logs:DescribeLogGroups"»],"Resource":"*","Condition":{"StringEquals":{"aws:ResourceTag/team":"blue"},"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/Admin"}}}',
          '{"Sid":"LogsWithoutKey","Effect":"Allow","Action":"*","Resource":"*"}',
        ),
        fixed: `{"Version":"2012-10-17","Statement":[{"Sid":"Logs","Effect":"Deny","Action":["logs:GetLogEvents"],"Resource":"*","Condition":{"StringEquals":{"aws:ResourceTag/team":"blue"},"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/Admin"}}},{"Sid":"LogsWithoutKey2","Effect":"Deny","Action":"logs:DescribeLogGroups","Resource":"*","Condition":{"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/Admin"}}},{"Sid":"LogsWithoutKey","Effect":"Allow","Action":"*","Resource":"*"}]}`,
      },
      {
        // Nobody means every action of a wildcard.
        kind: 'scp',
        text: policy(`{"Effect":"Deny","Action":«"ec2:*"»,"Resource":"*",${tagged}}`),
        severity: 'information',
        fixes: [],
      },
      {
        kind: 'identity',
        text: `{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":["ec2:TerminateInstances",«"kms:ListKeys"»],"Resource":"*",${tagged}}}`,
        fixes: [],
      },
    ],
    good: [
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Deny","Action":["ec2:TerminateInstances","kms:CreateKey"],"Resource":"*",${tagged}}`,
        ),
      },
      {
        // Denied where the resource has no tag, so where requests tell none as well.
        kind: 'scp',
        text: policy(
          '{"Effect":"Deny","Action":"logs:DescribeLogGroups","Resource":"*","Condition":{"StringNotEquals":{"aws:ResourceTag/team":"blue"}}}',
          '{"Effect":"Deny","Action":"logs:DescribeLogGroups","Resource":"*","Condition":{"StringEqualsIfExists":{"aws:ResourceTag/team":"blue"}}}',
        ),
      },
      {
        kind: 'scp',
        text: policy(`{"Effect":"Deny","Action":"*","Resource":"*",${tagged}}`),
      },
    ],
  },
  DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: {
    bad: [
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Deny","NotAction":"iam:*","Resource":"*","Condition":{"StringEquals":{${team}:"blue"}}}`,
        ),
        fixes: [],
      },
      {
        kind: 'scp',
        text: policy(
          `{"Effect":"Deny","NotAction":["iam:*","sts:*"],"Resource":"*","Condition":{"StringLike":{${team}:"b*"}}}`,
        ),
      },
    ],
    good: [
      {
        kind: 'identity',
        text: policy(`{"Effect":"Deny","Action":["ec2:TerminateInstances"],"Resource":"*",${tagged}}`),
      },
      {
        kind: 'scp',
        text: policy(
          '{"Effect":"Deny","NotAction":"iam:*","Resource":"*","Condition":{"StringNotEquals":{"aws:ResourceTag/team":"blue"}}}',
        ),
      },
    ],
  },
  MISSING_PAIRED_CONDITION_KEYS: {
    bad: [
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":"s3:GetObject",${objects},"Condition":{"IpAddress":{«"aws:VpcSourceIp"»:"10.0.0.0/16"}}}`,
        ),
        fixes: ['Add a condition on "aws:SourceVpc"'],
        fixed: policy(
          `{"Effect":"Allow","Action":"s3:GetObject",${objects},"Condition":{"IpAddress":{"aws:VpcSourceIp":"10.0.0.0/16"},"StringEquals":{"aws:SourceVpc":"vpc-<id>"}}}`,
        ),
      },
      {
        kind: 'resource',
        text: policy(
          `{"Effect":"Allow",${account},"Action":"s3:GetObject",${objects},"Condition":{"StringEquals":{"aws:PrincipalAccount":"444455556666"},"IpAddress":{«"aws:vpcsourceip"»:["10.0.0.0/16","10.1.0.0/16"]}}}`,
        ),
      },
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":"s3:GetObject",${objects},"Condition":{"IpAddress":{«"aws:Ec2InstanceSourcePrivateIPv4"»:"10.0.0.0/16"}}}`,
        ),
        fixes: ['Add a condition on "aws:Ec2InstanceSourceVpc"'],
      },
    ],
    good: [
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":"s3:GetObject",${objects},"Condition":{"IpAddress":{"aws:VpcSourceIp":"10.0.0.0/16"},"StringEquals":{"aws:SourceVpc":"vpc-111bbb22"}}}`,
        ),
      },
      {
        kind: 'resource',
        text: policy(
          `{"Effect":"Allow",${account},"Action":"s3:GetObject",${objects},"Condition":{"IpAddress":{"aws:VpcSourceIp":"10.0.0.0/16"},"StringEquals":{"aws:sourcevpce":"vpce-1a2b3c4d"}}}`,
        ),
      },
      {
        // AWS's own example: a denial for instances whose address is another one than at the start.
        kind: 'scp',
        text: policy(
          '{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringNotEquals":{"aws:Ec2InstanceSourcePrivateIPv4":"${aws:VpcSourceIp}"},"Null":{"ec2:SourceInstanceARN":"false"},"BoolIfExists":{"aws:ViaAWSService":"false"}}}',
          '{"Effect":"Deny","Action":"s3:*","Resource":"*","Condition":{"NotIpAddressIfExists":{"aws:VpcSourceIp":"10.0.0.0/16"}}}',
          '{"Effect":"Deny","Action":"s3:*","Resource":"*","Condition":{"IpAddress":{"aws:VpcSourceIp":"10.9.0.0/16"}}}',
        ),
      },
    ],
  },
  USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES: {
    bad: [
      {
        kind: 'scp',
        text: policy(
          '{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringNotEqualsIfExists":{«"aws:VpceOrgID"»:"o-a1b2c3d4e5"}}}',
        ),
        says: 'denies all of those',
        related: ['"*"'],
        fixes: [],
      },
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":["s3:GetObject","ec2:StartInstances"],"Resource":"*","Condition":{"StringEquals":{«"aws:VpceAccount"»:"111122223333"}}}`,
        ),
        says: 'never allows those',
        related: ['"ec2:StartInstances"'],
        fixes: ['Remove "ec2:StartInstances" that this statement never allows'],
        fixed: policy(
          `{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"*","Condition":{"StringEquals":{"aws:VpceAccount":"111122223333"}}}`,
        ),
      },
      {
        // Amazon SQS tells the organization only.
        kind: 'rcp',
        text: policy(
          '{"Effect":"Deny","Principal":"*","Action":["s3:*","sqs:*"],"Resource":"*","Condition":{"StringNotEqualsIfExists":{«"aws:VpceAccount"»:"111122223333"}}}',
        ),
        related: ['"sqs:*"'],
      },
      {
        kind: 'scp',
        text: policy(
          '{"Effect":"Deny","Action":["s3:*","Ec?:*"],"Resource":"*","Condition":{"ForAllValues:StringNotLikeIfExists":{«"aws:VpceOrgPaths"»:"o-a1b2c3d4e5/*"}}}',
        ),
        related: ['"Ec?:*"'],
        fixes: [],
      },
    ],
    good: [
      {
        kind: 'scp',
        text: policy(
          '{"Effect":"Deny","Action":["s3:*","kms:*"],"Resource":"*","Condition":{"StringNotEqualsIfExists":{"aws:VpceOrgID":"o-a1b2c3d4e5"}}}',
        ),
      },
      {
        // From AWS's own perimeter: the organization is told by all of these, and decides.
        kind: 'rcp',
        text: policy(
          '{"Effect":"Deny","Principal":"*","Action":["ecr:*","sqs:*"],"Resource":"*","Condition":{"StringNotEqualsIfExists":{"aws:VpceOrgID":"o-a1b2c3d4e5","aws:VpceAccount":"111122223333"}}}',
        ),
      },
      {
        // As in AWS's own perimeter.
        kind: 'scp',
        text: policy(
          '{"Effect":"Deny","NotAction":["iam:*","ec2:*"],"Resource":"*","Condition":{"StringNotEqualsIfExists":{"aws:VpceOrgID":"o-a1b2c3d4e5"}}}',
        ),
      },
      {
        // Only requests that tell are meant.
        kind: 'scp',
        text: policy(
          '{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringNotEquals":{"aws:VpceOrgID":"o-a1b2c3d4e5"},"Null":{"aws:VpceOrgID":"false"}}}',
        ),
      },
      {
        kind: 'identity',
        text: policy(
          '{"Effect":"Allow","Action":["s3:GetObject","nothing:Get"],"Resource":"*","Condition":{"StringEquals":{"aws:VpceAccount":"111122223333"}}}',
          '{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:SourceVpce":"vpce-1a2b3c4d"}}}',
        ),
      },
    ],
  },
  UNTRUSTWORTHY_CONDITION_KEY: {
    bad: [
      {
        kind: 'resource',
        text: policy(
          `{"Effect":"Allow","Principal":"*","Action":"s3:GetObject",${objects},"Condition":{"StringLike":{«"aws:Referer"»:"https://example.com/*"}}}`,
        ),
        says: 'gets in',
        fixes: [],
      },
      {
        kind: 'scp',
        text: policy(
          '{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringLike":{«"aws:UserAgent"»:"*kali*"}}}',
        ),
        says: 'gets past it',
      },
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":"s3:GetObject",${objects},"Condition":{"StringEquals":{«"aws:useragent"»:"mine"}}}`,
        ),
      },
    ],
    good: [
      {
        kind: 'resource',
        text: policy(
          `{"Effect":"Allow","Principal":{"Service":"cloudfront.amazonaws.com"},"Action":"s3:GetObject",${objects},"Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:cloudfront::111122223333:distribution/EDFDVBD6EXAMPLE"}}}`,
        ),
      },
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":"s3:GetObject",${objects},"Condition":{"StringEquals":{"aws:SourceVpce":"vpce-1a2b3c4d"}}}`,
        ),
      },
    ],
  },
  DYNAMODB_ATTRIBUTES_WITHOUT_SELECT: {
    bad: [
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":"dynamodb:Query",${table},"Condition":{"ForAllValues:StringEquals":{«"dynamodb:Attributes"»:["id"]}}}`,
        ),
        fixes: ['Add "dynamodb:Select" with "SPECIFIC_ATTRIBUTES"'],
        fixed: policy(
          `{"Effect":"Allow","Action":"dynamodb:Query",${table},"Condition":{"ForAllValues:StringEquals":{"dynamodb:Attributes":["id"]},"StringEqualsIfExists":{"dynamodb:Select":"SPECIFIC_ATTRIBUTES"}}}`,
        ),
      },
      {
        kind: 'resource',
        text: policy(
          `{"Effect":"Allow",${account},"Action":["dynamodb:PutItem","dynamodb:*GetItem"],${table},"Condition":{"ForAllValues:StringEquals":{«"dynamodb:Attributes"»:["id"]},"StringEqualsIfExists":{"dynamodb:ReturnValues":"NONE"}}}`,
        ),
        fixed: policy(
          `{"Effect":"Allow",${account},"Action":["dynamodb:PutItem","dynamodb:*GetItem"],${table},"Condition":{"ForAllValues:StringEquals":{"dynamodb:Attributes":["id"]},"StringEqualsIfExists":{"dynamodb:ReturnValues":"NONE","dynamodb:Select":"SPECIFIC_ATTRIBUTES"}}}`,
        ),
      },
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":"dynamodb:Query",${table},"Condition":{"ForAllValues:StringEquals":{«"dynamodb:Attributes"»:["id"]},"StringEquals":{"dynamodb:Select":"ALL_ATTRIBUTES"}}}`,
        ),
        fixes: [],
      },
    ],
    good: [
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":"dynamodb:Query",${table},"Condition":{"ForAllValues:StringEquals":{"dynamodb:Attributes":["id"]},"StringEquals":{"dynamodb:Select":"SPECIFIC_ATTRIBUTES"}}}`,
        ),
      },
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":"dynamodb:Query",${table},"Condition":{"ForAllValues:StringEquals":{"dynamodb:Attributes":["id"]},"StringNotEquals":{"dynamodb:Select":"ALL_ATTRIBUTES"}}}`,
        ),
      },
      {
        // Writes hand out nothing, and a denial cannot be mended so.
        kind: 'resource',
        text: policy(
          `{"Effect":"Allow",${account},"Action":"dynamodb:PutItem",${table},"Condition":{"ForAllValues:StringEquals":{"dynamodb:Attributes":["id"]}}}`,
          `{"Effect":"Deny",${account},"Action":"dynamodb:Query",${table},"Condition":{"ForAnyValue:StringEquals":{"dynamodb:Attributes":["secret"]}}}`,
        ),
      },
    ],
  },
  S3_PREFIX_IN_NEGATIVE_CONTEXT: {
    bad: [
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Deny","Action":"s3:ListBucket",${bucket},"Condition":{"StringLike":{«"s3:prefix"»:"private/*"}}}`,
        ),
        says: 'is not denied',
        fixes: [],
      },
      {
        kind: 'resource',
        text: policy(
          `{"Effect":"Allow",${account},"Action":"s3:ListBucket",${bucket},"Condition":{"StringNotEqualsIfExists":{«"S3:prefix"»:["private/"]}}}`,
        ),
        says: 'is allowed',
      },
      {
        kind: 'scp',
        text: policy(
          `{"Effect":"Deny","Action":"s3:ListBucket","Resource":"*","Condition":{"StringEquals":{«"s3:prefix"»:"private/"}}}`,
        ),
      },
    ],
    good: [
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Deny","Action":"s3:ListBucket",${bucket},"Condition":{"StringNotLike":{"s3:prefix":["public/*"]}}}`,
          `{"Effect":"Allow","Action":"s3:ListBucket",${bucket},"Condition":{"StringLike":{"s3:prefix":["public/*"]}}}`,
        ),
      },
      {
        kind: 'resource',
        text: policy(
          `{"Effect":"Deny",${account},"Action":"s3:ListBucket",${bucket},"Condition":{"Null":{"s3:prefix":"true"}}}`,
          `{"Effect":"Deny",${account},"Action":"s3:ListBucket",${bucket},"Condition":{"StringEquals":{"s3:delimiter":"/"}}}`,
        ),
      },
    ],
  },
  RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY: {
    bad: [
      {
        kind: 'rcp',
        text: policy(
          `{${denyAll},"Condition":{"StringNotEqualsIfExists":{«"aws:PrincipalOrgID"»:"o-a1b2c3d4e5"}}}`,
        ),
        says: '"aws:PrincipalIsAWSService"',
        fixes: [],
      },
      {
        // One finding a statement.
        kind: 'rcp',
        text: policy(
          `{${denyAll},"Condition":{"ArnNotLike":{«"aws:PrincipalArn"»:"arn:aws:iam::*:role/Admin"},"StringNotEquals":{"aws:PrincipalTag/team":"blue"}}}`,
        ),
      },
    ],
    good: [
      {
        kind: 'rcp',
        text: policy(
          `{${denyAll},"Condition":{"StringNotEqualsIfExists":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"},"BoolIfExists":{"aws:PrincipalIsAWSService":"false"}}}`,
        ),
      },
      {
        // Services meet none of these.
        kind: 'rcp',
        text: policy(
          `{${denyAll},"Condition":{"StringEquals":{"aws:PrincipalAccount":"111122223333"}}}`,
          `{${denyAll},"Condition":{"StringNotEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"},"Null":{"aws:PrincipalOrgID":"false"}}}`,
          `{${denyAll},"Condition":{"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/Admin"},"StringEquals":{"aws:PrincipalTag/team":"blue"}}}`,
        ),
      },
      {
        kind: 'scp',
        text: policy(
          '{"Effect":"Deny","Action":"s3:*","Resource":"*","Condition":{"StringNotEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}}',
        ),
      },
    ],
  },
  RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY: {
    bad: [
      {
        kind: 'rcp',
        text: policy(
          `{${denyAll},"Condition":{"StringNotEqualsIfExists":{«"aws:SourceOrgID"»:"o-a1b2c3d4e5"},"Null":{"aws:SourceAccount":"false"}}}`,
        ),
        says: '"aws:PrincipalIsAWSService"',
        fixes: [],
      },
      {
        kind: 'rcp',
        text: policy(
          `{${denyAll},"Condition":{"ArnNotLike":{«"aws:SourceArn"»:"arn:aws:cloudtrail:*:111122223333:trail/*"}}}`,
        ),
      },
    ],
    good: [
      {
        kind: 'rcp',
        text: policy(
          `{${denyAll},"Condition":{"StringNotEqualsIfExists":{"aws:SourceOrgID":"o-a1b2c3d4e5"},"Null":{"aws:SourceAccount":"false"},"Bool":{"aws:PrincipalIsAWSService":"true"}}}`,
        ),
      },
      {
        // Who lacks the key is not denied.
        kind: 'rcp',
        text: policy(`{${denyAll},"Condition":{"StringEquals":{"aws:SourceAccount":"111122223333"}}}`),
      },
    ],
  },
  RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK: {
    bad: [
      {
        kind: 'rcp',
        text: policy(
          `{${denyAll},"Condition":{"StringNotEqualsIfExists":{«"aws:SourceOrgID"»:"o-a1b2c3d4e5"},"Bool":{"aws:PrincipalIsAWSService":"true"}}}`,
        ),
        says: '"Null"',
        fixes: [],
      },
      {
        // The check is that the key is there, not that it is not.
        kind: 'rcp',
        text: policy(
          `{${denyAll},"Condition":{"StringNotEquals":{«"aws:SourceAccount"»:"111122223333"},"Null":{"aws:SourceAccount":"true"},"Bool":{"aws:PrincipalIsAWSService":"true"}}}`,
        ),
      },
    ],
    good: [
      {
        kind: 'rcp',
        text: policy(
          `{${denyAll},"Condition":{"StringNotEqualsIfExists":{"aws:SourceOrgID":"o-a1b2c3d4e5"},"Null":{"aws:SourceAccount":"false"},"Bool":{"aws:PrincipalIsAWSService":"true"}}}`,
        ),
      },
      {
        kind: 'rcp',
        text: policy(
          `{${denyAll},"Condition":{"ArnNotLike":{"aws:SourceArn":"arn:aws:cloudtrail:*:111122223333:trail/*"},"Null":{"aws:SourceArn":"false"},"Bool":{"aws:PrincipalIsAWSService":"true"}}}`,
        ),
      },
    ],
  },
  RCP_SYNTAX_ERROR_PRINCIPAL: {
    bad: [
      {
        kind: 'rcp',
        text: policy('{"Effect":"Deny","Principal":«{"AWS":"111122223333"}»,"Action":"s3:*","Resource":"*"}'),
        fixes: ['Change the principal to "*" and ask for "111122223333" with "aws:PrincipalAccount"'],
        fixed: policy(
          '{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalAccount":"111122223333"}}}',
        ),
      },
      {
        kind: 'rcp',
        text: policy(
          '{"Effect":"Deny","Principal":«{"AWS":["arn:aws:iam::111122223333:user/a","arn:aws:iam::111122223333:role/b"]}»,"Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}',
        ),
        fixes: ['Change the principal to "*" and ask for 2 ARNs with "aws:PrincipalArn"'],
        fixed: policy(
          '{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"},"ArnEquals":{"aws:PrincipalArn":["arn:aws:iam::111122223333:user/a","arn:aws:iam::111122223333:role/b"]}}}',
        ),
      },
      {
        // Two conditions would have to hold together.
        kind: 'rcp',
        text: policy(
          '{"Effect":"Deny","Principal":«{"AWS":["111122223333","arn:aws:iam::444455556666:role/b"]}»,"Action":"s3:*","Resource":"*"}',
        ),
        fixes: [],
      },
      {
        kind: 'rcp',
        text: policy(
          '{"Effect":"Deny","Principal":«{"Service":"cloudtrail.amazonaws.com"}»,"Action":"s3:*","Resource":"*"}',
        ),
        fixes: [],
      },
      {
        kind: 'rcp',
        text: policy(
          '{"Effect":"Deny",«"NotPrincipal"»:{"AWS":"111122223333"},"Action":"s3:*","Resource":"*"}',
        ),
        fixes: [],
      },
    ],
    good: [
      { kind: 'rcp', text: policy(`{${denyAll}}`) },
      {
        kind: 'rcp',
        text: policy(`{${denyAll},"Condition":{"StringEquals":{"aws:PrincipalAccount":"111122223333"}}}`),
      },
    ],
  },
  RCP_SYNTAX_ERROR_ALLOW: {
    bad: [
      {
        kind: 'rcp',
        text: policy('{"Effect":«"Allow"»,"Principal":"*","Action":"s3:*","Resource":"*"}'),
        fixes: [],
      },
      {
        kind: 'rcp',
        text: policy(
          '{"Effect":«"Allow"»,"Principal":"*","Action":"*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}',
        ),
      },
    ],
    good: [
      {
        // RCPFullAWSAccess, which AWS attaches itself.
        kind: 'rcp',
        text: policy('{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}'),
      },
      {
        kind: 'rcp',
        text: policy(`{${denyAll},"Condition":{"Bool":{"aws:SecureTransport":"false"}}}`),
      },
    ],
  },
  RCP_SYNTAX_ERROR_NOTACTION: {
    bad: [
      {
        kind: 'rcp',
        text: policy('{"Effect":"Deny","Principal":"*",«"NotAction"»:"s3:GetObject","Resource":"*"}'),
        fixes: [],
      },
      {
        kind: 'rcp',
        text: policy('{"Effect":"Deny","Principal":"*",«"NotAction"»:["s3:*","sqs:*"],"Resource":"*"}'),
      },
    ],
    good: [
      { kind: 'rcp', text: policy('{"Effect":"Deny","Principal":"*","Action":"s3:Put*","Resource":"*"}') },
      {
        kind: 'rcp',
        text: policy(
          `{"Effect":"Deny","Principal":"*","Action":"sqs:*","NotResource":"arn:aws:sqs:*:*:open"}`,
        ),
      },
    ],
  },
  RCP_SYNTAX_ERROR_ACTION: {
    bad: [
      {
        kind: 'rcp',
        text: policy('{"Effect":"Deny","Principal":"*","Action":["s3:*",«"ec2:*"»],"Resource":"*"}'),
        fixes: ['Remove "ec2:*"'],
        fixed: policy('{"Effect":"Deny","Principal":"*","Action":["s3:*"],"Resource":"*"}'),
      },
      {
        kind: 'rcp',
        text: policy('{"Effect":"Deny","Principal":"*","Action":«"iam:PassRole"»,"Resource":"*"}'),
        fixes: [],
      },
      {
        kind: 'rcp',
        text: policy('{"Effect":"Deny","Principal":"*","Action":["sqs:*",«"*"»],"Resource":"*"}'),
        fixes: ['Remove "*"'],
      },
    ],
    good: [
      {
        kind: 'rcp',
        text: policy(
          '{"Effect":"Deny","Principal":"*","Action":["s3:*","SQS:Send*","kms:Decrypt"],"Resource":"*"}',
        ),
      },
      { kind: 'rcp', text: policy('{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}') },
    ],
  },
  SCP_SYNTAX_ERROR_PRINCIPAL: {
    bad: [
      {
        kind: 'scp',
        text: policy('{"Effect":"Deny",«"Principal"»:"*","Action":"s3:*","Resource":"*"}'),
        fixes: ['Remove "Principal"'],
        fixed: policy('{"Effect":"Deny","Action":"s3:*","Resource":"*"}'),
      },
      {
        kind: 'scp',
        text: policy(
          '{"Effect":"Deny",«"NotPrincipal"»:{"AWS":"111122223333"},"Action":"s3:*","Resource":"*"}',
        ),
        fixes: [
          'Remove "NotPrincipal" and ask for "111122223333" with "aws:PrincipalAccount"',
          'Remove "NotPrincipal"',
        ],
        fixed: policy(
          '{"Effect":"Deny","Action":"s3:*","Resource":"*","Condition":{"StringNotEquals":{"aws:PrincipalAccount":"111122223333"}}}',
        ),
      },
      {
        kind: 'scp',
        text: policy(
          '{"Effect":"Deny",«"Principal"»:{"AWS":["arn:aws:iam::111122223333:role/a","arn:aws:iam::111122223333:role/b"]},"Action":"s3:*","Resource":"*"}',
        ),
        fixed: policy(
          '{"Effect":"Deny","Action":"s3:*","Resource":"*","Condition":{"ArnEquals":{"aws:PrincipalArn":["arn:aws:iam::111122223333:role/a","arn:aws:iam::111122223333:role/b"]}}}',
        ),
      },
      {
        // Without it the statement would allow more people.
        kind: 'scp',
        text: policy(
          '{"Effect":"Allow",«"Principal"»:{"AWS":"111122223333"},"Action":"s3:*","Resource":"*"}',
        ),
        fixes: [],
      },
    ],
    good: [
      {
        kind: 'scp',
        text: policy(
          '{"Effect":"Deny","Action":"s3:*","Resource":"*","Condition":{"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/Admin"}}}',
        ),
      },
      { kind: 'scp', text: policy('{"Effect":"Allow","Action":"*","Resource":"*"}') },
    ],
  },
};
