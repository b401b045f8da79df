import { describe, it } from 'mocha';
import { checkRule } from '../../support/findings';
import type { RuleCase } from '../../support/findings';

function asking(operator: string, key: string, values: string, effect = 'Allow'): string {
  return `{"Version": "2012-10-17", "Statement": [{"Effect": "${effect}", "Action": "s3:GetObject", "Resource": "*", "Condition": {"${operator}": {"${key}": ${values}}}}]}`;
}

const unit = 'o-a1b2c3d4e5/r-ab12/ou-ab12-11111111';
const paths = 'aws:PrincipalOrgPaths';

const cases: Readonly<Record<string, readonly RuleCase[]>> = {
  'malformed-value': [
    {
      name: 'accounts',
      text: asking(
        'StringEquals',
        'aws:SourceAccount',
        '["111122223333", «"1111-2222-3333"», «"arn:aws:iam::111122223333:root"», «"11112222333"»]',
      ),
      severity: 'warning',
      says: [
        'did you mean "111122223333"?',
        'did you mean "111122223333"?',
        /twelve digits, so no request matches it\.$/,
      ],
      fixes: ['Change "1111-2222-3333" to "111122223333"'],
    },
    // A number loses the zeros that it begins with.
    { name: 'a number', text: asking('StringEquals', 'aws:PrincipalAccount', '«12345678901»') },
    {
      name: 'what somebody fills in',
      text: asking(
        'StringEquals',
        'aws:ResourceAccount',
        '["account", "ACCOUNT-ID", "<id-1>", "${Account1}", "{{account1}}", "[account1]", "${aws:PrincipalAccount}"]',
      ),
    },
    // The denial would spare one account more.
    {
      name: 'a denial that spares',
      text: asking('StringNotEquals', 'aws:PrincipalAccount', '«"1111-2222-3333"»', 'Deny'),
      fixes: [],
    },
    { name: 'patterns of one account', text: asking('StringLike', 'aws:PrincipalAccount', '["1111*", "*"]') },
    {
      name: 'sessions, of which the key holds the role',
      text: asking(
        'ArnLike',
        'aws:PrincipalArn',
        '["arn:aws:iam::111122223333:role/app", «"arn:aws:sts::111122223333:assumed-role/app/s"», «"arn:aws:sts::*:assumed-role/app/*"»]',
      ),
      says: [/did you mean "arn:aws:iam::111122223333:role\/app"\?$/, /no request matches it\.$/],
    },
    {
      name: 'ARNs that lack fields',
      text: asking(
        'ArnEquals',
        'aws:SourceArn',
        '[«"arn:aws:sns:topic"», "arn:aws:sns:*", "arn", "MyTopicArn1", "arn:aws:sns:eu-west-1:111122223333:t", "arn:${x}"]',
      ),
    },
    { name: 'a text that is no ARN', text: asking('StringEquals', 'aws:SourceArn', '"arn:aws:sns:topic"') },
    { name: 'no comparison', text: asking('Null', 'aws:PrincipalAccount', '"1"') },
    {
      name: 'organizations',
      text: asking(
        'StringEquals',
        'aws:PrincipalOrgID',
        `["o-a1b2c3d4e5", «"o-123"», «"O-A1B2C3D4E5"», «"${unit}/"», «"111122223333"»]`,
      ),
      says: ['organization id', 'did you mean "o-a1b2c3d4e5"?', 'did you mean "o-a1b2c3d4e5"?'],
    },
    {
      name: 'organizations in any case',
      text: asking('StringEqualsIgnoreCase', 'aws:PrincipalOrgID', '["O-A1B2C3D4E5", "organization-id"]'),
    },
    {
      name: 'paths without their slash',
      text: asking(
        `ForAnyValue:StringLike`,
        paths,
        `[«"${unit}"», "${unit}/", "${unit}/*", "o-a1b2c3d4e5/*", «"o-a1b2c3d4e5"», «"o-a1b2c3d4e5/"», "o-a1b2c3d4e5/r-ab12/"]`,
      ),
      says: ['ends in a slash, so no request matches it; did you mean', 'such as'],
      fixes: [`Change "${unit}" to "${unit}/"`],
    },
    {
      name: 'parts of paths',
      text: asking(
        'ForAnyValue:StringLike',
        paths,
        '[«"o-1/r-ab12/*"», «"o-a1b2c3d4e5/ou-ab12-11111111/*"», "o-a1b2c3d4e5/*/ou-ab12-11111111/*", "*/ou-ab12-11111111/", «"o-a1b2c3d4e5/*/department1/"», "*"]',
      ),
    },
    // The wildcard itself is told by another rule.
    { name: 'a pattern that is none', text: asking('ForAnyValue:StringEquals', paths, '"o-a1b2c3d4e5/*"') },
  ],
  'malformed-kms-key': [
    {
      name: 'a key of another service',
      text: asking('StringEquals', 'secretsmanager:KmsKeyArn', '«"alias/app1"»'),
      severity: 'warning',
    },
    { name: 'a key id', text: asking('StringEquals', 'secretsmanager:KmsKeyId', '"alias/app1"') },
  ],
  'loose-pattern': [
    {
      name: 'the older language',
      text: asking('StringLike', 'aws:PrincipalOrgID', '"o-${aws:username}"').replace('2012', '2008'),
    },
    { name: 'a variable left open', text: asking('StringLike', 'aws:PrincipalOrgID', '"o-${aws:username"') },
    {
      name: 'a user id with a colon in the variable',
      text: asking('StringLike', 'aws:userid', '«"A${aws:username}*"»'),
    },
  ],
};

describe('rules on formats of values', () => {
  for (const [rule, rows] of Object.entries(cases))
    describe(rule, () => {
      for (const each of rows)
        it(each.name, () => {
          checkRule(rule, { kind: 'identity', ...each });
        });
    });
});
