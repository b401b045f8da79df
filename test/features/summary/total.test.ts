import { equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { summaryOf } from '../../../server/src/features/summary/summary';
import { titleOf } from '../../../server/src/features/summary/title';
import { parseJsonFile } from '../../../server/src/hosts/json/parse';
import { policyKinds } from '../../../server/src/policy/model';
import { realReference } from '../../support/reference';
import { say } from './say';

describe('a summary of a statement that is not finished', () => {
  const rows: readonly (readonly [statement: string, sentence: string])[] = [
    ['', 'This statement says nothing yet.'],
    ['"Sid": "x"', 'This statement says nothing yet.'],
    // What a misspelt element was to say is missing in the sentence: it must not sound complete.
    [
      '"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Conditions": {"Bool": {"aws:SecureTransport": "true"}}',
      'Lets anyone who has this policy read any object of Amazon S3. AWS refuses it as it stands: "Conditions" is no element of a statement.',
    ],
    [
      '"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "": 1',
      'Lets anyone who has this policy read any object of Amazon S3.',
    ],
    ['"Effect": "Allow"', 'Lets anyone who has this policy do something that it does not name yet.'],
    [
      '"Effect": "Allow", "Action": [], "Resource": []',
      'Lets anyone who has this policy do something that it does not name yet.',
    ],
    [
      '"Effect": "Allow", "Action": ""',
      'Lets anyone who has this policy do something that it does not name yet.',
    ],
    [
      '"Effect": "Allow", "Action": "s3:GetObject"',
      'Lets anyone who has this policy use s3:GetObject on resources that it does not name yet.',
    ],
    [
      '"Effect": "Deny", "Resource": "arn:aws:s3:::demo"',
      'Stops anyone who has this policy from doing something that it does not name yet with bucket demo.',
    ],
    [
      '"Action": "s3:GetObject", "Resource": "*"',
      'Neither Allow nor Deny yet: anyone who has this policy reading any object of Amazon S3.',
    ],
    [
      '"Effect": "allow", "Action": "s3:GetObject", "Resource": "*"',
      'Neither Allow nor Deny yet: anyone who has this policy reading any object of Amazon S3.',
    ],
    [
      '"Effect": "Allow", "Actions": "s3:GetObject", "Resource": "*"',
      'Lets anyone who has this policy do something that it does not name yet. AWS refuses it as it stands: "Actions" is no element of a statement.',
    ],
    [
      '"Effect": "Allow", "Action": 7, "Resource": {}, "Condition": "x"',
      'Lets anyone who has this policy do something that it does not name yet.',
    ],
    [
      '"Effect": "Allow", "Action": "s3:Ge"',
      'Lets anyone who has this policy use "s3:Ge" on resources that it does not name yet.',
    ],
  ];
  for (const [statement, sentence] of rows) it(statement, () => equal(say(statement).sentence, sentence));
});

describe('a summary', () => {
  it('is one sentence and one short line, whatever the statement', () => {
    fc.assert(
      fc.property(statements, fc.constantFrom(...policyKinds), fc.nat(), (statement, kind, end) => {
        const text = `{"Version": "2012-10-17", "Statement": ${JSON.stringify(statement)}}`;
        for (const each of [text, text.slice(0, 40 + (end % text.length))]) check(each, kind);
      }),
      { numRuns: 100 },
    );
  });
});

function check(text: string, kind: (typeof policyKinds)[number]): void {
  for (const policy of parseJsonFile(text, { fileName: 'x.json', kindFromSetting: kind }).policies)
    for (const statement of policy.statements) {
      const sentence = summaryOf(statement, policy, realReference());
      const title = titleOf(statement, policy, realReference());
      ok(
        /^[A-Z].*\.$/u.test(sentence) && !/undefined| {2}| \.(?!\S)/.test(plain(sentence)),
        `${sentence} of ${text}`,
      );
      ok(sentence.length < 2_500, `${sentence.length} letters of ${text}`);
      ok(/^[^\s].{0,63}$/u.test(title), `${title} of ${text}`);
    }
}

/** Without what stands in quotes, which is not ours. */
function plain(sentence: string): string {
  return sentence.replace(/"[^"]*"/g, '"');
}

const text = fc.oneof(
  fc.constantFrom(
    '*',
    '',
    's3:*',
    's3:GetObject',
    'sqs:Send*',
    'iam:PassRole',
    ':',
    '::',
    'arn',
    '${',
    '${aws:username}',
    '\u0000',
    '\n',
  ),
  fc.constantFrom(
    'arn:aws:s3:::demo/*',
    'arn:aws:s3:::',
    'arn:aws:s3:::/',
    'arn:aws:iam::1:role/',
    'arn:aws:sqs:a:b:*?',
    'arn:aws:dynamodb:::table/*/*',
    'arn::::::',
  ),
  fc.constantFrom('repo:', 'repo:o/:', 'repo:o/r:ref:', '111122223333', 'true', 's3.amazonaws.com'),
  fc.string({ maxLength: 12 }),
);
const values = fc.oneof(
  text,
  fc.array(text, { maxLength: 6 }),
  fc.constantFrom(null, 7, true, {}),
  fc.constantFrom({ Ref: 'A' }, { 'Fn::Sub': 'arn:aws:s3:::${B}/*' }),
);
const operator = fc.constantFrom(
  'StringEquals',
  'StringNotLike',
  'Bool',
  'BoolIfExists',
  'Null',
  'ForAllValues:StringLike',
  'NumericLessThan',
  'ArnNotLike',
  'x',
  '',
);
const key = fc.constantFrom(
  'aws:SourceArn',
  'aws:PrincipalArn',
  'aws:ResourceTag/',
  'aws:TagKeys',
  'iam:PassedToService',
  's3:prefix',
  'aws:SecureTransport',
  'token.actions.githubusercontent.com:sub',
  ':',
  '',
);
const statements = fc.record(
  {
    Effect: fc.constantFrom('Allow', 'Deny', 'deny', { Ref: 'A' }),
    Action: values,
    NotAction: values,
    Resource: values,
    NotResource: values,
    Principal: fc.oneof(values, fc.dictionary(fc.constantFrom('AWS', 'Service', 'Federated', 'x'), values)),
    NotPrincipal: values,
    Condition: fc.oneof(
      values,
      fc.dictionary(operator, fc.oneof(values, fc.dictionary(key, values, { maxKeys: 3 })), { maxKeys: 3 }),
    ),
  },
  { requiredKeys: [] },
);
