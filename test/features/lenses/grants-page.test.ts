import { match, ok } from 'node:assert/strict';
import { strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { grantsPage } from '../../../server/src/features/lenses/grants-page';
import { snapshotOf } from '../../support/document';

function pageOf(statements: readonly object[], name = 'policy.json'): string {
  const { file, reference } = snapshotOf(JSON.stringify({ Version: '2012-10-17', Statement: statements }));
  const [policy] = file.policies;
  ok(policy);
  return grantsPage(policy, name, reference);
}

const allow = (Action: unknown) => ({ Effect: 'Allow', Action, Resource: '*' });

describe('the page of what a policy grants', () => {
  it('lists actions by service and access level, the weightiest first, with what each does', () => {
    const page = pageOf([allow(['s3:GetObject', 's3:PutBucketPolicy', 'sqs:SendMessage'])]);
    match(page, /^# What policy\\.json grants\n\n\*\*3 actions\*\* of 2 services today\./);
    match(
      page,
      /## Amazon S3 \(`s3`\): 2 actions\n\n\*\*Permissions management\*\*, 1:\n\n- `PutBucketPolicy`: \w.*\n\n\*\*Read\*\*, 1:\n\n- `GetObject`: \w/,
    );
    match(page, /## Amazon SQS \(`sqs`\): 1 action\n\n\*\*Write\*\*, 1:\n\n- `SendMessage`: \w/);
    match(page, /AWS’s data of \d{4}-\d\d-\d\d\.\n$/);
  });

  it('says what is sensitive first, and marks it in the lists', () => {
    const page = pageOf([allow(['iam:PassRole', 'sts:AssumeRole', 's3:GetObject'])]);
    const start = page.indexOf('## Sensitive');
    ok(start > 0 && start < page.indexOf('## AWS'));
    match(
      page,
      /- `iam:PassRole`: with it somebody can raise their own permissions\n- `sts:AssumeRole`: it hands out/,
    );
    match(page, /- \*\*`PassRole` ⚠\*\*: /);
    ok(!page.includes('`GetObject` ⚠'));
    ok(!pageOf([allow('s3:GetObject')]).includes('Sensitive'));
  });

  it('names many actions without their sentences', () => {
    match(pageOf([allow('ec2:*')]), /\*\*Read\*\*, \d+:\n\n`\w+`, `\w+`/);
  });

  it('counts all that there are by service', () => {
    const page = pageOf([allow('*'), { Effect: 'Deny', Action: 'iam:PassRole', Resource: '*' }]);
    match(
      page,
      /\| Service \| Permissions management \| Write \| Tagging \| Read \| List \|\n\| --- \| ---: \|/,
    );
    match(page, /\| Amazon S3 \(`s3`\) \| \d+ \| \d+ \|/);
    match(page, /- `iam:AttachRolePolicy`: with it/);
    ok(!page.includes('- `iam:PassRole`'));
  });

  it('says what a policy denies, or that nothing has an effect', () => {
    match(
      pageOf([{ Effect: 'Deny', Action: 's3:GetObject', Resource: '*' }]),
      /^# What policy\\.json denies\n/,
    );
    equal(
      pageOf([{ Action: 's3:GetObject', Resource: '*' }]),
      '# What policy\\.json grants\n\nNo statement has an effect.\n',
    );
  });

  it('shows the name of the file as it is, and nothing more', () => {
    match(
      pageOf([allow('s3:GetObject')], '[x](http://evil)\n# y.json'),
      /^# What \\\[x\\\]\(http\\:\/\/evil\) \\# y\\\.json grants\n/,
    );
  });
});
