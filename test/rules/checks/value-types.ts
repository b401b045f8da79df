import type { PolicyKind } from '../../../server/src/policy/model';
import { policy } from './case';
import type { BadCase, CasesByCode, GoodCase } from './case';

type Effect = 'Allow' | 'Deny';
type More = Omit<BadCase, 'kind' | 'text'>;

/** A statement of an identity policy, with its conditions as JSON. */
function given(condition: string, effect: Effect = 'Allow', action = 's3:GetObject'): string {
  return policy(
    `{"Effect":"${effect}","Action":"${action}","Resource":"arn:aws:s3:::demo/*","Condition":{${condition}}}`,
  );
}

function inPolicyOf(kind: PolicyKind, condition: string, effect: Effect): string {
  const principal = kind === 'resource' || kind === 'rcp' ? '"Principal":"*",' : '';
  return policy(
    `{"Effect":"${effect}",${principal}"Action":"s3:GetObject","Resource":"arn:aws:s3:::demo/*","Condition":{${condition}}}`,
  );
}

function good(condition: string, effect?: Effect): GoodCase {
  return { kind: 'identity', text: given(condition, effect) };
}

function bad(condition: string, more: More = {}, effect?: Effect): BadCase {
  return { kind: 'identity', text: given(condition, effect), ...more };
}

/** A bucket policy that denies. */
function inBucket(condition: string): GoodCase {
  return { kind: 'resource', text: inPolicyOf('resource', condition, 'Deny') };
}

function inScp(condition: string): GoodCase {
  return { kind: 'scp', text: inPolicyOf('scp', condition, 'Deny') };
}

/** What only deployment knows. */
const unknown = '{"Ref":"Value"}';

/** Everything here follows https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
export const cases: CasesByCode = {
  TYPE_MISMATCH: {
    bad: [
      bad('"StringEquals":{«"aws:ViaAWSService"»:"true"}', {
        says: '"StringEquals" compares texts, and "aws:ViaAWSService" is a boolean',
        fixes: ['Change "StringEquals" to "Bool"'],
        fixed: given('"Bool":{"aws:ViaAWSService":"true"}'),
      }),
      // What stands there is no boolean, so what was meant is not known.
      bad('"StringEquals":{«"aws:ViaAWSService"»:"amplify.amazonaws.com"}', { fixes: [] }),
      bad(
        '"StringNotEqualsIfExists":{«"aws:SecureTransport"»:"true"}',
        {
          fixes: ['Change "StringNotEqualsIfExists" to "BoolIfExists" with "false"'],
          fixed: given('"BoolIfExists":{"aws:SecureTransport":"false"}', 'Deny'),
        },
        'Deny',
      ),
      bad('"NumericEquals":{«"aws:PrincipalAccount"»:111122223333}', {
        fixes: ['Change "NumericEquals" to "StringEquals"'],
      }),
      bad('"DateLessThan":{«"aws:MultiFactorAuthAge"»:"3600"}', {
        fixes: ['Change "DateLessThan" to "NumericLessThan"'],
      }),
      bad('"NumericEquals":{«"aws:SourceIp"»:"203.0.113.7"}', {
        fixes: ['Change "NumericEquals" to "IpAddress"'],
      }),
      bad('"StringEquals":{«"aws:SourceIp"»:"203.0.113.7"}', {
        fixes: ['Change "StringEquals" to "IpAddress"'],
        fixed: given('"IpAddress":{"aws:SourceIp":"203.0.113.7"}'),
      }),
      // No range is written so.
      bad('"StringLike":{«"aws:SourceIp"»:"203.0.113.*"}', { fixes: [] }),
      bad('"StringEquals":{«"aws:CurrentTime"»:"2026-02-01T09:30:00Z"}', {
        fixes: ['Change "StringEquals" to "DateEquals"'],
      }),
      bad('"StringEquals":{«"aws:MultiFactorAuthAge"»:"3600"}', {
        fixes: ['Change "StringEquals" to "NumericEquals"'],
      }),
      // No operator asks whether one text is less than another.
      bad('"NumericLessThan":{«"aws:PrincipalOrgID"»:"5"}', { fixes: [] }),
      // A denial that spares what matches: as it stands it may spare nobody.
      bad('"NumericNotEquals":{«"aws:PrincipalAccount"»:"111122223333"}', { fixes: [] }, 'Deny'),
      bad('"Bool":{«"s3:TlsVersion"»:"true"}', { fixes: [] }),
      {
        ...inScp('"StringLike":{«"aws:PrincipalIsAWSService"»:"true"}'),
        fixes: ['Change "StringLike" to "Bool"'],
      },
      {
        ...inBucket('"IpAddress":{«"aws:SourceVpc"»:"10.0.0.0/8"}'),
        fixes: [],
      },
    ],
    good: [
      good('"Bool":{"aws:ViaAWSService":"true"}'),
      good('"StringEquals":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/demo"}'),
      good('"ArnLike":{"aws:PrincipalTag/owner":"arn:aws:iam::111122223333:role/*"}'),
      // Operators for addresses take no variable.
      good('"StringNotEquals":{"aws:Ec2InstanceSourcePrivateIPv4":"${aws:VpcSourceIp}"}'),
      // Tags hold what somebody writes: numbers, dates and booleans too.
      good('"NumericLessThan":{"aws:PrincipalTag/level":"3"}'),
      good('"Bool":{"aws:ResourceTag/public":"true"}'),
      good('"DateGreaterThan":{"aws:RequestTag/expires":"2026-02-01"}'),
      // A service's text may be written as a boolean.
      {
        kind: 'identity',
        text: policy(
          '{"Effect":"Allow","Action":"ssm:PutParameter","Resource":"*","Condition":{"Bool":{"ssm:Overwrite":"false"}}}',
        ),
      },
      // Seen to pass Access Analyzer.
      {
        kind: 'identity',
        text: policy(
          '{"Effect":"Allow","Action":"lakeformation:GetDataAccess","Resource":"*","Condition":{"StringEquals":{"lakeformation:EnabledOnlyForMetaDataAccess":"true"}}}',
        ),
      },
      good('"NumericGreaterThan":{"aws:EpochTime":"1767225600"}'),
      good('"Null":{"aws:SourceIp":"false"}'),
      good('"NumericEquals":{"demo:unknown":"5"}'),
      inBucket('"StringNotEquals":{"aws:SourceVpc":"vpc-1a2b3c4d"}'),
    ],
  },
  TYPE_MISMATCH_BOOLEAN: {
    bad: [
      bad('"Bool":{"aws:SecureTransport":«"yes"»}', {
        says: '"yes" is neither true nor false',
        fixes: ['Change "yes" to "true"'],
        fixed: given('"Bool":{"aws:SecureTransport":"true"}'),
      }),
      bad('"BoolIfExists":{"aws:MultiFactorAuthPresent":«0»}', { fixes: ['Change "0" to "false"'] }),
      bad('"Null":{"aws:PrincipalTag/team":«"aws"»}', { fixes: [] }),
      bad('"Bool":{"aws:SecureTransport":«""»}', { fixes: [] }),
      inBucket('"Bool":{"aws:SecureTransport":«"no"»}'),
    ],
    good: [
      good('"Bool":{"aws:SecureTransport":"true"}'),
      good('"Bool":{"aws:SecureTransport":true}'),
      good('"Bool":{"aws:SecureTransport":"False"}'),
      good('"Null":{"aws:PrincipalTag/team":"false"}'),
      good('"Bool":{"aws:SecureTransport":"<true or false>"}'),
      good(`"Bool":{"aws:SecureTransport":${unknown}}`),
      good('"Bool":{"aws:SecureTransport":{"Fn::If":["Strict","yes","no"]}}'),
      inBucket('"Bool":{"aws:SecureTransport":"false"}'),
    ],
  },
  TYPE_MISMATCH_DATE: {
    bad: [
      bad('"DateGreaterThan":{"aws:CurrentTime":«"01/02/2026"»}', {
        says: '"01/02/2026" is no date',
        fixes: [],
      }),
      bad('"DateLessThan":{"aws:CurrentTime":«"2026-02-30T00:00:00Z"»}', { fixes: [] }),
      bad('"DateLessThan":{"aws:CurrentTime":«"2026-02-01 09:30:00"»}', {
        fixes: ['Change "2026-02-01 09:30:00" to "2026-02-01T09:30:00Z"'],
        fixed: given('"DateLessThan":{"aws:CurrentTime":"2026-02-01T09:30:00Z"}'),
      }),
      // A date that counts would spare a day that is denied as it stands.
      bad('"DateNotEquals":{"aws:CurrentTime":«"2026/02/01"»}', { fixes: [] }, 'Deny'),
      bad('"DateLessThan":{"aws:TokenIssueTime":[«"now"»,"2026-02-01",«true»]}'),
      inScp('"DateGreaterThan":{"aws:CurrentTime":«"tomorrow"»}'),
    ],
    good: [
      good('"DateGreaterThan":{"aws:CurrentTime":"2026-02-01"}'),
      good('"DateGreaterThan":{"aws:CurrentTime":"2026-02"}'),
      good('"DateGreaterThan":{"aws:CurrentTime":"2024-02-29T23:59:59.5+01:00"}'),
      good('"DateGreaterThan":{"aws:CurrentTime":"1767225600"}'),
      good('"DateGreaterThan":{"aws:CurrentTime":"${aws:PrincipalTag/until}"}'),
      inScp('"DateGreaterThan":{"aws:CurrentTime":"2026-02-01T00:00:00Z"}'),
    ],
  },
  INVALID_DATE_VALUE: {
    bad: [
      bad('"DateLessThan":{"aws:CurrentTime":«"1767225600"»}', {
        fixes: ['Change "1767225600" to "2026-01-01T00:00:00Z"'],
        fixed: given('"DateLessThan":{"aws:CurrentTime":"2026-01-01T00:00:00Z"}'),
      }),
      bad('"DateLessThan":{"aws:CurrentTime":«1767225600»}', {
        fixes: ['Change "1767225600" to "2026-01-01T00:00:00Z"'],
      }),
      // As Access Analyzer does: it might not resolve as expected.
      bad('"DateGreaterThan":{"aws:CurrentTime":«"2026"»}', {
        says: 'as a year and as seconds',
        fixes: ['Change "2026" to "2026-01-01"'],
      }),
      // Milliseconds by the look of them, but AWS reads seconds.
      bad('"DateLessThan":{"aws:CurrentTime":«"1767225600000"»}', { fixes: [] }),
      // A day without hyphens, or August 1970.
      bad('"DateLessThan":{"aws:CurrentTime":«"20260201"»}', { fixes: [] }),
      inBucket('"DateGreaterThan":{"aws:CurrentTime":«"1767225600"»}'),
    ],
    good: [
      good('"DateLessThan":{"aws:CurrentTime":"2026-01-01T00:00:00Z"}'),
      good('"DateLessThan":{"aws:CurrentTime":"2026-01"}'),
      good('"DateLessThan":{"aws:EpochTime":"1767225600"}'),
      good('"NumericLessThan":{"aws:EpochTime":1767225600}'),
      inBucket('"DateGreaterThan":{"aws:CurrentTime":"2026-01-01T00:00:00Z"}'),
    ],
  },
  TYPE_MISMATCH_NUMBER: {
    bad: [
      bad('"NumericLessThan":{"aws:MultiFactorAuthAge":«"1h"»}', { says: '"1h" is no number' }),
      bad('"NumericLessThan":{"aws:MultiFactorAuthAge":[«"3,600"»,"60",«true»]}'),
      inBucket('"NumericLessThan":{"s3:TlsVersion":«"TLSv1.2"»}'),
    ],
    good: [
      good('"NumericLessThan":{"aws:MultiFactorAuthAge":"3600"}'),
      good('"NumericLessThan":{"aws:MultiFactorAuthAge":3600}'),
      good('"NumericLessThan":{"aws:MultiFactorAuthAge":"{{resolve:ssm:age}}"}'),
      inBucket('"NumericLessThan":{"s3:TlsVersion":"1.2"}'),
    ],
  },
  TYPE_MISMATCH_STRING: {
    bad: [
      bad('"BinaryEquals":{"demo:key":«"not base64!"»}', { says: '"not base64!" is not base64' }),
      inBucket('"BinaryEquals":{"demo:key":["QQ==",«"QQ="»]}'),
    ],
    good: [
      good('"BinaryEquals":{"demo:key":"QmluYXJ5VmFsdWU="}'),
      good('"BinaryEquals":{"demo:key":"QmluYXJ5VmFsdWU"}'),
      good('"StringEquals":{"demo:key":"not base64!"}'),
      inBucket('"BinaryEquals":{"demo:key":"QQ=="}'),
    ],
  },
  TYPE_MISMATCH_IP_RANGE: {
    bad: [
      bad('"IpAddress":{"aws:SourceIp":«"203.0.113.0-255"»}', {
        says: '"203.0.113.0-255" is no IP address and no range in CIDR form',
        fixes: ['Change "203.0.113.0-255" to "203.0.113.0/24"'],
        fixed: given('"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}'),
      }),
      bad('"IpAddress":{"aws:SourceIp":[«"203.0.113.*"»,"198.51.100.0/24"]}'),
      bad('"IpAddress":{"aws:SourceIp":[«"203.0.113.0/33"»,«"203.0.113.300"»,«"2001:db8:::1"»,«"office"»]}', {
        fixes: [],
      }),
      bad('"NotIpAddress":{"aws:VpcSourceIp":«"10.0.0.0/255.0.0.0"»}', {
        fixes: ['Change "10.0.0.0/255.0.0.0" to "10.0.0.0/8"'],
      }),
      // A range that counts would spare requests that are denied as it stands.
      { ...inBucket('"NotIpAddress":{"aws:SourceIp":«"203.0.113.*"»}'), fixes: [] },
    ],
    good: [
      good('"IpAddress":{"aws:SourceIp":["203.0.113.0/24","203.0.113.7","2001:DB8::/32","::1"]}'),
      good('"IpAddress":{"aws:SourceIp":"<your range>"}'),
      good('"IpAddress":{"aws:SourceIp":"${OfficeRange}"}'),
      good(`"IpAddress":{"aws:SourceIp":${unknown}}`),
      inBucket('"NotIpAddress":{"aws:SourceIp":"203.0.113.0/24"}'),
    ],
  },
  IMPROVE_IP_RANGE: {
    bad: [
      bad('"IpAddress":{"aws:SourceIp":«"203.0.113.7/24"»}', {
        says: '"203.0.113.0/24" says the same plainly',
        fixes: ['Change "203.0.113.7/24" to "203.0.113.0/24"'],
        fixed: given('"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}'),
      }),
      bad('"NotIpAddressIfExists":{"aws:VpcSourceIp":["10.1.0.0/16",«"fd00::1/64"»]}', {
        fixes: ['Change "fd00::1/64" to "fd00::/64"'],
      }),
      inBucket('"NotIpAddress":{"aws:SourceIp":«"203.0.113.255/25"»}'),
    ],
    good: [
      good('"IpAddress":{"aws:SourceIp":["203.0.113.0/24","203.0.113.7","203.0.113.7/32"]}'),
      good('"IpAddress":{"aws:SourceIp":"2001:db8::1/128"}'),
      inBucket('"NotIpAddress":{"aws:SourceIp":"203.0.113.128/25"}'),
    ],
  },
  PRIVATE_IP_ADDRESS: {
    bad: [
      bad('"IpAddress":{«"aws:SourceIp"»:"10.0.0.0/8"}', {
        says: 'never in "10.0.0.0/8", so the condition never holds',
        fixes: ['Change "aws:SourceIp" to "aws:VpcSourceIp" and add "aws:SourceVpc"'],
        fixed: given('"IpAddress":{"aws:VpcSourceIp":"10.0.0.0/8"},"StringEquals":{"aws:SourceVpc":"<vpc>"}'),
      }),
      bad(
        '"IpAddress":{«"AWS:SourceIP"»:["192.168.0.0/24","fd00::/8","172.16.5.4"]},"StringEquals":{"aws:SourceVpc":"vpc-1a2b3c4d"}',
        {
          says: 'never in any of these private ranges',
          fixes: ['Change "AWS:SourceIP" to "aws:VpcSourceIp"'],
        },
      ),
      bad('"IpAddressIfExists":{«"aws:SourceIp"»:"10.0.0.0/8"}', {
        says: 'holds only where a request lacks the key',
        fixes: [],
      }),
      inBucket('"IpAddress":{«"aws:SourceIp"»:"127.0.0.1"}'),
    ],
    good: [
      good('"IpAddress":{"aws:VpcSourceIp":"10.0.0.0/8"},"StringEquals":{"aws:SourceVpc":"vpc-1a2b3c4d"}'),
      good('"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}'),
      good('"IpAddress":{"aws:SourceIp":"10.0.0.0/7"}'),
      good('"IpAddress":{"aws:SourceIp":"0.0.0.0/0"}'),
      good('"IpAddress":{"aws:SourceIp":["10.0.0.0/8","203.0.113.0/24"]}'),
      good(`"IpAddress":{"aws:SourceIp":["10.0.0.0/8",${unknown}]}`),
      good('"IpAddress":{"aws:SourceIp":["10.0.0.0/8","<your range>"]}'),
      good('"IpAddress":{"aws:SourceIp":["10.0.0.0/8","203.0.113.*"]}'),
      inBucket('"IpAddress":{"aws:SourceIp":"100.64.0.0/10"}'),
    ],
  },
  PRIVATE_NOT_IP_ADDRESS: {
    bad: [
      // As it stands it denies everything: any other condition would let something through.
      bad(
        '"NotIpAddress":{«"aws:SourceIp"»:["192.168.0.0/16"]}',
        { says: 'always holds', fixes: [] },
        'Deny',
      ),
      bad('"NotIpAddress":{«"aws:SourceIp"»:"10.0.0.0/8"}', {
        fixes: ['Change "aws:SourceIp" to "aws:VpcSourceIp"'],
        fixed: given('"NotIpAddress":{"aws:VpcSourceIp":"10.0.0.0/8"}'),
      }),
      inBucket('"NotIpAddressIfExists":{«"aws:SourceIp"»:["10.0.0.0/8","fe80::/10"]}'),
    ],
    good: [
      good('"NotIpAddress":{"aws:SourceIp":["203.0.113.0/24"]}', 'Deny'),
      good('"NotIpAddress":{"aws:SourceIp":["192.168.0.0/15"]}', 'Deny'),
      good('"NotIpAddress":{"aws:VpcSourceIp":["192.168.0.0/16"]}', 'Deny'),
      inBucket('"NotIpAddress":{"aws:SourceIp":["10.0.0.0/8","203.0.113.0/24"]}'),
    ],
  },
  PRIVATE_IP_ADDRESS_SUBSET: {
    bad: [
      bad('"IpAddress":{"aws:SourceIp":[«"10.0.0.0/8"»,"203.0.113.0/24"]}', {
        says: 'never in "10.0.0.0/8", which has no effect',
        fixes: ['Remove "10.0.0.0/8"'],
        fixed: given('"IpAddress":{"aws:SourceIp":["203.0.113.0/24"]}'),
      }),
      bad('"IpAddress":{"aws:SourceIp":[«"10.0.0.0/8"»,«"10.1.0.0/16"»,"203.0.113.0/24"]}', {
        fixes: ['Remove all private ranges', 'Remove "10.0.0.0/8"'],
        fixed: given('"IpAddress":{"aws:SourceIp":["203.0.113.0/24"]}'),
      }),
      inBucket('"IpAddress":{"aws:SourceIp":["2001:db8::/32",«"fd00::/8"»]}'),
    ],
    good: [
      good('"IpAddress":{"aws:SourceIp":["203.0.113.0/24"]}'),
      good('"IpAddress":{"aws:SourceIp":["10.0.0.0/8"]}'),
      good('"IpAddress":{"aws:SourceIp":["0.0.0.0/1","203.0.113.0/24"]}'),
      good('"IpAddress":{"aws:VpcSourceIp":["10.0.0.0/8","203.0.113.0/24"]}'),
      good(`"IpAddress":{"aws:SourceIp":["10.0.0.0/8",${unknown}]}`),
      inBucket('"IpAddress":{"aws:SourceIp":["198.51.100.0/24","203.0.113.0/24"]}'),
    ],
  },
  PRIVATE_NOT_IP_ADDRESS_SUBSET: {
    bad: [
      bad(
        '"NotIpAddress":{"aws:SourceIp":[«"10.0.0.0/8"»,"203.0.113.0/24"]}',
        {
          fixes: ['Remove "10.0.0.0/8"'],
          fixed: given('"NotIpAddress":{"aws:SourceIp":["203.0.113.0/24"]}', 'Deny'),
        },
        'Deny',
      ),
      inBucket('"NotIpAddressIfExists":{"aws:SourceIp":["203.0.113.0/24",«"192.168.1.0/24"»]}'),
    ],
    good: [
      good('"NotIpAddress":{"aws:SourceIp":["203.0.113.0/24"]}', 'Deny'),
      good('"IpAddress":{"aws:SourceIp":["10.0.0.0/8","203.0.113.0/24"]}', 'Deny'),
      inBucket('"NotIpAddress":{"aws:SourceIp":["10.0.0.0/8"]}'),
    ],
  },
  INVALID_CONDITION_MULTIPLE_BOOLEAN: {
    bad: [
      bad('"Bool":{«"aws:SecureTransport"»:["true","false"]}', {
        says: 'has two booleans',
        fixes: ['Keep only "true"', 'Keep only "false"'],
        fixed: given('"Bool":{"aws:SecureTransport":"true"}'),
      }),
      // One of them alone would let through what both stop.
      bad('"Bool":{«"aws:SecureTransport"»:["true","false"]}', { fixes: [] }, 'Deny'),
      bad('"Null":{«"aws:PrincipalTag/team"»:[true,true,true]}', {
        says: 'several booleans',
        fixes: ['Keep only "true"'],
        fixed: given('"Null":{"aws:PrincipalTag/team":"true"}'),
      }),
      inBucket('"BoolIfExists":{«"aws:SecureTransport"»:["false","false"]}'),
    ],
    good: [
      good('"Bool":{"aws:SecureTransport":["true"]}'),
      good('"Bool":{"aws:SecureTransport":{"Fn::If":["Strict","true","false"]}}'),
      good('"Bool":{"aws:SecureTransport":"true","aws:ViaAWSService":"false"}'),
      good('"StringEquals":{"aws:PrincipalTag/demo":["true","false"]}'),
      inBucket('"Bool":{"aws:SecureTransport":"false"}'),
    ],
  },
  REDUNDANT_CONDITION_VALUE_NUM: {
    bad: [
      bad('"NumericLessThan":{"aws:MultiFactorAuthAge":[«"2700"»,"3600"]}', {
        says: '"2700" has no effect beside "3600"',
        related: ['"3600"'],
        fixes: ['Keep only "3600"'],
        fixed: given('"NumericLessThan":{"aws:MultiFactorAuthAge":"3600"}'),
      }),
      bad('"NumericGreaterThanEqualsIfExists":{"aws:MultiFactorAuthAge":[«100»,20,«30»]}', {
        related: ['20'],
        fixed: given('"NumericGreaterThanEqualsIfExists":{"aws:MultiFactorAuthAge":20}'),
      }),
      bad('"ForAllValues:NumericLessThan":{"demo:sizes":["9",«"-10"»,«"9.0"»]}'),
      bad(`"NumericLessThan":{"aws:MultiFactorAuthAge":[«"2700"»,"3600",${unknown}]}`, {
        fixes: ['Remove the numbers that have no effect'],
        fixed: given(`"NumericLessThan":{"aws:MultiFactorAuthAge":["3600",${unknown}]}`),
      }),
      inBucket('"NumericLessThanEquals":{"s3:TlsVersion":["1.2",«"1.1"»]}'),
    ],
    good: [
      good('"NumericLessThan":{"aws:MultiFactorAuthAge":["3600"]}'),
      good('"NumericEquals":{"s3:max-keys":["10","20"]}'),
      good('"NumericNotEquals":{"s3:max-keys":["10","20"]}'),
      good('"NumericLessThan":{"aws:MultiFactorAuthAge":["3600","an hour"]}'),
      good('"NumericLessThan":{"aws:MultiFactorAuthAge":{"Fn::If":["Strict","60","3600"]}}'),
      good('"NumericLessThan":{"aws:MultiFactorAuthAge":["9007199254740992","9007199254740993"]}'),
      inBucket('"NumericLessThan":{"s3:TlsVersion":"1.2"}'),
    ],
  },
  STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS: {
    bad: [
      bad('"StringLike":{«"aws:PrincipalArn"»:"arn:aws:iam::111122223333:role/demo-*"}', {
        says: 'use "ArnLike"',
        fixes: ['Change "StringLike" to "ArnLike"'],
        fixed: given('"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/demo-*"}'),
      }),
      bad('"StringLikeIfExists":{«"aws:PrincipalArn"»:["arn:aws:iam::*:role/demo"]}', {
        fixes: ['Change "StringLikeIfExists" to "ArnLikeIfExists"'],
      }),
      // ArnLike would deny less.
      bad('"StringLike":{«"aws:PrincipalArn"»:"arn:aws:iam::*:role/demo"}', { fixes: [] }, 'Deny'),
      // ArnNotLike would allow more.
      bad('"StringNotLike":{«"aws:PrincipalArn"»:"arn:aws:iam::*:root"}', { fixes: [] }),
      bad(
        '"StringNotLike":{«"aws:PrincipalArn"»:"arn:aws:iam::*:root"}',
        { fixes: ['Change "StringNotLike" to "ArnNotLike"'] },
        'Deny',
      ),
      // The two are one where the wildcard stands last.
      bad(
        '"StringLike":{«"aws:PrincipalArn"»:"arn:aws:iam::111122223333:role/*"}',
        { fixes: ['Change "StringLike" to "ArnLike"'] },
        'Deny',
      ),
      // No ARN of six parts: ArnLike would match nothing.
      bad('"StringLike":{«"aws:PrincipalArn"»:["*:role/demo","arn:aws:iam::111122223333:role/*"]}', {
        fixes: [],
      }),
      {
        kind: 'identity',
        text: policy(
          '{"Effect":"Allow","Action":["iam:AttachRolePolicy","iam:Detach*"],"Resource":"*","Condition":{"StringLike":{«"iam:PolicyARN"»:"arn:aws:iam::aws:policy/Demo*"}}}',
        ),
      },
      {
        kind: 'resource',
        text: policy(
          '{"Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:111122223333:demo","Condition":{"StringLike":{«"aws:SourceArn"»:"arn:aws:s3:::demo-*"},"StringEquals":{"aws:SourceAccount":"111122223333"}}}',
        ),
        fixes: ['Change "StringLike" to "ArnLike"'],
      },
      inScp('"StringNotLike":{«"aws:PrincipalARN"»:"arn:aws:iam::*:role/admin"}'),
    ],
    good: [
      good('"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/demo-*"}'),
      // It asks whether the key is there, which another check tells.
      good('"StringLike":{"aws:SourceArn":"*"}'),
      good('"StringEquals":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/demo"}'),
      good('"StringLike":{"aws:PrincipalTag/role":"arn:aws:iam::*:role/demo-*"}'),
      good('"StringLike":{"demo:Arn":"arn:aws:iam::*:role/demo-*"}'),
      // AWS lists the key for one of the two actions alone.
      {
        kind: 'identity',
        text: policy(
          '{"Effect":"Allow","Action":["redshift-data:ExecuteStatement","redshift-data:DescribeStatement"],"Resource":"*","Condition":{"StringLike":{"redshift-data:glue-catalog-arn":"arn:aws:glue:*:*:catalog/*"}}}',
        ),
      },
      {
        kind: 'resource',
        text: policy(
          '{"Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:111122223333:demo","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:s3:::demo-*"},"StringEquals":{"aws:SourceAccount":"111122223333"}}}',
        ),
      },
    ],
  },
  INVALID_CONDITION_DATA_TYPE: {
    bad: [
      bad('"StringEquals":{"aws:RequestedRegion":["eu-west-1",«1»]}', {
        fixes: ['Write the values of "aws:RequestedRegion" as texts'],
      }),
      bad('"NumericLessThan":{"s3:max-keys":[10,«"20"»]}', {
        says: 'number and text',
        fixed: given('"NumericLessThan":{"s3:max-keys":["10","20"]}'),
      }),
      // 1e3 as a text may be another number to AWS.
      bad('"NumericEquals":{"s3:max-keys":["10",«1e3»]}', { fixes: [] }),
      bad('"StringEquals":{"aws:RequestedRegion":«{"in":"eu-west-1"}»}'),
      bad('"StringEquals":{"aws:RequestedRegion":[«["eu-west-1"]»]}'),
      inBucket('"StringEquals":{"aws:PrincipalTag/demo":[true,«"true"»]}'),
    ],
    good: [
      good('"StringEquals":{"aws:RequestedRegion":["eu-west-1"]}'),
      good('"NumericEquals":{"s3:max-keys":[10,20]}'),
      good('"NumericEquals":{"s3:max-keys":10}'),
      good('"NumericEquals":{"s3:max-keys":{"Fn::If":["Many",10,"20"]}}'),
      inBucket('"Bool":{"aws:SecureTransport":false}'),
    ],
  },
};
