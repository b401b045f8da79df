import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readCaller } from '../../../server/src/access/evaluate/caller';
import { requestOf } from '../../../server/src/access/evaluate/request';

describe('who calls', () => {
  const rows: readonly (readonly [text: string, kind: string | undefined, arn?: string | undefined])[] = [
    ['111122223333', 'account', undefined],
    ['arn:aws:iam::111122223333:root', 'root', 'arn:aws:iam::111122223333:root'],
    ['arn:aws:iam::111122223333:user/team/ann', 'user', 'arn:aws:iam::111122223333:user/team/ann'],
    ['arn:aws:iam::111122223333:role/r', 'role session', 'arn:aws:iam::111122223333:role/r'],
    ['arn:aws-cn:sts::111122223333:assumed-role/r/s', 'role session', 'arn:aws-cn:iam::111122223333:role/r'],
    [
      'arn:aws:sts::111122223333:federated-user/f',
      'federated user',
      'arn:aws:sts::111122223333:federated-user/f',
    ],
    ['lambda.amazonaws.com', 'service'],
    ['arn:aws:iam::111122223333:saml-provider/okta', 'provider'],
    ['accounts.google.com', 'provider'],
    ['ab'.repeat(32), 'canonical user'],
    [' Anonymous ', 'anonymous'],
    ['arn:aws:iam::111122223333:group/g', undefined],
    ['arn:aws:iam::*:role/r', undefined],
    ['arn:aws:s3:::bucket', undefined],
    ['arn:aws:sts::111122223333:assumed-role/r', undefined],
    ['somebody', undefined],
    ['', undefined],
  ];
  for (const [text, kind, arn] of rows)
    it(`${text} is ${kind ?? 'nobody'}`, () => {
      const caller = readCaller(text);
      assert.equal(caller?.kind, kind);
      const request = requestOf({ action: 'a:B', resource: '*', caller, known: new Map(), open: true });
      assert.deepEqual(request.context.get('aws:principalarn'), arn === undefined ? undefined : [arn]);
    });

  it('what a person says of the context counts before what the caller tells', () => {
    const known = new Map([['AWS:Username', ['bob']]]);
    const caller = readCaller('arn:aws:iam::111122223333:user/team/ann');
    const tells = (more: ReadonlyMap<string, readonly string[]>) =>
      requestOf({ action: 'a:B', resource: '*', caller, known: more, open: true }).context.get(
        'aws:username',
      );
    assert.deepEqual(tells(new Map()), ['ann']);
    assert.deepEqual(tells(known), ['bob']);
  });
});
