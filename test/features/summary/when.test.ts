import { allows, denies, describeSentences } from './say';
import type { Row } from './say';

const all = '"Action": "*", "Resource": "*", "Condition": ';
const conditions = (rows: readonly Row[]): readonly Row[] =>
  rows.map(([written, said]) => [all + written, said]);

describeSentences(
  'when it counts',
  'identity',
  [allows[0], `${allows[1]}do anything`],
  conditions([
    ['{}', '.'],
    ['{"Bool": {"aws:SecureTransport": "true"}}', ', but only over TLS.'],
    ['{"Bool": {"aws:SecureTransport": "false"}}', ', but only without TLS.'],
    ['{"Bool": {"aws:MultiFactorAuthPresent": true}}', ', but only with MFA.'],
    // With `IfExists` long-term access keys come through.
    [
      '{"BoolIfExists": {"aws:MultiFactorAuthPresent": true}}',
      ', but only with MFA (or the request does not say).',
    ],
    [
      '{"IpAddress": {"aws:SourceIp": ["192.0.2.0/24", "203.0.113.0/24"]}}',
      ', but only from 192.0.2.0/24 or 203.0.113.0/24.',
    ],
    [
      '{"NotIpAddress": {"aws:SourceIp": ["192.0.2.0/24", "203.0.113.0/24"]}}',
      ', but not from 192.0.2.0/24 or 203.0.113.0/24.',
    ],
    ['{"StringEquals": {"aws:SourceVpce": "vpce-1"}}', ', but only through VPC endpoint vpce-1.'],
    [
      '{"StringEquals": {"aws:RequestedRegion": ["eu-west-1", "eu-central-1"]}}',
      ', but only in eu-west-1 or eu-central-1.',
    ],
    ['{"StringEqualsIfExists": {"aws:RequestedRegion": "eu-west-1"}}', ', but only in eu-west-1.'],
    [
      '{"StringEquals": {"aws:ResourceAccount": "${aws:PrincipalAccount}"}}',
      ', but only on resources of their own account.',
    ],
    [
      '{"StringEquals": {"aws:ResourceTag/team": "${aws:PrincipalTag/team}"}}',
      ', but only on resources tagged team = their own tag team.',
    ],
    ['{"Null": {"aws:ResourceTag/team": "false"}}', ', but only on resources with a tag team.'],
    [
      '{"StringEquals": {"aws:RequestTag/team": "blue"}}',
      ', but only if the request sets the tag team = blue.',
    ],
    [
      '{"ForAllValues:StringEquals": {"aws:TagKeys": ["a", "b"]}}',
      ', but only if the request sets no tags but a and b.',
    ],
    [
      '{"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/Admin*"}}',
      ', but only as a role named Admin* of any account.',
    ],
    // Without `Like` a star is a letter.
    [
      '{"StringEquals": {"aws:PrincipalArn": "arn:aws:iam::*:role/A*"}}',
      ', but only if aws:PrincipalArn is "arn:aws:iam::*:role/A*".',
    ],
    ['{"StringLike": {"s3:prefix": ["", "home/*"]}}', ', but only for prefix "" or home/*.'],
    ['{"StringEquals": {"iam:PassedToService": "ec2.amazonaws.com"}}', ', but only to the EC2 service.'],
    [
      '{"StringLike": {"iam:PassedToService": "*.amazonaws.com"}}',
      ', but only to services named *.amazonaws.com.',
    ],
    ['{"ArnLike": {"aws:SourceArn": "arn:aws:s3:::demo"}}', ', but only on behalf of bucket demo.'],
    [
      '{"StringLike": {"ec2:InstanceType": ["t3.*", "t4.*"]}}',
      ', but only if ec2:InstanceType is like t3.* or t4.*.',
    ],
    ['{"StringLike": {"ec2:InstanceType": "*"}}', ', but only if the request has ec2:InstanceType.'],
    ['{"NumericLessThan": {"s3:TlsVersion": 1.2}}', ', but only if s3:TlsVersion is below 1.2.'],
    [
      '{"DateLessThan": {"aws:CurrentTime": "2030-01-01T00:00:00Z"}}',
      ', but only before 2030-01-01T00:00:00Z.',
    ],
    [
      '{"IpAddress": {"aws:SourceIp": "192.0.2.0/24"}, "Bool": {"aws:SecureTransport": "true"}, "StringNotEquals": {"aws:SourceVpce": "vpce-1"}}',
      ', but only from 192.0.2.0/24 and over TLS, and not through VPC endpoint vpce-1.',
    ],
    [
      '{"StringEquals": {"a:a": "1", "a:b": "1", "a:c": "1", "a:d": "1", "a:e": "1"}}',
      ', but only if a:a is 1, a:b is 1 and a:c is 1 and under 2 further conditions.',
    ],
    // Unknown, or not written to its end: that there is a condition is said.
    ['{"StringEqual": {"aws:SourceVpc": "vpc-1"}}', ', but only under 1 condition.'],
    ['{"StringEquals": {"aws:SourceVpc": []}}', ', but only under 1 condition.'],
    ['{"Bool": {"aws:SecureTransport": "yes"}}', ', but only under 1 condition.'],
  ]),
);

describeSentences(
  'when it counts',
  'identity',
  [denies[0], `${denies[1]}doing anything`],
  conditions([
    ['{"BoolIfExists": {"aws:MultiFactorAuthPresent": "false"}}', ', unless they signed in with MFA.'],
    // Long-term access keys lack the key, and are not caught.
    ['{"Bool": {"aws:MultiFactorAuthPresent": "false"}}', ' if they use temporary credentials without MFA.'],
    ['{"Null": {"aws:MultiFactorAuthAge": "true"}}', ', unless they signed in with MFA.'],
    ['{"Bool": {"aws:SecureTransport": "false"}}', ', unless the request comes over TLS.'],
    [
      '{"NumericGreaterThan": {"aws:MultiFactorAuthAge": "3600"}}',
      ' if they signed in with MFA more than 3600 seconds ago.',
    ],
    [
      '{"StringNotEquals": {"aws:RequestedRegion": ["eu-west-1", "eu-central-1"]}}',
      ', unless the request is for eu-west-1 or eu-central-1.',
    ],
    [
      '{"StringNotEqualsIfExists": {"aws:PrincipalOrgID": "o-1"}, "BoolIfExists": {"aws:PrincipalIsAWSService": "false"}}',
      ', unless they are from organization o-1 or an AWS service asks by itself.',
    ],
    [
      '{"StringEquals": {"aws:SourceVpc": "vpc-1"}, "StringNotEquals": {"aws:RequestedRegion": "eu-west-1"}}',
      ' if the request comes from VPC vpc-1, unless the request is for eu-west-1.',
    ],
    ['{"ForAnyValue:StringEquals": {"aws:TagKeys": ["a", "b"]}}', ' if the request sets tag a or b.'],
    [
      '{"ForAllValues:StringNotEquals": {"aws:TagKeys": ["a", "b"]}}',
      ', unless the request sets tag a or b.',
    ],
    [
      '{"StringNotEquals": {"a:a": "1", "a:b": "1", "a:c": "1", "a:d": "1"}}',
      ', unless a:a is 1, a:b is 1 or a:c is 1, and only under 1 further condition.',
    ],
    ['{"Nonsense": {"a:a": "1"}}', ', under 1 condition.'],
  ]),
);
