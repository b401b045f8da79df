import { key, policy } from './at';
import { describeHovers } from './table';

const statement = (effect: string, actions: string, condition: string) =>
  policy(`"Effect": "${effect}", "Action": [${actions}], "Resource": "*", "Condition": {${condition}}`);
const deny = (condition: string) => statement('Deny', '"s3:GetObject"', condition);
const allow = (condition: string) => statement('Allow', '"s3:GetObject"', condition);

describeHovers('a condition operator', [
  {
    document: allow('"StringLike¦": {"aws:username": "a"}'),
    token: '"StringLike"',
    says: [
      'with `*` and `?` as wildcards',
      'Where the request lacks `aws:username` it does not hold, so this `Allow` allows none of those.',
    ],
  },
  { document: deny('"StringLike¦": {"aws:username": "a"}'), says: ['so this `Deny` denies none of those.'] },
  {
    document: deny('"StringNotEquals¦": {"aws:PrincipalOrgID": "o-a"}'),
    says: [
      'As a negated operator it also holds where the request lacks `aws:PrincipalOrgID`, so this `Deny` can deny those too.',
    ],
  },
  {
    document: allow('"StringNotEquals¦": {"aws:PrincipalOrgID": "o-a"}'),
    says: ['so this `Allow` can allow those too.'],
  },
  {
    document: deny('"BoolIfExists¦": {"aws:MultiFactorAuthPresent": "false"}'),
    says: [
      'With `IfExists` it also holds where the request lacks `aws:MultiFactorAuthPresent`, so this `Deny` can deny',
    ],
  },
  {
    document: deny('"ForAllValues:StringEqualsIfExists¦": {"aws:TagKeys": "a"}'),
    says: ['`ForAllValues:` asks that all', 'With `IfExists`'],
    silent: ['not meant for that'],
  },
  {
    document: allow('"ForAnyValue:StringNotEquals¦": {"aws:TagKeys": "a"}'),
    says: ['at least one value', 'Where the request lacks `aws:TagKeys` it does not hold'],
  },
  {
    document: allow('"ForAnyValue:StringEquals¦": {"aws:username": "a"}'),
    says: ['`aws:username` has one value in a request: the prefix is not meant for that.'],
  },
  {
    document: allow('"StringEquals¦": {"aws:TagKeys": "a", "aws:username": "a"}'),
    says: [
      'lacks one of `aws:TagKeys`, `aws:username`',
      'A request can carry several values of `aws:TagKeys`',
    ],
  },
  {
    document: deny('"Bool¦": {"aws:SecureTransport": "false"}'),
    says: ['Every request has `aws:SecureTransport`.'],
    silent: ['lacks', 'IfExists'],
  },
  {
    document: deny('"BoolIfExists¦": {"aws:SecureTransport": "false"}'),
    says: ['Every request has `aws:SecureTransport`, so `IfExists` changes nothing.'],
  },
  {
    document: deny('"NotIpAddress¦": {"aws:SourceIp": "203.0.113.0/24"}'),
    says: ['lies in none of the ranges', 'also holds where the request lacks `aws:SourceIp`'],
  },
  {
    document: deny('"Null¦": {"aws:username": "true"}'),
    says: ['`true` where the request lacks the key'],
    silent: ['does not hold'],
  },
  { document: deny('"StringEqual¦": {"aws:username": "a"}'), says: ['no condition operator `StringEqual`'] },
  // Half typed.
  { document: deny('"StringEquals¦": {}'), says: ['Where the request lacks the key it does not hold'] },
  { document: deny('"StringEquals¦"'), says: ['holds where the text is one of the values'] },
  { document: deny('"¦"'), says: ['IAM has no condition operator'] },
]);

describeHovers('a condition key', [
  {
    document: key('aws:principalorgid'),
    token: '"aws:principalorgid"',
    says: [
      '**`aws:principalorgid`** · String · global condition key',
      '_When:_ Where the account of who asks is in an organization',
      '_Mind:_',
    ],
    silent: ['AWS lists', 'can carry it'],
  },
  {
    document: key('aws:PrincipalTag/team'),
    says: ['· String · global condition key', 'A tag on the user or role'],
  },
  { document: key('aws:TagKeys'), says: ['· String, several values ·', '`ForAnyValue:`'] },
  { document: key('aws:SecureTransport'), says: ['_When:_ In every request.'] },
  {
    document: key('s3:ExistingObjectTag/team'),
    says: ['· String · Amazon S3', '`s3:GetObject` can carry it.'],
  },
  { document: key('saml:aud'), says: ['· String · AWS Security Token Service'], silent: ['AWS lists'] },
  { document: key('ec2:SourceInstanceArn'), says: ['· ARN · Amazon EC2', '_When:_'], silent: ['AWS lists'] },
  {
    document: key('token.actions.githubusercontent.com:sub'),
    says: [
      'A claim in the tokens of the identity provider `token.actions.githubusercontent.com`: whom the token speaks for.',
    ],
  },
  { document: key('idp.example.com:department'), says: ['identity provider `idp.example.com`.'] },
  { document: key('s3:nope'), says: ['no condition key `s3:nope`'] },
  { document: key('aws:Arn'), says: ['Write `aws:PrincipalArn` or `aws:SourceArn` instead.'] },
  { document: key(''), says: ['no condition key `""`'] },
  { document: key('aws:'), says: ['no condition key `aws:`'] },
  { document: key(':'), says: ['no condition key `:`'] },
]);

const onSubnets = (actions: string, caret: string) =>
  policy(
    `"Effect": "Allow", "Action": [${actions}], "Resource": "arn:aws:ec2:*:*:subnet/*", "Condition": {"StringEquals": {"ec2:InstanceType${caret}": "t3.nano"}}`,
  );

describeHovers('a condition key that AWS lists for other resources than those named', [
  {
    document: onSubnets('"ec2:RunInstances"', '¦'),
    says: ["**AWS lists it for none of the statement's actions on its resources.**"],
  },
  {
    document: onSubnets('"ec2:RunInst¦ances"', ''),
    says: ['**AWS lists no `ec2:InstanceType` for it on these resources.** Where a request lacks it'],
  },
  {
    document: onSubnets('"ec2:RunInstanc*¦"', ''),
    says: ['**AWS lists no `ec2:InstanceType` for any of them on these resources.**'],
  },
  {
    document: onSubnets('"ec2:DeleteSubnet"', '¦'),
    says: ["**AWS lists it for none of the statement's actions.**"],
  },
]);

describeHovers("a condition key with its statement's actions", [
  {
    document: statement('Allow', '"s3:GetObject", "s3:ListBucket"', '"StringLike": {"s3:prefix¦": "a"}'),
    says: [
      'AWS lists it for `s3:ListBucket`, **not for `s3:GetObject`**. Where a request lacks it the condition fails, and the statement does not allow that action.',
    ],
  },
  {
    document: statement('Deny', '"s3:GetObject", "s3:ListBucket"', '"StringNotLike": {"s3:prefix¦": "a"}'),
    says: ['the condition holds, and changes nothing for that action.'],
  },
  {
    document: statement('Deny', '"s3:GetObject", "s3:PutObject"', '"StringLike": {"s3:prefix¦": "a"}'),
    says: ["**AWS lists it for none of the statement's actions.**", 'the statement does not deny them.'],
  },
  {
    document: statement('Allow', '"s3:List*"', '"StringLike": {"aws:SourceVpc¦": "a"}'),
    says: ['Only in requests through a VPC endpoint'],
    silent: ['AWS lists'],
  },
  {
    document: statement('Allow', '"iam:PassRole"', '"Null": {"iam:PassedToService¦": "false"}'),
    says: ['`iam:PassRole` can carry it.'],
  },
  {
    document: statement(
      'Allow',
      '"ec2:StartInstances", "ec2:StopInstances"',
      '"StringEquals": {"aws:ResourceTag/team¦": "a"}',
    ),
    says: ['Both actions of the statement can carry it.'],
  },
  {
    document: statement('Allow', '"*"', '"StringEquals": {"s3:prefix¦": "a"}'),
    says: ['**`s3:prefix`**'],
    silent: ['AWS lists', 'can carry it'],
  },
  {
    document: policy(
      '"Effect": "Allow", "NotAction": "s3:*", "Condition": {"StringEquals": {"s3:prefix¦": "a"}}',
    ),
    says: ['**`s3:prefix`**'],
    silent: ['AWS lists', 'can carry it'],
  },
  {
    document: statement('Allow', '"s3:GetObject"', '"StringLike": {"s3:prefix¦": {"Ref": "P"}}'),
    says: ['**AWS lists it for none'],
    silent: ['Where a request lacks it'],
  },
]);
