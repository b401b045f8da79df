import { policy } from './at';
import { describeHovers } from './table';

const at = (condition: string) =>
  policy(`"Effect": "Deny", "Action": "s3:GetObject", "Resource": "*", "Condition": {${condition}}`);
const value = (operator: string, key: string, values: string) => at(`"${operator}": {"${key}": ${values}}`);

describeHovers('a condition value', [
  {
    document: value('StringEquals', 'aws:SourceAccount', '"111122¦223333"'),
    token: '"111122223333"',
    says: [
      'The condition holds where `aws:SourceAccount` is `111122223333`.',
      'The account `111122223333`.',
      '**`aws:SourceAccount`** · String · global condition key',
    ],
  },
  {
    document: value('StringEquals', 'aws:SourceAccount', '["111122¦223333", "1"]'),
    says: ['is `111122223333`, or the other value.'],
  },
  {
    document: value('StringNotEquals', 'aws:PrincipalOrgID', '["o-a1b2c3¦d4e5", "1", "2"]'),
    says: ['is not `o-a1b2c3d4e5`, nor any of the 2 other values, or where the request lacks it.'],
  },
  {
    document: value('StringNotEquals', 'aws:RequestedRegion', '"eu-west-1¦"'),
    says: ['is not `eu-west-1`.', 'The Region Europe (Ireland).'],
    silent: ['lacks'],
  },
  {
    document: value('StringEqualsIfExists', 'aws:username', '["a¦", "b", "c"]'),
    says: ['is `a`, or one of the 2 other values, or where the request lacks it.'],
  },
  {
    document: value('ForAnyValue:StringLike', 'aws:TagKeys', '"a¦*"'),
    says: ['at least one value of `aws:TagKeys` matches `a*`.', '`*` stands for any run of characters'],
  },
  {
    document: value('ForAllValues:StringEquals', 'aws:TagKeys', '["a¦"]'),
    says: ['every value of `aws:TagKeys` is `a`, or where it has none.'],
  },
  {
    document: value('StringEquals', 'aws:username', '"a*¦"'),
    says: ['`StringEquals` knows no wildcards'],
    silent: ['Least privilege'],
  },
  {
    document: value('StringLike', 's3:prefix', '"home/${aws:username}/*¦"'),
    says: ['filled in from each request'],
  },
  // Literals.
  { document: value('Bool', 'aws:SecureTransport', 'fal¦se'), token: 'false', says: ['is `false`.'] },
  {
    document: value('Null', 'aws:TokenIssueTime', 'tr¦ue'),
    says: ['holds where the request lacks `aws:TokenIssueTime`.'],
  },
  {
    document: value('Null', 'aws:TokenIssueTime', '"False¦"'),
    says: ['holds where the request has `aws:TokenIssueTime`.'],
  },
  { document: value('Null', 'aws:TokenIssueTime', '"maybe¦"'), says: ['`Null` takes `true`'] },
  {
    document: value('Bool', 'aws:SecureTransport', '"yes¦"'),
    says: ['`yes` is neither `true` nor `false`.'],
  },
  {
    document: value('NumericLessThan', 'aws:MultiFactorAuthAge', '36¦00'),
    token: '3600',
    says: ['is below `3600`', '1 hour.'],
  },
  { document: value('NumericLessThan', 'aws:MultiFactorAuthAge', '"5400¦"'), says: ['1 hour 30 minutes.'] },
  {
    document: value('NumericLessThanEquals', 's3:max-keys', '"10¦"'),
    says: ['is at most `10`'],
    silent: ['second'],
  },
  { document: value('NumericEquals', 's3:max-keys', '"ten¦"'), says: ['`ten` is no number.'] },
  { document: value('StringEquals', 'aws:username', 'nu¦ll'), says: ['is `null`'] },
  // Half typed and misspelt.
  { document: value('StringEquals', 'aws:username', '"¦"'), says: ['is `""`'] },
  {
    document: value('StringEqual', 'aws:username', '"a¦"'),
    says: ['IAM has no condition operator `StringEqual`.', '**`aws:username`**'],
  },
  {
    document: value('StringEquals', 's3:nope', '"a¦"'),
    says: ['The reference has no condition key `s3:nope`.'],
  },
  { document: value('StringEquals', 'aws:SourceAccount', '"1111¦"'), says: ['`1111` is no account ID'] },
  {
    document: value('StringEquals', 'aws:SourceAccount', '{"Fn::Sub": "${Acc¦ount}"}'),
    says: ['Deployment fills in a part of this'],
    silent: ['no account ID'],
  },
]);

describeHovers('a name or an id as a condition value', [
  {
    document: value('StringEquals', 'aws:PrincipalOrgID', '"o-a1b2c3¦d4e5"'),
    says: ['`o-a1b2c3d4e5` is an organization'],
  },
  {
    document: value('StringEquals', 'aws:PrincipalOrgID', '"123¦"'),
    says: ['`123` is no ID of an organization'],
  },
  {
    document: value('StringLike', 'aws:PrincipalOrgID', '"o-*¦"'),
    says: ['matches `o-*`'],
    silent: ['is no ID'],
  },
  {
    document: value('StringEquals', 'aws:PrincipalAccount', '"anonymous¦"'),
    says: ['Callers without any account.'],
  },
  {
    document: value('StringEquals', 'iam:PassedToService', '"ec2.amazo¦naws.com"'),
    says: ['The AWS service Amazon EC2'],
  },
  { document: value('StringEquals', 'aws:RequestedRegion', '"eu-wst-1¦"'), says: ['no Region `eu-wst-1`'] },
  {
    document: value('StringEquals', 'aws:SourceVpce', '"vpce-0123456789abcdef0¦"'),
    says: ['The VPC endpoint `vpce-'],
  },
  { document: value('StringEquals', 'aws:SourceVpc', '"vpc-0123¦"'), says: ['`vpc-0123` is no ID of a VPC'] },
  {
    document: value('StringEquals', 'aws:PrincipalTag/account', '"blue¦"'),
    says: ['is `blue`.'],
    silent: ['no account ID'],
  },
  {
    document: value('StringEquals', 'ec2:VpceMultiRegion', '"true¦"'),
    says: ['is `true`.'],
    silent: ['Region `true`'],
  },
  {
    document: value('StringEquals', 'aws:PrincipalTag/net', '"vpc-prod¦"'),
    says: ['is `vpc-prod`.'],
    silent: ['is no ID'],
  },
  { document: value('ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', '"¦"'), says: ['`""` is no path'] },
  // Paths of units: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgpaths
  ...(
    [
      ['o-a1b2c3d4e5/*', 'Accounts in any place of the organization `o-a1b2c3d4e5`, and in all units below.'],
      ['o-a1b2c3d4e5/r-ab12/*', 'in the root `r-ab12` of the organization'],
      [
        'o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*',
        'in the unit `ou-ab12-11111111` of the organization `o-a1b2c3d4e5`, and in all units below.',
      ],
      ['o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/', 'Accounts that stand right in the unit `ou-ab12-11111111`'],
      ['o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/ou-*', 'in the units below the unit `ou-ab12-11111111`'],
      ['o-a1b2c3d4e5/r-ab12/ou-ab12-11111111', 'This path lacks the `/` at its end'],
      ['*/ou-ab12-11111111/*', 'of any organization'],
    ] as const
  ).map(([path, says]) => ({
    document: value('ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', `"${path}¦"`),
    says: [says],
  })),
]);

describeHovers('an ARN as a condition value', [
  {
    document: value('ArnLike', 'aws:SourceArn', '"arn:aws:sns:eu-west-1:111122223333:to¦pic"'),
    says: [
      'matches `arn:aws:sns:eu-west-1:111122223333:topic`.',
      'This can name `topic` of Amazon SNS.',
      'Partition `aws` · service `sns` · Europe (Ireland), `eu-west-1` · account `111122223333` · **TopicName `topic`**',
    ],
  },
  {
    document: value('ArnLike', 'aws:PrincipalArn', '"arn:aws:iam::111122223333:ro¦ot"'),
    says: ['The root user of the account `111122223333`, nobody else in it.'],
    silent: ['Partition', 'whole account'],
  },
  {
    document: value('ArnLike', 'aws:PrincipalArn', '"arn:aws:iam::*:role/a¦*"'),
    says: ['Any role `a*` of any account.', '`*` stands for any run of characters'],
  },
  {
    document: value('ArnLike', 'aws:PrincipalArn', '"arn:aws:iam::*:role/*¦"'),
    says: ['Any role of any account.'],
  },
  {
    document: value('ArnLike', 'aws:PrincipalArn', '"arn:aws:iam::111122223333:user/a/Ann¦"'),
    says: ['The IAM user `Ann` with the path `/a/` of the account `111122223333`.'],
  },
  {
    document: value('ArnLike', 'aws:PrincipalArn', '"arn:aws:sts::111122223333:assumed-role/app/me¦"'),
    says: ['**This never matches:**'],
  },
  {
    document: value('ArnLike', 'aws:PrincipalArn', '"arn:aws:iam::111122223333:group/a¦"'),
    says: ['**This never matches:** groups'],
  },
  { document: value('ArnLike', 'aws:SourceArn', '"arn:aws:sns¦"'), says: ['matches `arn:aws:sns`.'] },
]);

describeHovers('an address as a condition value', [
  ...(
    [
      ['203.0.113.0/24', '256 IPv4 addresses.'],
      ['203.0.113.7', 'One IPv4 address.'],
      ['203.0.113.7/32', 'One IPv4 address.'],
      ['0.0.0.0/0', '**Every IPv4 address** lies in it.'],
      ['::/0', '**Every IPv6 address** lies in it.'],
      ['2001:db8::/96', '4,294,967,296 IPv6 addresses.'],
      ['2001:db8::/32', '2\\^96 IPv6 addresses.'],
      ['fd00::/8', 'private IPv6'],
      ['203.0.113.7/24', 'The range begins at `203.0.113.0`.'],
      ['203.0.113.256', 'is no address'],
      ['203.0.113.0/33', 'is no address'],
      ['203.0.113', 'is no address'],
      ['2001:db8::1::/32', 'is no address'],
      ['anywhere', 'is no address'],
      ['', 'is no address'],
    ] as const
  ).map(([text, says]) => ({ document: value('IpAddress', 'aws:SourceIp', `"${text}¦"`), says: [says] })),
  ...['10.1.0.0/16', '172.31.0.0/16', '192.168.1.1', '100.64.0.0/10', '169.254.169.254', '127.0.0.1/8'].map(
    (text) => ({
      document: value('IpAddress', 'aws:SourceIp', `"${text}¦"`),
      says: ['private IPv4 address', '**`aws:SourceIp` is a public address, so this never matches.**'],
    }),
  ),
  ...['172.32.0.0/16', '100.0.0.0/8', '11.0.0.0/8', '8.0.0.0/6'].map((text) => ({
    document: value('IpAddress', 'aws:SourceIp', `"${text}¦"`),
    says: ['IPv4 addresses'],
    silent: ['private'],
  })),
  {
    document: value('IpAddress', 'aws:VpcSourceIp', '"10.0.0.0/8¦"'),
    says: ['16,777,216 private IPv4 addresses.'],
    silent: ['never matches'],
  },
]);

describeHovers('a point in time as a condition value', [
  ...(
    [
      ['"2026-01-31T12:00:00Z¦"', '31 January 2026, 12:00:00 UTC.'],
      ['"2026-01-31T12:00:00+02:00¦"', '31 January 2026, 10:00:00 UTC.'],
      ['"2026-01-31T12:00:00¦"', '31 January 2026, 12:00:00 UTC.'],
      ['"2026-01-31¦"', '31 January 2026, 00:00:00 UTC.'],
      ['"2026¦"', 'The beginning of the year 2026, UTC.'],
      ['1767225¦600', '1 January 2026, 00:00:00 UTC, as seconds since 1970.'],
      ['"31.1.2026¦"', '`31.1.2026` is no point in time'],
      ['"2026-13-01¦"', '`2026-13-01` is no point in time'],
      ['"¦"', 'is no point in time'],
    ] as const
  ).map(([text, says]) => ({ document: value('DateGreaterThan', 'aws:CurrentTime', text), says: [says] })),
  {
    document: value('DateLessThanEquals', 'aws:CurrentTime', '"2026-01-31¦"'),
    says: ['is not after `2026-01-31`.'],
  },
]);

const subject = (text: string) =>
  value('StringLike', 'token.actions.githubusercontent.com:sub', `"${text}¦"`);

describeHovers("a token's subject as a condition value", [
  {
    document: subject('repo:octo/app:ref:refs/heads/main'),
    says: ['of the repository `octo/app`, on the branch `main`.'],
  },
  { document: subject('repo:octo/app:ref:refs/tags/v1'), says: ['on the tag `v1`.'] },
  { document: subject('repo:octo/app:environment:prod'), says: ['in the environment `prod`.'] },
  { document: subject('repo:octo/app:pull_request'), says: ['for pull requests.'] },
  {
    document: subject('repo:octo/app:*'),
    says: ['of the repository `octo/app`, on any branch and for any event.'],
  },
  { document: subject('repo:octo/*'), says: ['of every repository of `octo`, on any branch'] },
  { document: subject('repo:*'), says: ['**Workflows of every repository on GitHub**, on any branch'] },
  { document: subject('*'), says: ['**Workflows of every repository on GitHub**'] },
  {
    document: subject('repo:*/app:*'),
    says: ['**Workflows on GitHub of any repository `app`, whoever owns it**'],
  },
  // Anybody can be called octo-evil.
  { document: subject('repo:octo*'), says: ['**every owner `octo*`**: anybody can take such a name'] },
  {
    document: subject('repo:octo@12/app@345:ref:refs/heads/main'),
    says: ['of the repository `octo/app`, on the branch `main`.'],
    silent: ['IDs'],
  },
  {
    document: subject('repo:octo/app:pull_request'),
    says: ['since 15 July 2026 bring IDs as well: `repo:octo@123456/app@456789:…`'],
  },
  {
    document: subject('repo:octo/app'),
    says: ['this matches only where they are set to the repository alone'],
  },
  // A letter, not a wildcard.
  {
    document: value('StringEquals', 'token.actions.githubusercontent.com:sub', '"repo:octo/app:*¦"'),
    says: ['knows no wildcards'],
    silent: ['Workflows'],
  },
  {
    document: value('StringEquals', 'aws:PrincipalArn', '"arn:aws:iam::*:role/x¦"'),
    says: ['knows no wildcards'],
    silent: ['of any account'],
  },
  { document: subject('repo:octo'), says: ['whose repository is missing'] },
  { document: subject('x'), says: ['matches `x`'], silent: ['Workflows'] },
  {
    document: value(
      'StringEquals',
      'oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub',
      '"system:serviceaccount:web:app¦"',
    ),
    says: ['The service account `app` in the namespace `web` of the cluster.'],
  },
  {
    document: value('StringEquals', 'token.actions.githubusercontent.com:aud', '"sts.amazonaws.com¦"'),
    says: ['Tokens that were made for AWS'],
  },
]);
