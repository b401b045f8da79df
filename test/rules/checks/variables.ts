import { policy } from './case';
import type { CasesByCode } from './case';

/** A statement that allows reading of a resource, with a condition. */
function reading(resource: string, condition = ''): string {
  const rest = condition && `,"Condition":${condition}`;
  return `{"Effect":"Allow","Action":"s3:GetObject","Resource":${resource}${rest}}`;
}

/** The same in a bucket's policy. */
function bucket(resource: string, condition = '', principal = '{"AWS":"123456789012"}'): string {
  const rest = condition && `,"Condition":${condition}`;
  return `{"Effect":"Allow","Principal":${principal},"Action":"s3:GetObject","Resource":${resource}${rest}}`;
}

function denying(rest: string): string {
  return `{"Effect":"Deny","Action":"s3:*",${rest}}`;
}

function of2008(...statements: readonly string[]): string {
  return `{"Version":"2008-10-17","Statement":[${statements.join(',')}]}`;
}

const demo = '"arn:aws:s3:::demo/*"';

export const cases: CasesByCode = {
  MISSING_BRACE_IN_VARIABLE: {
    bad: [
      {
        kind: 'identity',
        text: policy(reading('«"arn:aws:s3:::demo/${aws:username/*"»')),
        says: '"${aws:username/*" lacks the "}"',
        fixes: ['Change "${aws:username/*" to "${aws:username}/*"'],
        fixed: policy(reading('"arn:aws:s3:::demo/${aws:username}/*"')),
      },
      {
        kind: 'resource',
        text: policy(bucket('«"arn:aws:s3:::demo/${aws:PrincipalTag/cost-center/${aws:userid}/*"»')),
        fixed: policy(bucket('"arn:aws:s3:::demo/${aws:PrincipalTag/cost-center}/${aws:userid}/*"')),
      },
      {
        // Nothing says where the name ends.
        kind: 'scp',
        text: policy(denying('"Resource":«"arn:aws:s3:::demo/${"»')),
        fixes: [],
      },
      {
        // Once it is closed the denial spares somebody.
        kind: 'identity',
        text: policy(denying('"NotResource":«"arn:aws:s3:::demo/${aws:username/*"»')),
        fixes: [],
      },
      {
        kind: 'identity',
        text: policy(
          reading(demo, '{"StringEquals":{"aws:ResourceTag/team":["blue",«"${aws:PrincipalTag/team"»]}}'),
        ),
        fixed: policy(
          reading(demo, '{"StringEquals":{"aws:ResourceTag/team":["blue","${aws:PrincipalTag/team}"]}}'),
        ),
      },
    ],
    good: [
      { kind: 'identity', text: policy(reading('"arn:aws:s3:::demo/${aws:username}/*"')) },
      { kind: 'resource', text: policy(bucket('"arn:aws:s3:::demo/${aws:username}/${aws:userid}/a}b{"')) },
      { kind: 'identity', text: policy(reading('"arn:aws:s3:::demo/$aws:username/$/{}"')) },
      // Terraform's, balanced.
      { kind: 'identity', text: policy(reading('"arn:aws:s3:::demo/${join(\\"-\\", [\\"${var.a}\\"])}/*"')) },
      // In the older language it is text.
      { kind: 'identity', text: of2008(reading('"arn:aws:s3:::demo/${aws:username/*"')) },
      // What deployment fills in may close it.
      {
        kind: 'identity',
        text: policy(reading('{"Fn::Join":["",["arn:aws:s3:::demo/${aws:username",{"Ref":"End"}]]}')),
      },
      { kind: 'identity', text: policy(reading('"arn:aws:s3:::<bucket>/${aws:username/*"')) },
    ],
  },

  MISSING_QUOTE_IN_VARIABLE: {
    bad: [
      {
        kind: 'identity',
        text: policy(reading('«"arn:aws:s3:::demo-${aws:PrincipalTag/team, shared}"»')),
        says: 'has a default that is not in single quotes',
        fixes: ['Change "${aws:PrincipalTag/team, shared}" to "${aws:PrincipalTag/team, \'shared\'}"'],
        fixed: policy(reading('"arn:aws:s3:::demo-${aws:PrincipalTag/team, \'shared\'}"')),
      },
      {
        kind: 'resource',
        text: policy(bucket('«"arn:aws:s3:::demo/${aws:PrincipalTag/team, \'shared}/*"»')),
        fixed: policy(bucket('"arn:aws:s3:::demo/${aws:PrincipalTag/team, \'shared\'}/*"')),
      },
      {
        kind: 'identity',
        text: policy(
          reading(demo, '{"StringLike":{"s3:prefix":«"${aws:PrincipalTag/team, \\"all of us\\"}/*"»}}'),
        ),
        fixed: policy(
          reading(demo, '{"StringLike":{"s3:prefix":"${aws:PrincipalTag/team, \'all of us\'}/*"}}'),
        ),
        thenSpeaks: [],
      },
      {
        // Two of a kind are one finding and one mend.
        kind: 'identity',
        text: policy(reading('«"arn:aws:s3:::demo/${aws:username, x}/${aws:userid, y}"»')),
        fixed: policy(reading("\"arn:aws:s3:::demo/${aws:username, 'x'}/${aws:userid, 'y'}\"")),
      },
      { kind: 'scp', text: policy(denying('"Resource":«"arn:aws:s3:::demo/${aws:username,}"»')), fixes: [] },
    ],
    good: [
      { kind: 'identity', text: policy(reading('"arn:aws:s3:::demo-${aws:PrincipalTag/team, \'shared\'}"')) },
      { kind: 'resource', text: policy(bucket('"arn:aws:s3:::demo/${aws:PrincipalTag/team,\'a b\'}/*"')) },
      { kind: 'identity', text: policy(reading('"arn:aws:s3:::demo/${aws:PrincipalTag/team, \'a}b\'}/*"')) },
      { kind: 'identity', text: policy(reading('"arn:aws:s3:::demo/${aws:username}/a,b"')) },
      { kind: 'identity', text: policy(reading('"arn:aws:s3:::${max(a, b)}/*"')) },
    ],
  },

  UNSUPPORTED_SPACE_IN_VARIABLE: {
    bad: [
      {
        kind: 'identity',
        text: policy(reading('«"arn:aws:s3:::demo/${ aws:username }/*"»')),
        says: '"${ aws:username }" has white space',
        fixes: ['Change "${ aws:username }" to "${aws:username}"'],
        fixed: policy(reading('"arn:aws:s3:::demo/${aws:username}/*"')),
      },
      {
        kind: 'resource',
        text: policy(
          bucket(demo, '{"StringEquals":{"s3:ExistingObjectTag/team":«"${aws: PrincipalTag/team}"»}}'),
        ),
        fixed: policy(
          bucket(demo, '{"StringEquals":{"s3:ExistingObjectTag/team":"${aws:PrincipalTag/team}"}}'),
        ),
      },
      {
        kind: 'identity',
        text: policy(reading('«"arn:aws:s3:::demo/${aws:PrincipalTag/cost center , \'a b\'}/*"»')),
        fixed: policy(reading('"arn:aws:s3:::demo/${aws:PrincipalTag/cost center, \'a b\'}/*"')),
      },
      {
        kind: 'scp',
        text: policy(
          denying(
            '"Resource":"*","Condition":{"StringNotEquals":{"aws:ResourceTag/team":«"${aws:PrincipalTag/team }"»}}',
          ),
        ),
        // The denial would spare somebody.
        fixes: [],
      },
    ],
    good: [
      { kind: 'identity', text: policy(reading('"arn:aws:s3:::demo/${aws:PrincipalTag/team, \'a b\'}/*"')) },
      { kind: 'resource', text: policy(bucket('"arn:aws:s3:::demo/a b/${aws:username}/*"')) },
      // A tag may have a space in its name.
      { kind: 'identity', text: policy(reading('"arn:aws:s3:::demo/${aws:PrincipalTag/cost center}/*"')) },
      { kind: 'identity', text: policy(reading('"arn:aws:s3:::${ var.bucket }/${a ? b : c}/*"')) },
      { kind: 'identity', text: policy(reading('"arn:aws:s3:::${ AWS::AccountId }/*"')) },
    ],
  },

  EMPTY_VARIABLE: {
    bad: [
      {
        kind: 'identity',
        text: policy(reading('«"arn:aws:s3:::demo/${}/*"»')),
        says: '"${}" names no condition key',
        fixes: ['Name the condition key to fill in from'],
        fixed: policy(reading('"arn:aws:s3:::demo/${<condition key>}/*"')),
      },
      { kind: 'resource', text: policy(bucket('«"arn:aws:s3:::demo/${ }/${aws:userid}/${}"»')) },
      {
        kind: 'scp',
        text: policy(
          denying('"Resource":"*","Condition":{"StringNotEquals":{"aws:ResourceTag/team":«"${}"»}}'),
        ),
        fixes: [],
      },
    ],
    good: [
      { kind: 'identity', text: policy(reading('"arn:aws:s3:::demo/${aws:username}/*"')) },
      { kind: 'resource', text: policy(bucket('"arn:aws:s3:::demo/{}/$/*"')) },
      { kind: 'scp', text: policy(denying('"Resource":"arn:aws:s3:::demo/${*}${?}${$}"')) },
    ],
  },

  VARIABLE_UNSUPPORTED_IN_ELEMENT: {
    bad: [
      {
        kind: 'resource',
        text: policy(bucket(demo, '', '{"AWS":«"arn:aws:iam::123456789012:user/${aws:username}"»}')),
        says: 'AWS takes none in "Principal"',
        fixes: [],
      },
      {
        kind: 'identity',
        text: policy(
          '{"Sid":«"a${aws:username}"»,"Effect":"Allow","Action":[«"s3:${aws:PrincipalTag/action}"»,"s3:GetObject"],"Resource":"arn:aws:s3:::demo/*"}',
        ),
      },
      {
        kind: 'scp',
        text: policy('{"Effect":"Deny","NotAction":«"${aws:PrincipalTag/service}:*"»,"Resource":"*"}'),
      },
    ],
    good: [
      {
        kind: 'resource',
        text: policy(
          bucket(
            demo,
            '{"StringEquals":{"aws:username":"${aws:ResourceTag/owner}"}}',
            '{"AWS":"123456789012"}',
          ),
        ),
      },
      { kind: 'identity', text: policy(reading('["arn:aws:s3:::demo/${aws:username}/*"]')) },
      // Placeholders of templates.
      { kind: 'resource', text: policy(bucket(demo, '', '{"AWS":"arn:aws:iam::${AWS::AccountId}:root"}')) },
      { kind: 'resource', text: policy(bucket(demo, '', '{"AWS":"arn:aws:iam::${var.account}:root"}')) },
      { kind: 'resource', text: policy(bucket(demo, '', '{"AWS":"arn:aws:iam::${aws:accountId}:root"}')) },
      {
        kind: 'resource',
        text: policy(bucket(demo, '', '{"AWS":"arn:aws:iam::${self:custom.account}:root"}')),
      },
      // AWS's list does not name the part of an ARN.
      { kind: 'identity', text: policy(reading('"arn:aws:s3:::demo/${aws:username}"')) },
    ],
  },

  VARIABLE_UNSUPPORTED_IN_VERSION: {
    bad: [
      {
        kind: 'identity',
        text: of2008(reading('«"arn:aws:s3:::demo/${aws:username}/*"»')),
        says: '"${aws:username}" is plain text',
        fixes: ['Change "Version" to "2012-10-17"'],
        fixed: policy(reading('"arn:aws:s3:::demo/${aws:username}/*"')),
      },
      {
        kind: 'resource',
        text: `{"Statement":[${bucket('["arn:aws:s3:::demo/a",«"arn:aws:s3:::demo/${*}"»]', '{"StringEquals":{"aws:PrincipalTag/a":"${s3:ExistingObjectTag/a}"}}')}]}`,
        related: ['"${s3:ExistingObjectTag/a}"'],
        fixes: ['Insert "Version": "2012-10-17"'],
        fixed: `{"Version":"2012-10-17","Statement":[${bucket('["arn:aws:s3:::demo/a","arn:aws:s3:::demo/${*}"]', '{"StringEquals":{"aws:PrincipalTag/a":"${s3:ExistingObjectTag/a}"}}')}]}`,
      },
      {
        // As text it denies everybody; as a variable it spares some.
        kind: 'scp',
        text: `{"Statement":[${denying('"Resource":"*","Condition":{"StringNotEquals":{"aws:ResourceAccount":«"${aws:PrincipalAccount}"»}}')}]}`,
        fixes: [],
      },
      {
        kind: 'identity',
        text: of2008(denying('"NotResource":«"arn:aws:s3:::demo/${aws:username}/*"»')),
        fixes: [],
      },
      {
        // Denies more, not less.
        kind: 'identity',
        text: of2008(denying('"Resource":«"arn:aws:s3:::demo/${aws:username}/*"»')),
        fixes: ['Change "Version" to "2012-10-17"'],
      },
      {
        kind: 'resource',
        text: of2008(bucket('«{"Fn::Sub":"arn:aws:s3:::${Bucket}/${!aws:username}/*"}»')),
      },
    ],
    good: [
      { kind: 'identity', text: policy(reading('"arn:aws:s3:::demo/${aws:username}/*"')) },
      { kind: 'resource', text: of2008(bucket('"arn:aws:s3:::demo/${Bucket}/${AWS::Region}/*"')) },
      { kind: 'resource', text: of2008(bucket('{"Fn::Sub":"arn:aws:s3:::demo/${AWS::Region}/*"}')) },
      {
        kind: 'identity',
        text: `{"Version":{"Ref":"V"},"Statement":[${reading('"arn:aws:s3:::a/${aws:userid}"')}]}`,
      },
      {
        kind: 'identity',
        text: `{"Version":"2012","Statement":[${reading('"arn:aws:s3:::a/${aws:userid}"')}]}`,
      },
      { kind: 'identity', text: of2008(reading('"arn:aws:s3:::demo/*"')) },
    ],
  },

  INVALID_VARIABLE_FOR_OPERATOR: {
    bad: [
      {
        kind: 'identity',
        text: policy(reading(demo, '{"IpAddress":{"aws:SourceIp":«"${aws:PrincipalTag/ip}"»}}')),
        says: '"IpAddress" takes none',
        fixes: [],
      },
      {
        kind: 'resource',
        text: policy(
          bucket(
            demo,
            '{"NumericLessThanIfExists":{"s3:max-keys":["1",«"${aws:PrincipalTag/max, \'10\'}"»]}}',
          ),
        ),
      },
      {
        kind: 'scp',
        text: policy(
          denying(
            '"Resource":"*","Condition":{"DateGreaterThan":{"aws:CurrentTime":«"${aws:PrincipalTag/until}"»}}',
          ),
        ),
      },
      // The version is not what is wrong.
      {
        kind: 'identity',
        text: of2008(reading(demo, '{"Bool":{"aws:SecureTransport":«"${aws:PrincipalTag/tls}"»}}')),
      },
    ],
    good: [
      {
        kind: 'identity',
        text: policy(reading(demo, '{"StringEquals":{"aws:PrincipalTag/team":"${aws:ResourceTag/team}"}}')),
      },
      {
        kind: 'resource',
        text: policy(
          bucket(demo, '{"ArnLikeIfExists":{"aws:SourceArn":"arn:aws:s3:::${aws:PrincipalTag/bucket}"}}'),
        ),
      },
      { kind: 'identity', text: policy(reading(demo, '{"IpAddress":{"aws:SourceIp":"${var.address}"}}')) },
      { kind: 'identity', text: policy(reading(demo, '{"IpAddress":{"aws:SourceIp":"${VpcCidr}"}}')) },
      { kind: 'identity', text: policy(reading(demo, '{"Matches":{"aws:SourceIp":"${aws:VpcSourceIp}"}}')) },
    ],
  },
};
