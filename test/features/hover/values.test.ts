import { ok } from 'node:assert';
import { describe, it } from 'mocha';
import type { PolicyKind } from '../../../server/src/policy/model';
import { accessLevels } from '../../../server/src/reference/model';
import { realReference } from '../../support/reference';
import { action, hoverIn, key, policy, principal, resource } from './at';

interface Row {
  readonly document: string;
  readonly kind?: PolicyKind;
  /** What the hover says; a text is looked for as it stands. */
  readonly says: readonly (string | RegExp)[];
  readonly silent?: readonly (string | RegExp)[];
}

const s3 = realReference().service('s3');
const reading = s3?.matching('Get*').length ?? 0;
const all = realReference().services.reduce(
  (sum, { counts }) => sum + accessLevels.reduce((some, level) => some + counts[level], 0),
  0,
);
const deny = (condition: string) =>
  policy(`"Effect": "Deny", "Action": "s3:GetObject", "Resource": "*", "Condition": {${condition}}`);

const rows: Readonly<Record<string, readonly Row[]>> = {
  'an action': [
    {
      document: action('s3:getobject'),
      says: [
        '**`s3:GetObject`** · Read · Amazon S3',
        '`object`: `arn:${Partition}:s3:::${BucketName}/${ObjectName}`',
        /Condition keys: .*`s3:ExistingObjectTag\/<key>`/,
      ],
      silent: ['Sensitive', '---'],
    },
    {
      document: action('s3:ListAllMyBuckets'),
      says: ['· List ·', 'only `*` as `Resource` matches it'],
      silent: ['Resource type'],
    },
    { document: action('s3:PutBucketPolicy'), says: ['· Permissions management ·'] },
    { document: action('iam:CreateAccessKey'), says: ['**Sensitive:** it hands out credentials'] },
    {
      document: action('iam:PassRole'),
      says: ['**Sensitive:** with it somebody can raise their own permissions'],
    },
    { document: action('sts:AssumeRole'), says: [/Condition keys: `sts:ExternalId`/] },
    {
      document: action('ec2:CreateTags'),
      says: [/Resource types: (`[\w-]+`, ){4}`[\w-]+` and \d+ more/],
      silent: ['arn:'],
    },
    {
      document: action('s3:GetObjct'),
      says: ['Amazon S3 has no action `GetObjct`', 'Did you mean `s3:GetObject`?'],
    },
    { document: action('s3:HeadObject'), says: ['Did you mean `s3:GetObject`?'] },
    {
      document: action('s4:GetObject'),
      says: ['No service in the reference has the prefix `s4`', 'Did you mean `s3`?'],
    },
    { document: action('deeplens:ListModels'), says: ['AWS DeepLens'], silent: ['Did you mean'] },
    { document: action('GetObject'), says: ['`GetObject` names no service'] },
    {
      document: policy('"Effect": "Deny", "NotAction": ["s3:Get¦Object"], "Resource": "*"'),
      says: ['under `NotAction`: the statement denies everything else'],
    },
    {
      document: policy('"Effect": "Allow", "Action": {"Fn::Sub": "s3:Get${Wh¦at}"}, "Resource": "*"'),
      says: ['Deployment fills in a part of this: `s3:Get*`'],
      silent: ['Least privilege', 'matches'],
    },
  ],
  'a wildcard': [
    {
      document: action('s3:Get*'),
      says: [
        `\`s3:Get*\` matches **${reading} actions** of Amazon S3 today`,
        /- \*\*\d+ read\*\*: .* and \d+ more/,
      ],
      silent: ['permissions management'],
    },
    {
      document: action('iam:*'),
      says: [
        /permissions management\*\*: `AttachGroupPolicy`.*\n- \*\*5 dealing in credentials\*\*: `CreateAccessKey`.*\n- \*\*\d+ write\*\*/,
      ],
    },
    { document: action('s3:*'), says: [/permissions management\*\*: .*`PutBucketPolicy`/] },
    { document: action('s3:GetBucket*'), says: ['`GetBucketVersioning`'] },
    {
      document: action('iam:*AccessKey'),
      says: ['`CreateAccessKey`', '`DeleteAccessKey`', '`UpdateAccessKey`'],
      silent: ['more'],
    },
    { document: action('s3:Nope*'), says: ['`s3:Nope*` matches no action of Amazon S3'] },
    { document: action('nope:*'), says: ['`nope:*` matches no action in the reference'] },
    ...['*', '*:*'].map((every) => ({
      document: action(every),
      says: [
        `every action of every service**: ${all.toLocaleString('en-US')} actions of ${realReference().services.length} services`,
        /permissions management\*\*, such as `iam:\w+`/,
        '`sts:AssumeRole`',
      ],
    })),
  ],
  'a resource': [
    {
      document: resource('arn:aws:s3:::b/*', '"s3:GetObject", "s3:ListBucket", "s3:ListAllMyBuckets"'),
      says: [
        '`arn:aws:s3:::b/*` can name `object` of Amazon S3, for `s3:GetObject`.',
        'Not for `s3:ListBucket`, `s3:ListAllMyBuckets`.',
      ],
      silent: ['`bucket`'],
    },
    {
      document: resource('arn:aws:s3:::b', '"s3:GetObject"'),
      says: ['can name `bucket` of Amazon S3', "None of the statement's actions acts on it"],
    },
    {
      document: resource('arn:aws:s3:::b*', '"s3:*"'),
      says: ['- `bucket` of Amazon S3', '- `object` of Amazon S3'],
    },
    {
      document: resource('arn:aws:lambda:eu-central-1:111122223333:function:f:*', '"lambda:InvokeFunction"'),
      says: ['`function alias`', '`function version`'],
      silent: ['`function` of'],
    },
    {
      document: resource('arn:aws:iam::111122223333:role/${aws:username}', '"iam:PassRole"'),
      says: ['can name `role`', 'filled in from each request'],
    },
    { document: resource('my-bucket'), says: ['`my-bucket` is no ARN'] },
    { document: resource('arn:aws:nope:::x'), says: ['no resource type that `arn:aws:nope:::x` could name'] },
    {
      document: resource('*', '"s3:GetObject", "s3:ListBucket", "s3:ListAllMyBuckets"'),
      says: [
        "2 of the statement's 3 actions act on resources that a statement can name",
        '`arn:${Partition}:s3:::${BucketName}/${ObjectName}` for 1 action',
        "1 of the statement's 3 actions acts on no particular resource and needs `*`: `s3:ListAllMyBuckets`.",
      ],
    },
    {
      document: resource('*', '"s3:ListAllMyBuckets"'),
      says: ["The statement's one action acts on no particular resource and needs `*`."],
      silent: ['can name'],
    },
    { document: resource('*', '"*"'), says: ['`*` is every resource.'], silent: ["statement's"] },
    {
      document: policy(
        '"Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*¦", "Principal": {"AWS": "111122223333"}',
      ),
      kind: 'resource',
      says: ['attached to one, and reaches no further'],
    },
    {
      document: policy('"Effect": "Deny", "Action": "s3:*", "NotResource": "arn:aws:s3:::b¦"'),
      says: ['under `NotResource`: the statement speaks of everything else'],
    },
  ],
  'a principal': [
    {
      document: principal('{"AWS": "arn:aws:iam::111122223333:root¦"}'),
      says: ['The whole account `111122223333`, not only its root user'],
    },
    { document: principal('{"AWS": "111122223333¦"}'), says: ['The whole account `111122223333`'] },
    {
      document: principal('{"AWS": "arn:aws:iam::111122223333:user/a/Ann¦"}'),
      says: ['The IAM user `Ann` of the account `111122223333`'],
    },
    {
      document: principal('{"AWS": "arn:aws:iam::111122223333:role/app¦"}'),
      says: ['The role `app`', 'everybody who has assumed it'],
    },
    {
      document: principal('{"AWS": "arn:aws:sts::111122223333:assumed-role/app/me¦"}'),
      says: ['One session, `me`, of the role `app`'],
    },
    { document: principal('{"AWS": "AIDACKCEVSQ6C2EXAMPLE¦"}'), says: ['deleted'] },
    { document: principal('{"AWS": "arn:aws:iam::111122223333:role/*¦"}'), says: ['names nobody'] },
    { document: principal('{"Service": "lambda.amazonaws.com¦"}'), says: ['AWS Lambda', '`aws:SourceArn`'] },
    {
      document: principal('{"Service": "made-up.amazonaws.com¦"}'),
      says: ['The AWS service `made-up.amazonaws.com`'],
    },
    {
      document: principal(
        '{"Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com¦"}',
      ),
      says: ['`token.actions.githubusercontent.com`', 'claims'],
    },
    {
      document: principal('{"Federated": "arn:aws:iam::111122223333:saml-provider/corp¦"}'),
      says: ['SAML provider `corp`'],
    },
    { document: principal('{"Federated": "cognito-identity.amazonaws.com¦"}'), says: ['Amazon Cognito'] },
    { document: principal('{"CanonicalUser": "79a59df9¦"}'), says: ['canonical user ID'] },
    { document: principal('"*¦"'), says: ['everybody', 'No condition confines'] },
    {
      document: policy(
        '"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Principal": "*¦", "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-1"}}',
      ),
      says: ["The statement's conditions confine who that is"],
    },
    {
      document: policy(
        '"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Principal": "*¦", "Condition": {"Bool": {"aws:SecureTransport": "true"}}',
      ),
      says: ['do not confine'],
    },
    {
      document: policy(
        '"Effect": "Deny", "Action": "s3:*", "Resource": "*", "NotPrincipal": {"AWS": "111122223333¦"}',
      ),
      says: ['under `NotPrincipal`'],
    },
    {
      document: principal('{"Serv¦ice": "lambda.amazonaws.com"}'),
      says: ['AWS services that act by themselves'],
    },
  ],
  'a condition': [
    {
      document: key('aws:principalorgid'),
      says: ['**`aws:principalorgid`** · String · global condition key'],
    },
    {
      document: key('aws:PrincipalTag/team'),
      says: ['· String · global condition key', 'A tag on the user or role'],
    },
    { document: key('aws:TagKeys'), says: ['· String, several values ·', '`ForAnyValue:`'] },
    { document: key('s3:ExistingObjectTag/team'), says: ['· String · Amazon S3'] },
    { document: key('saml:aud'), says: ['· String · AWS Security Token Service'] },
    {
      document: key('token.actions.githubusercontent.com:sub'),
      says: ['A claim in the tokens of the identity provider `token.actions.githubusercontent.com`'],
    },
    { document: key('s3:nope'), says: ['no condition key `s3:nope`'] },
    {
      document: deny('"StringLike¦": {"aws:username": "a"}'),
      says: ['with `*` and `?` as wildcards', 'lacks the key it does not hold'],
    },
    {
      document: deny('"StringNotEquals¦": {"aws:username": "a"}'),
      says: ['also hold where the request lacks the key'],
    },
    {
      document: deny('"ForAllValues:StringEqualsIfExists¦": {"aws:TagKeys": "a"}'),
      says: ['`ForAllValues:` asks that all', 'With `IfExists`'],
    },
    { document: deny('"Null¦": {"aws:username": "true"}'), says: ['`true` where the request lacks the key'] },
    {
      document: deny('"StringEqual¦": {"aws:username": "a"}'),
      says: ['no condition operator `StringEqual`'],
    },
    {
      document: deny('"StringEquals": {"aws:username": "a*¦"}'),
      says: ['`StringEquals` knows no wildcards'],
      silent: ['Least privilege'],
    },
    {
      document: deny('"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/x¦"}'),
      says: ['`*` stands for any run of characters', 'Compared by `ArnLike`'],
    },
    {
      document: deny('"StringLike": {"s3:prefix": "home/${aws:username}/*¦"}'),
      says: ['filled in from each request'],
    },
  ],
  'an element': [
    { document: '{"Version": "2012-10-17¦", "Statement": []}', says: ['current version', 'policy variable'] },
    { document: '{"Version": "2008-10-17¦", "Statement": []}', says: ['older version', 'plain text'] },
    {
      document: policy('"Effect": "Deny¦", "Action": "s3:*", "Resource": "*"'),
      says: ['denies, whatever else allows'],
    },
    {
      document: policy('"Effect": "Allow¦", "Action": "s3:*", "Resource": "*"'),
      kind: 'scp',
      says: ['grants nothing by itself'],
    },
    {
      document: policy('"Effect": "allow¦", "Action": "s3:*", "Resource": "*"'),
      says: ['One of `Allow` and `Deny`'],
    },
    {
      document: policy('"Sid¦": "x", "Effect": "Allow", "Action": "s3:*", "Resource": "*"'),
      says: ['no effect on access'],
    },
    {
      document: policy('"Effect": "Allow", "NotAction¦": "s3:*", "Resource": "*"'),
      says: ['all actions but those listed', 'grants everything else'],
    },
    {
      document: policy('"Effect": "Deny", "NotAction¦": "s3:*", "Resource": "*"'),
      says: ['does not allow them'],
    },
    {
      document: deny('"Bool": {"aws:SecureTransport": "false"}').replace('Condition', 'Cond¦ition'),
      says: ['All operators and all keys must hold'],
    },
    {
      document: `{"Version": "2012-10-17", "State¦ment": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}`,
      kind: 'boundary',
      says: ['a permissions boundary', 'It has 1 statement.'],
    },
  ],
};

describe('a hover says of', () => {
  for (const [title, cases] of Object.entries(rows)) {
    describe(title, () => {
      for (const { document, kind, says, silent = [] } of cases) {
        it(`${document}${kind ? ` as ${kind}` : ''}`, () => {
          const { value = '' } = hoverIn(document, kind ? { kind } : {}) ?? {};
          for (const each of says) ok(holds(value, each), `${String(each)} is missing in\n${value}`);
          for (const each of silent) ok(!holds(value, each), `${String(each)} stands in\n${value}`);
        });
      }
    });
  }
});

function holds(value: string, part: string | RegExp): boolean {
  return typeof part === 'string' ? value.includes(part) : part.test(value);
}
