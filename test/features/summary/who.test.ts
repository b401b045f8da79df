import { describeSentences } from './say';

const get = '"Action": "s3:GetObject", "Resource": "arn:aws:s3:::demo/*"';
const everything = '"Action": "*", "Resource": "*"';
const iam = 'arn:aws:iam::111122223333';

describeSentences(
  'kinds that name nobody',
  'boundary',
  ['"Effect": ', ''],
  [
    [
      `"Allow", ${get}`,
      'Lets through what other policies allow anyone who has this boundary: reading objects of bucket demo.',
    ],
    [`"Deny", ${get}`, 'Stops anyone who has this boundary from reading objects of bucket demo.'],
  ],
);
describeSentences(
  'kinds that name nobody',
  'scp',
  ['"Effect": ', ''],
  [
    [
      `"Allow", ${everything}`,
      'Lets through what other policies allow anyone in the accounts under this policy: doing anything.',
    ],
    [`"Deny", ${everything}`, 'Stops anyone in the accounts under this policy from doing anything.'],
  ],
);
describeSentences(
  'kinds that name nobody',
  'session',
  ['"Effect": ', ''],
  [
    [
      `"Allow", ${get}`,
      'Lets through what other policies allow this session: reading objects of bucket demo.',
    ],
  ],
);
describeSentences(
  'endpoints',
  'endpoint',
  ['"Principal": "*", "Effect": ', ''],
  [
    [
      `"Allow", ${everything}`,
      'Lets through this endpoint what other policies allow anyone at all: doing anything.',
    ],
    [`"Deny", ${everything}`, 'Stops anyone at this endpoint from doing anything.'],
  ],
);
describeSentences(
  'resource control policies',
  'rcp',
  ['"Principal": "*", "Effect": ', ''],
  [
    [`"Allow", ${everything}`, 'Lets through what other policies allow anyone at all: doing anything.'],
    [
      '"Allow", "Action": "s3:*", "Resource": "*"',
      'Allows nothing: a resource control policy can only deny, and the one Allow that AWS takes is that of its own RCPFullAWSAccess.',
    ],
    [
      `"Allow", ${everything}, "Condition": {"Bool": {"aws:SecureTransport": "true"}}`,
      'Allows nothing: a resource control policy can only deny, and the one Allow that AWS takes is that of its own RCPFullAWSAccess.',
    ],
    ['"Deny", "Action": "s3:*", "Resource": "*"', 'Stops anyone from doing anything in Amazon S3.'],
  ],
);

describeSentences(
  'principals',
  'resource',
  [`"Effect": "Allow", ${get}, `, 'Lets '],
  [
    ['"Principal": "*"', 'anyone at all read objects of bucket demo.'],
    ['"Principal": {"AWS": "*"}', 'anyone at all read objects of bucket demo.'],
    [
      '"Principal": "*", "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-1"}}',
      'anyone read objects of bucket demo, but only from organization o-1.',
    ],
    ['"Principal": {"AWS": "111122223333"}', 'account 111122223333 read objects of bucket demo.'],
    [`"Principal": {"AWS": "${iam}:root"}`, 'account 111122223333 read objects of bucket demo.'],
    [
      `"Principal": {"AWS": ["${iam}:root", "444455556666"]}`,
      'accounts 111122223333 and 444455556666 read objects of bucket demo.',
    ],
    [
      `"Principal": {"AWS": "${iam}:role/path/app"}`,
      'role app of account 111122223333 read objects of bucket demo.',
    ],
    [
      `"Principal": {"AWS": ["${iam}:role/a", "${iam}:role/b", "${iam}:user/c"]}`,
      'roles a and b of account 111122223333 and user c of account 111122223333 read objects of bucket demo.',
    ],
    [
      '"Principal": {"AWS": "arn:aws:sts::111122223333:assumed-role/app/s"}',
      'session s of role app of account 111122223333 read objects of bucket demo.',
    ],
    // As a principal this names nobody.
    [`"Principal": {"AWS": "${iam}:role/*"}`, `${iam}:role/* read objects of bucket demo.`],
    ['"Principal": {"Service": "s3.amazonaws.com"}', 'the S3 service read objects of bucket demo.'],
    ['"Principal": {"Service": "kms.amazonaws.com"}', 'the KMS service read objects of bucket demo.'],
    [
      '"Principal": {"Service": "logs.eu-west-1.amazonaws.com"}',
      'the CloudWatch Logs service in eu-west-1 read objects of bucket demo.',
    ],
    [
      '"Principal": {"Service": "delivery.logs.amazonaws.com"}',
      'the CloudWatch Logs service (delivery of logs) read objects of bucket demo.',
    ],
    [
      '"Principal": {"AWS": "111122223333", "Service": "s3.amazonaws.com"}',
      'account 111122223333 and the S3 service read objects of bucket demo.',
    ],
    [
      '"NotPrincipal": {"AWS": "111122223333"}',
      'everyone but account 111122223333 read objects of bucket demo.',
    ],
    ['"Principal": {}', 'someone whom it does not name yet read objects of bucket demo.'],
    ['"Sid": "x"', 'someone whom it does not name yet read objects of bucket demo.'],
  ],
);

describeSentences(
  'who is spared',
  'resource',
  ['"Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::a/*", ', 'Stops everyone but '],
  [
    // Others of that account are not spared. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
    [
      '"NotPrincipal": {"AWS": ["arn:aws:iam::111122223333:root", "arn:aws:iam::111122223333:user/Ann"]}',
      'the root of account 111122223333 and user Ann of account 111122223333 from doing anything in Amazon S3 with objects of bucket a.',
    ],
  ],
);

describeSentences(
  'what a resource policy is attached to',
  'resource',
  ['"Effect": "Allow", "Principal": {"AWS": "111122223333"}, ', 'Lets account 111122223333 '],
  [
    ['"Action": "kms:*", "Resource": "*"', 'do anything in AWS KMS with this key.'],
    ['"Action": "kms:Decrypt", "Resource": "*"', 'decrypt with this key.'],
    ['"Action": "ecr:BatchGetImage"', 'use ecr:BatchGetImage on this repository.'],
    ['"Action": "es:ESHttpGet", "Resource": "*"', 'use es:ESHttpGet on this resource.'],
  ],
);

describeSentences(
  'who assumes a role',
  'trust',
  ['"Effect": "Allow", "Principal": ', 'Lets '],
  [
    [
      '{"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"',
      'the Lambda service assume this role.',
    ],
    ['{"AWS": "*"}, "Action": "sts:AssumeRole"', 'anyone at all assume this role.'],
    [
      '{"AWS": "111122223333"}, "Action": ["sts:AssumeRole", "sts:TagSession"], "Condition": {"StringEquals": {"sts:ExternalId": "12345"}}',
      'account 111122223333 assume this role and tag its sessions, but only with 12345 as the external ID.',
    ],
    [
      '{"AWS": "111122223333"}, "Action": "sts:TagSession"',
      'account 111122223333 tag sessions of this role.',
    ],
    [
      '{"AWS": "111122223333"}, "Action": "sts:*"',
      'account 111122223333 do anything in AWS STS with this role.',
    ],
    [
      `{"Federated": "${iam}:saml-provider/corp"}, "Action": "sts:AssumeRoleWithSAML"`,
      'people signed in by the SAML provider corp assume this role.',
    ],
    [
      `{"Federated": "${iam}:saml-provider/corp"}, "Action": "sts:AssumeRoleWithSAML", "Condition": {"StringEquals": {"SAML:aud": "https://signin.aws.amazon.com/saml"}}`,
      'people signed in by the SAML provider corp assume this role, but only with https://signin.aws.amazon.com/saml as the audience of their SAML assertion.',
    ],
    [
      '{"Federated": "cognito-identity.amazonaws.com"}, "Action": "sts:AssumeRoleWithWebIdentity"',
      'Amazon Cognito identities assume this role.',
    ],
  ],
);
describeSentences(
  'who is kept from a role',
  'trust',
  ['"Effect": "Deny", "Principal": "*", "Action": "sts:AssumeRole"', 'Stops anyone from assuming this role'],
  [
    ['', '.'],
    [', "Condition": {"Null": {"sts:ExternalId": "true"}}', ', unless the request has sts:ExternalId.'],
  ],
);

const gitHub = `{"Federated": "${iam}:oidc-provider/token.actions.githubusercontent.com"}, "Action": "sts:AssumeRoleWithWebIdentity"`;
const subject = (operator: string, value: string) =>
  `${gitHub}, "Condition": {"${operator}": {"token.actions.githubusercontent.com:sub": ${value}}}`;

describeSentences(
  'workflows',
  'trust',
  ['"Effect": "Allow", "Principal": ', 'Lets '],
  [
    [gitHub, 'GitHub workflows assume this role.'],
    [subject('StringLike', '"repo:o/r:*"'), 'workflows of GitHub repository o/r assume this role.'],
    [
      subject('StringLike', '["repo:o/r:*", "repo:o/s:*"]'),
      'workflows of GitHub repositories o/r and o/s assume this role.',
    ],
    [
      subject('StringEquals', '"repo:o/r:ref:refs/heads/main"'),
      'workflows of GitHub repository o/r on branch main assume this role.',
    ],
    [
      subject('StringEquals', '"repo:o/r:environment:prod"'),
      'workflows of GitHub repository o/r in environment prod assume this role.',
    ],
    [subject('StringLike', '"repo:o/*"'), 'workflows of any GitHub repository of o assume this role.'],
    // Without the colon it is o/r-evil as well.
    [subject('StringLike', '"repo:o/r*"'), 'workflows of any GitHub repository named o/r* assume this role.'],
    // What follows says nothing, or something else, of the repository.
    [
      subject('StringEquals', '"repo:o/r:*"'),
      'GitHub workflows assume this role, but only if token.actions.githubusercontent.com:sub is "repo:o/r:*".',
    ],
    // Whoever owns the repository: this keeps nobody out, and must not sound as if it did.
    [subject('StringLike', '"repo:*"'), 'workflows of any GitHub repository of anybody assume this role.'],
    [
      subject('StringLike', '"repo:*/*:ref:refs/heads/main"'),
      'workflows of any GitHub repository of anybody on branch main assume this role.',
    ],
    // Anybody can be called o-evil.
    [subject('StringLike', '"repo:o*"'), 'workflows of any GitHub repository named o* assume this role.'],
    [
      subject('StringLike', '"*"'),
      'GitHub workflows assume this role, but only with a token of any subject.',
    ],
    // Repositories since July 2026 bring their IDs.
    [
      subject('StringEquals', '"repo:o@12/r@345:ref:refs/heads/main"'),
      'workflows of GitHub repository o/r on branch main assume this role.',
    ],
    [subject('StringLike', '"repo:o@12/*"'), 'workflows of any GitHub repository of o assume this role.'],
    [subject('StringLike', '"repo:o@*/r@*:*"'), 'workflows of GitHub repository o/r assume this role.'],
    [
      subject('StringNotLike', '"repo:o/r:*"'),
      'GitHub workflows assume this role, but not with a token of the subject repo:o/r:*.',
    ],
    [
      subject('StringLikeIfExists', '"repo:o/r:*"'),
      'GitHub workflows assume this role, but only with a token of the subject repo:o/r:* (or the request does not say).',
    ],
  ],
);
