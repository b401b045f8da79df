import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { arnFieldAt, readArn } from '../../server/src/policy/arn';
import { readPrincipalArn } from '../../server/src/policy/principal-arn';
import { marked } from '../support/document';

describe('an ARN', () => {
  const whole: readonly (readonly [text: string, ...fields: string[]])[] = [
    ['arn:aws:s3:::demo/a:b', 'aws', 's3', '', '', 'demo/a:b'],
    ['arn:aws-cn:sqs:cn-north-1:111122223333:jobs', 'aws-cn', 'sqs', 'cn-north-1', '111122223333', 'jobs'],
    ['arn:*:*:*:*:*', '*', '*', '*', '*', '*'],
    ['arn:::::', '', '', '', '', ''],
    // The colons of a variable separate nothing.
    ['arn:aws:s3:::${aws:username}', 'aws', 's3', '', '', '${aws:username}'],
    [
      'arn:aws:iam::${aws:PrincipalAccount}:role/${aws:PrincipalTag/a}',
      'aws',
      'iam',
      '',
      '${aws:PrincipalAccount}',
      'role/${aws:PrincipalTag/a}',
    ],
  ];
  for (const [text, ...fields] of whole)
    it(`is taken apart: ${text}`, () => deepEqual(Object.values(readArn(text) ?? {}), fields));

  for (const text of [
    '',
    '*',
    'arn',
    'arn:aws:s3',
    'arn:aws:s3::',
    'xarn:aws:s3:::demo',
    'arn:${aws:s3:::demo}',
  ])
    it(`is none: "${text}"`, () => equal(readArn(text), undefined));

  const places: readonly (readonly [text: string, field: string | undefined])[] = [
    ['ar¦n:aws:s3:::demo', undefined],
    ['arn:¦aws:s3:::demo', 'partition'],
    ['arn:aws¦:s3:::demo', 'partition'],
    ['arn:aws:s3¦:::demo', 'service'],
    ['arn:aws:s3::¦:demo', 'account'],
    ['arn:aws:s3:::${aws:user¦name}', 'resource'],
    ['arn:aws:s3:::a:b:c¦', 'resource'],
    ['arn:a¦', 'partition'],
  ];
  for (const [source, field] of places)
    it(`tells the field of a place: ${source}`, () => {
      const { text, caret = 0 } = marked(source);
      equal(arnFieldAt(text, caret), field);
    });
});

describe('the ARN of a principal', () => {
  /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
  const known: readonly (readonly [
    text: string,
    kind: string,
    name: string,
    path?: string | undefined,
    session?: string,
  ])[] = [
    ['arn:aws:iam::111122223333:root', 'root', ''],
    ['arn:aws:iam::111122223333:user/ana', 'user', 'ana'],
    ['arn:aws:iam::111122223333:role/service-role/build', 'role', 'build', '/service-role/'],
    ['arn:aws:iam::111122223333:group/a/b/admins', 'group', 'admins', '/a/b/'],
    ['arn:aws:sts::111122223333:assumed-role/build/run-1', 'assumed-role', 'build', undefined, 'run-1'],
    ['arn:aws:sts::111122223333:federated-user/ana', 'federated-user', 'ana'],
  ];
  for (const [text, kind, name, path, session = ''] of known)
    it(`is read: ${text}`, () =>
      deepEqual(readPrincipalArn(text), {
        kind,
        partition: 'aws',
        account: '111122223333',
        name,
        path,
        session,
      }));

  for (const text of [
    'arn:aws:iam::111122223333:policy/x',
    'arn:aws:iam::111122223333:role',
    'arn:aws:iam::111122223333:root/x',
    'arn:aws:s3:::root',
    '111122223333',
  ])
    it(`is none: ${text}`, () => equal(readPrincipalArn(text), undefined));
});
