import { policy, principal } from './at';
import { describeHovers } from './table';

const allow = (member: string, condition = '') =>
  policy(
    `"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": ${member}${condition && `, "Condition": {${condition}}`}`,
  );
const deny = (member: string) =>
  policy(`"Effect": "Deny", "Action": "s3:*", "Resource": "*", "Principal": ${member}`);
const external = '"StringEquals": {"sts:ExternalId": "x"}';

describeHovers('a principal', [
  {
    document: principal('{"AWS": "arn:aws:iam::111122223333:root¦"}'),
    says: ['The whole account `111122223333`, not only its root user: its own policies say who'],
  },
  { document: principal('{"AWS": "111122223333¦"}'), says: ['The whole account `111122223333`'] },
  {
    document: allow('{"AWS": "111122223333¦"}'),
    kind: 'trust',
    says: ['whoever its own policies let call `sts:AssumeRole` may take this role', '`sts:ExternalId`'],
  },
  {
    document: allow('{"AWS": "111122223333¦"}', external),
    kind: 'trust',
    says: ['The condition on `sts:ExternalId` keeps its other customers out.'],
  },
  // None of these asks for an external id.
  ...[
    '"StringEqualsIfExists": {"sts:ExternalId": "x"}',
    '"StringNotEquals": {"sts:ExternalId": "x"}',
    '"StringLike": {"sts:ExternalId": "*"}',
  ].map((condition) => ({
    document: allow('{"AWS": "111122223333¦"}', condition),
    kind: 'trust' as const,
    says: ['a condition on `sts:ExternalId` keeps its other customers out'],
    silent: ['The condition on'],
  })),
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
  {
    document: policy(
      '"Effect": "Deny", "Action": "s3:*", "Resource": "*", "NotPrincipal": {"AWS": "arn:aws:iam::111122223333:root¦"}',
    ),
    kind: 'resource',
    says: [
      'Its users and roles are spared only where they are listed too',
      'list all of those that are to be spared',
    ],
    silent: ['every user, role'],
  },
  {
    document: deny('{"AWS": "111122223333¦"}'),
    kind: 'resource',
    says: ['every user, role and session in it'],
    silent: ['its own policies'],
  },
  {
    document: principal('{"AWS": "arn:aws:iam::111122223333:user/a/Ann¦"}'),
    says: ['The IAM user `Ann` (path `/a/`) of the account `111122223333`', 'made anew under this name'],
  },
  {
    document: principal('{"AWS": "arn:aws:iam::111122223333:role/app¦"}'),
    says: ['The role `app` of the account', 'everybody who has assumed it'],
    silent: ['path', 'partition'],
  },
  {
    document: principal('{"AWS": "arn:aws:sts::111122223333:assumed-role/app/me¦"}'),
    says: ['One session, `me`, of the role `app`'],
  },
  {
    document: principal('{"AWS": "arn:aws:sts::111122223333:federated-user/me¦"}'),
    says: ['The federated user `me` of the account `111122223333`'],
  },
  {
    document: principal('{"AWS": "arn:aws:iam::111122223333:group/admins¦"}'),
    says: ['**A group is no principal.**'],
  },
  {
    document: principal('{"AWS": "arn:aws-cn:iam::111122223333:role/app¦"}'),
    says: ['in the partition `aws-cn`, China Regions'],
  },
  { document: principal('{"AWS": "arn:aws:iam::1111:role/app¦"}'), says: ['`1111` is no account ID'] },
  {
    document: principal('{"AWS": "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1¦"}'),
    says: ['origin access identity'],
    silent: ['no account ID'],
  },
  { document: principal('{"AWS": "AIDACKCEVSQ6C2EXAMPLE¦"}'), says: ['unique ID of a user', 'deleted'] },
  { document: principal('{"AWS": "AROACKCEVSQ6C2EXAMPLE¦"}'), says: ['unique ID of a role', 'deleted'] },
  { document: principal('{"AWS": "arn:aws:iam::111122223333:role/*¦"}'), says: ['names nobody'] },
  { document: principal('{"AWS": "ec2.amazonaws.com¦"}'), says: ['stands under `Service`'] },
  { document: principal('{"AWS": "arn:aws:s3:::b¦"}'), says: ['the ARN of no principal'] },
  { document: principal('{"AWS": "arn:aws:iam¦"}'), says: ['the ARN of no principal'] },
  { document: principal('{"AWS": "1111¦"}'), says: ['`1111` is no ARN, no account ID and not `*`'] },
  { document: principal('{"AWS": {"Fn::Sub": "arn:aws:iam::${A¦}:root"}}'), says: ['Deployment fills in'] },
  {
    document: policy(
      '"Effect": "Deny", "Action": "s3:*", "Resource": "*", "NotPrincipal": {"AWS": "111122223333¦"}',
    ),
    says: ['under `NotPrincipal`'],
    silent: ['its own policies'],
  },
  { document: principal('{"CanonicalUser": "79a59df9¦"}'), says: ['`79a59df9` is no canonical user ID'] },
  {
    document: principal(`{"CanonicalUser": "${'79a59df9'.repeat(8)}¦"}`),
    says: ['by its canonical user ID'],
  },
  {
    document: principal('{"Serv¦ice": "lambda.amazonaws.com"}'),
    says: ['AWS services that act by themselves'],
  },
]);

describeHovers('everybody', [
  { document: principal('"*¦"'), says: ['everybody', 'No condition confines'] },
  { document: principal('{"AWS": "*¦"}'), says: ['everybody', 'No condition confines'] },
  {
    document: principal('"*¦", "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-1"}}'),
    says: ["The statement's conditions confine who that is"],
  },
  {
    document: principal('"*¦", "Condition": {"Bool": {"aws:SecureTransport": "true"}}'),
    says: ['do not confine'],
  },
  { document: allow('{"AWS": "*¦"}'), kind: 'trust', says: ['**Any account can take this role.**'] },
  {
    document: allow('{"AWS": "*¦"}', external),
    kind: 'trust',
    says: ['do not confine who that is', '**Whoever has the external ID can take this role.**'],
    silent: ['Any account'],
  },
  // Nobody assumes a role without being somebody already.
  {
    document: allow('{"AWS": "*¦"}'),
    kind: 'trust',
    says: ['all AWS accounts.'],
    silent: ['callers without'],
  },
  {
    document: principal('"*¦", "Condition": {"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/Admin"}}'),
    says: ['do not confine who that is'],
  },
  {
    document: `{"Version": "2012-10-17", "Statement": [
      {"Effect": "Allow", "Principal": "*¦", "Action": "s3:GetObject", "Resource": "*"},
      {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": {"NotIpAddress": {"aws:SourceIp": "192.0.2.0/24"}}}
    ]}`,
    kind: 'resource',
    says: ['A Deny of the policy confines who that is.'],
  },
  { document: deny('"*¦"'), kind: 'resource', says: ['`*` is everybody, whoever asks.'] },
  { document: deny('"*¦"'), kind: 'rcp', says: ['the only principal that a resource control policy'] },
  { document: principal('"*¦"'), kind: 'endpoint', says: ['through the endpoint'], silent: ['No condition'] },
]);

describeHovers('a service principal', [
  {
    document: principal('{"Service": "lambda.amazonaws.com¦"}'),
    kind: 'resource',
    says: [
      'AWS Lambda (`lambda.amazonaws.com`), acting by itself',
      '**No condition says for whom',
      '`aws:SourceArn`',
    ],
  },
  {
    document: principal(
      '{"Service": "sns.amazonaws.com¦"}, "Condition": {"ArnLike": {"aws:sourcearn": "arn:aws:sns:*:*:x"}}',
    ),
    kind: 'resource',
    says: ['The statement asks for `aws:sourcearn`, which keeps others from acting through it.'],
    silent: ['No condition'],
  },
  // Neither keeps anybody out.
  ...[
    '"StringNotEquals": {"aws:SourceAccount": "111122223333"}',
    '"StringEqualsIfExists": {"aws:SourceAccount": "111122223333"}',
    '"ArnLike": {"aws:SourceArn": "arn:aws:sns:*:*:*"}',
  ].map((condition) => ({
    document: principal(`{"Service": "sns.amazonaws.com¦"}, "Condition": {${condition}}`),
    kind: 'resource' as const,
    says: ['**No condition says for whom it acts**'],
    silent: ['keeps others from'],
  })),
  {
    document: allow('{"Service": "lambda.amazonaws.com¦"}'),
    kind: 'trust',
    says: ['`iam:PassRole`', 'Where the service sends them'],
  },
  {
    document: deny('{"Service": "sns.amazonaws.com¦"}'),
    kind: 'resource',
    says: ['acting by itself.'],
    silent: ['condition'],
  },
  {
    document: principal('{"Service": "made-up.amazonaws.com¦"}'),
    says: ['The AWS service `made-up.amazonaws.com`'],
  },
  { document: principal('{"Service": "logs.eu-west-1.amazonaws.com¦"}'), says: ['Amazon CloudWatch Logs'] },
  { document: principal('{"Service": "*.amazonaws.com¦"}'), says: ['names nobody'] },
  { document: principal('{"Service": "¦"}'), says: ['The AWS service `""`'] },
]);

const gitHub = 'token.actions.githubusercontent.com';
const oidc = (provider: string, condition = '') =>
  allow(`{"Federated": "arn:aws:iam::111122223333:oidc-provider/${provider}¦"}`, condition);

describeHovers('an identity provider', [
  {
    document: oidc(
      'oidc.circleci.com/org/1234',
      '"StringLike": {"oidc.circleci.com/org/1234:sub": "org/1234/*"}',
    ),
    kind: 'trust',
    says: ['provider `oidc.circleci.com/org/1234` (CircleCI)', 'The conditions ask for `sub`.'],
  },
  {
    document: oidc('GitLab.com'),
    kind: 'trust',
    says: ['(GitLab)', 'so that the pipelines of every project on GitLab.com can take this role'],
  },
  {
    document: oidc('agent.buildkite.com'),
    kind: 'trust',
    says: ['(Buildkite)', 'so that everybody whom it signs in can take this role'],
  },
  {
    document: oidc('gitlab.com.example'),
    kind: 'trust',
    says: ['so that everybody whom it signs in can take this role'],
    silent: ['(GitLab)'],
  },
  {
    document: oidc(gitHub),
    kind: 'trust',
    says: [
      'OpenID Connect provider `token.actions.githubusercontent.com` (GitHub Actions)',
      '**No condition asks for `token.actions.githubusercontent.com:sub`**, so that the workflows of every repository on GitHub can take this role.',
    ],
  },
  {
    document: oidc(gitHub, `"StringEquals": {"${gitHub}:aud": "sts.amazonaws.com"}`),
    kind: 'trust',
    says: [
      'The conditions ask for `aud`.',
      '**No condition asks for `token.actions.githubusercontent.com:sub`**',
    ],
  },
  {
    document: oidc(
      gitHub,
      `"StringLike": {"${gitHub}:SUB": "repo:octo/app:*", "${gitHub}:aud": "sts.amazonaws.com"}`,
    ),
    kind: 'trust',
    says: ['The conditions ask for `sub`, `aud`.'],
    silent: ['No condition'],
  },
  {
    document: oidc(gitHub, `"StringLike": {"${gitHub}:sub": "*"}`),
    kind: 'trust',
    says: ['**No condition asks for'],
  },
  ...['repo:*', 'repo:*/*:ref:refs/heads/main', '*:environment:prod'].map((text) => ({
    document: oidc(gitHub, `"StringLike": {"${gitHub}:sub": ["repo:octo/app:*", "${text}"]}`),
    kind: 'trust' as const,
    says: ['the workflows of every repository on GitHub can take this role'],
  })),
  {
    document: oidc(gitHub, `"StringLikeIfExists": {"${gitHub}:sub": "repo:octo/app:*"}`),
    kind: 'trust',
    says: ['**No condition asks for'],
  },
  {
    document: oidc('idp.example.com', '"StringEquals": {"idp.example.com:sub": "me"}'),
    kind: 'trust',
    says: [
      'The conditions ask for `sub`.',
      'One on `idp.example.com:aud` makes sure that a token was made for AWS.',
    ],
  },
  {
    document: oidc('idp.example.com'),
    kind: 'trust',
    says: ['so that everybody whom it signs in can take this role'],
  },
  {
    document: allow('{"Federated": "arn:aws:iam::111122223333:saml-provider/corp¦"}'),
    kind: 'trust',
    says: ['SAML provider `corp`', 'A condition on `SAML:aud`'],
  },
  {
    document: allow(
      '{"Federated": "arn:aws:iam::111122223333:saml-provider/corp¦"}',
      '"StringEquals": {"SAML:aud": "https://signin.aws.amazon.com/saml"}',
    ),
    kind: 'trust',
    says: ['The condition on `SAML:aud` says where'],
  },
  {
    document: allow('{"Federated": "cognito-identity.amazonaws.com¦"}'),
    kind: 'trust',
    says: [
      'Amazon Cognito',
      '**No condition asks for `cognito-identity.amazonaws.com:aud`**, so that those of every identity pool',
    ],
  },
  { document: allow('{"Federated": "idp.example.com¦"}'), kind: 'trust', says: ['is no identity provider'] },
  {
    document: allow('{"Federated": "arn:aws:iam::1:oidc-provider/¦"}'),
    kind: 'trust',
    says: ['is no identity provider'],
  },
]);
