import { match, ok } from 'node:assert/strict';
import { strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { documentChanges } from '../../../server/src/features/changes/document-changes';
import { changesPage } from '../../../server/src/features/changes/page';
import { snapshotOf } from '../../support/document';
import { allow, deny, policyOf } from './versions';

function pageOf(before: string | undefined, text: string, fileName = 'policy.json'): string {
  const after = snapshotOf(text, { fileName });
  const changes = documentChanges('HEAD', before === undefined ? undefined : after.revised(before), after);
  const [policy] = after.file.policies;
  ok(policy);
  return changesPage(policy, after, changes);
}

describe('the page of what a policy changed', () => {
  const before = policyOf(
    { Sid: 'Old', ...allow(['s3:GetObject', 's3:ListBucket']) },
    deny('sqs:DeleteQueue'),
  );
  const after = policyOf(
    {
      Sid: 'New',
      ...allow(['iam:GetUser', 'iam:PassRole', 's3:GetObject'], ['arn:aws:iam::*:*', 'arn:aws:s3:::b/*']),
    },
    deny('kms:Decrypt'),
  );
  const page = pageOf(before, after);

  it('begins with the change in one line', () => {
    match(
      page,
      /^# What policy\\.json changed\n\n\*\*Grants 2 actions more, 1 less and 1 less widely than HEAD; denies 1 action more and 1 less\.\*\*\n/,
    );
  });

  it('lists by statement, with its line, what is granted, what is sensitive first, and on what', () => {
    match(
      page,
      /## Newly granted\n\n### `New`, line 4\n\n- \*\*2 actions\*\*: \*\*`iam:PassRole` ⚠\*\*, `iam:GetUser`\\\n {2}on `arn:aws:iam::\*:\*`, `arn:aws:s3:::b\/\*`/,
    );
  });

  it('lists what is no longer granted, in the lines of the older version', () => {
    match(page, /## No longer granted\n\n### `Old`, line 4 of HEAD\n/);
    match(page, /\*\*1 action\*\*: `s3:ListBucket`\\\n {2}on `\*`/);
    match(
      page,
      /\*\*1 action\*\*: `s3:GetObject`\\\n {2}on `\*`\\\n {2}the other version has some of it, for less/,
    );
  });

  it('lists what is denied, and no longer is', () => {
    match(
      page,
      /## No longer denied\n\n### Statement 2, line \d+ of HEAD\n\n- \*\*1 action\*\*: `sqs:DeleteQueue`/,
    );
    match(page, /## Newly denied\n\n### Statement 2, line \d+\n\n- \*\*1 action\*\*: `kms:Decrypt`/);
  });

  it('names callers and conditions', () => {
    const named = (rest: object) =>
      policyOf({ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: '*', ...rest });
    const condition = { Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } } };
    match(
      pageOf(undefined, named({ Principal: { Service: 'sns.amazonaws.com' }, ...condition })),
      /on `\*`\\\n {2}for `sns\.amazonaws\.com`\\\n {2}under the conditions of the statement/,
    );
    match(pageOf(undefined, named({ NotPrincipal: { AWS: '111122223333' } })), /for all but `111122223333`/);
  });

  it('says apart what cannot be told', () => {
    const open = pageOf(
      policyOf(allow('s3:GetObject', 'arn:aws:s3:::a/*')),
      policyOf(allow('s3:GetObject', { Ref: 'B' })),
    );
    match(open, /## May be newly granted: it cannot be told\n/);
    ok(!/## Newly granted/.test(open));
  });

  it('says where nothing of what was granted is left', () => {
    const rewritten = policyOf(allow('sqs:SendMessage'));
    match(pageOf(before, rewritten), /\.\*\*\n\nNothing that HEAD granted is left\.\n/);
    ok(!/is left/.test(pageOf(before, after)), 's3:GetObject is');
    ok(!/is left/.test(pageOf(rewritten, policyOf(allow('sqs:*')))), 'all of it is');
  });

  it('counts every action without naming it', () => {
    match(pageOf(undefined, policyOf(allow('*'))), /- \*\*every action\*\*\\\n {2}on `\*`/);
  });

  it('says that nothing changed, and that there is nothing to compare with', () => {
    match(
      pageOf(policyOf(allow('s3:GetObject')), policyOf(allow('s3:getobject'))),
      /\*\*Same access as HEAD\.\*\*\n\nNeither version/,
    );
    match(
      pageOf('{"Version": "2012-10-17", "Statement": [{"Effect": "Allow",', after),
      /nothing to compare it with/,
    );
  });

  it('shows texts of a document as they are, and nothing more', () => {
    const evil = '[x](http://evil)`<b>\n# y';
    const hostile = pageOf(undefined, policyOf({ Sid: evil, ...allow(`s3:${evil}`, evil) }), `${evil}.json`);
    for (const line of hostile.split('\n')) ok(!/^# y/.test(line), line);
    // What is left once inline code and escaped letters are taken out is Markdown.
    const marks = hostile.replace(/``.*?``/g, '').replace(/\\./g, '');
    equal(/<b>|\]\(/.test(marks), false, marks);
  });
});
