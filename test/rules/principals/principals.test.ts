import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { PolicyKind } from '../../../server/src/policy/model';
import { applyEdits } from '../../support/apply';
import { marked, snapshotOf } from '../../support/document';
import { policy } from '../checks/case';

const own = new Set(['misplaced-principal', 'not-a-principal', 'unknown-service-principal']);
const rest = '"Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:111122223333:orders"';
const account = 'arn:aws:iam::111122223333';

/** What Access Analyzer does not check: each principal of a resource policy, and what is written in its place. */
interface Row {
  readonly principal: string;
  /** Absent: the resource policy. */
  readonly kind?: PolicyKind;
  readonly fixed?: string;
  readonly says?: string;
}

function speaks(rule: string, rows: readonly Row[]): void {
  for (const { principal, kind = 'resource', fixed, says } of rows)
    it(`${rule} speaks on ${principal} (${kind})`, () => {
      const { text, marked: places } = marked(documentOf(kind, principal));
      const snapshot = snapshotOf(text, { kind });
      const findings = snapshot.findings().filter((finding) => own.has(finding.rule.id));
      assert.deepEqual(
        findings.map(({ rule, offset, length }) => [rule.id, text.slice(offset, offset + length)]),
        places.map((place) => [rule, place]),
      );
      if (says !== undefined) assert.ok(findings[0]?.message.includes(says), findings[0]?.message);
      const edits = findings[0]?.fixes()[0]?.edits;
      assert.equal(
        edits && applyEdits(text, edits),
        fixed === undefined ? undefined : documentOf(kind, fixed),
      );
    });
}

function isSilent(rows: readonly (readonly [principal: string, kind?: PolicyKind])[]): void {
  for (const [principal, kind = 'resource'] of rows)
    it(`no rule speaks on ${principal} (${kind})`, () => {
      const findings = snapshotOf(documentOf(kind, principal), { kind }).findings();
      assert.deepEqual(
        findings.filter(({ rule }) => own.has(rule.id)).map(({ message }) => message),
        [],
      );
    });
}

function documentOf(kind: PolicyKind, principal: string): string {
  const action = kind === 'trust' ? '"Action":"sts:AssumeRole"' : rest;
  return policy(`{"Effect":"Deny","Principal":${principal},${action}}`);
}

describe('a principal under the type of another', () => {
  speaks('misplaced-principal', [
    {
      principal: '{"AWS":«"lambda.amazonaws.com"»}',
      kind: 'trust',
      says: 'belongs under "Service"',
      fixed: '{"Service":"lambda.amazonaws.com"}',
    },
    {
      principal: '{"AWS":["111122223333",«"s3.amazonaws.com"»]}',
      fixed: '{"AWS":["111122223333"],"Service":"s3.amazonaws.com"}',
    },
    {
      principal: '{"AWS":«"s3.amazonaws.com"»,"Service":"sns.amazonaws.com"}',
      fixed: '{"Service":["sns.amazonaws.com","s3.amazonaws.com"]}',
    },
    {
      principal: '{"AWS":«"accounts.google.com"»}',
      kind: 'trust',
      fixed: '{"Federated":"accounts.google.com"}',
    },
    {
      principal: '{"AWS":«"cognito-identity.amazonaws.com"»}',
      fixed: '{"Service":"cognito-identity.amazonaws.com"}',
    },
    // No resource policy takes an identity provider.
    { principal: `{"AWS":«"${account}:saml-provider/corp"»}` },
    { principal: `{"CanonicalUser":«"${account}:root"»}`, fixed: `{"AWS":"${account}:root"}` },
    { principal: '{"Service":«"111122223333"»}', kind: 'endpoint', fixed: '{"AWS":"111122223333"}' },
  ]);
});

describe('what is no principal', () => {
  speaks('not-a-principal', [
    { principal: `{"AWS":«"${account}:group/admins"»}`, says: 'is a group' },
    { principal: `{"AWS":[«"${account}:policy/a"»,«"${account}:instance-profile/a"»]}` },
    { principal: `{"AWS":«"${account}:root/alice"»}` },
    { principal: `{"AWS":«"${account}:role/"»}`, kind: 'trust', says: 'names no role' },
    {
      principal: '{"AWS":«"arn:aws:sts::111122223333:assumed-role/app"»}',
      says: 'no session',
      fixed: `{"AWS":"${account}:role/app"}`,
    },
    {
      principal: '{"AWS":«"arn:aws:sts::111122223333:role/app"»}',
      fixed: `{"AWS":"${account}:role/app"}`,
    },
    { principal: '{"AWS":«"arn:aws:lambda:eu-west-1:111122223333:function:app"»}', says: '"lambda"' },
    { principal: '{"AWS":[«"1111-2222-3333"»]}', fixed: '{"AWS":["111122223333"]}' },
    { principal: '{"AWS":[«"11112222333"»,«"1111222233334"»]}', says: '12 digits' },
    { principal: '{"AWS":«"o-a1b2c3d4e5"»}', kind: 'endpoint', says: '"aws:PrincipalOrgID"' },
    { principal: '{"AWS":«"AKIAEXAMPLEKEYIDABC1"»}', says: 'an access key' },
    { principal: '{"AWS":«""»}', says: 'names nobody' },
    { principal: '{"AWS":[«"arn:aws::iam::111122223333:root"»]}', kind: 'trust', says: 'empty field' },
    { principal: '{"AWS":«"arn:aws:iam::111122223333/role/app"»}', says: 'six fields' },
    { principal: '{"AWS":«"ARN:aws:iam::111122223333:role/app"»}', fixed: `{"AWS":"${account}:role/app"}` },
    {
      principal: '{"AWS":«"arn:aws:iam:us-east-1:111122223333:role/app"»}',
      says: '"us-east-1" where principals have no Region',
      fixed: `{"AWS":"${account}:role/app"}`,
    },
    { principal: '{"AWS":«"arn:aws:iam::1111222233:root"»}', says: 'accounts have 12 digits' },
    { principal: `{"AWS":«"${account}:Roles/app"»}`, fixed: `{"AWS":"${account}:role/app"}` },
  ]);
});

describe('a service that is nearly one', () => {
  speaks('unknown-service-principal', [
    {
      principal: '{"Service":«"lamda.amazonaws.com"»}',
      kind: 'trust',
      says: 'did you mean "lambda.amazonaws.com"?',
      fixed: '{"Service":"lambda.amazonaws.com"}',
    },
    {
      principal: '{"Service":«"lambda.amazon.com"»}',
      kind: 'trust',
      fixed: '{"Service":"lambda.amazonaws.com"}',
    },
    {
      principal: '{"Service":«"cloudwatchlogs.eu-west-1.amazonaws.com"»}',
      fixed: '{"Service":"logs.eu-west-1.amazonaws.com"}',
    },
    {
      principal: '{"Service":«"elb.amazonaws.com"»}',
      fixed: '{"Service":"elasticloadbalancing.amazonaws.com"}',
    },
  ]);
});

describe('principals as AWS writes them, and what is not known', () => {
  isSilent([
    ['"*"'],
    ['{"AWS":"*"}'],
    [
      '{"AWS":["111122223333","arn:aws:iam::111122223333:root","arn:aws-cn:iam::111122223333:user/div/alice"]}',
    ],
    ['{"AWS":["arn:aws:sts::111122223333:assumed-role/app/s","arn:aws:sts::111122223333:federated-user/f"]}'],
    ['{"AWS":"arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1"}'],
    // Placeholders of guides and templates, in every spelling.
    [
      '{"AWS":["arn:aws:iam::AccountA-ID:root","arn:aws:iam::XXXXXXXXXXXX:role/app","arn:${Partition}","ACCOUNT-A-ID","Example Corp\'s AWS Account ID","<account>","arn:aws:iam::<account>:group/x","${Account}"]}',
    ],
    ['{"AWS":" arn:aws:iam::111122223333:user/AdminUser"}'],
    [`{"CanonicalUser":"${'0123456789abcdef'.repeat(4)}"}`],
    ['{"Service":["logs.eu-west-1.amazonaws.com","ec2.amazonaws.com.cn","delivery.logs.amazonaws.com"]}'],
    // Services of which there may be a principal that is not known.
    [
      '{"Service":["dynamodb.amazonaws.com","new.lambda.amazonaws.com","inspector3.amazonaws.com","zz.amazonaws.com"]}',
    ],
    [`{"Federated":"${account}:saml-provider/corp"}`, 'trust'],
    ['{"Federated":"lambda.amazonaws.com"}', 'trust'],
  ]);

  it('are read in no time, however many', () => {
    const names = Array.from({ length: 5000 }, (_, index) => `"lambd${index.toString(36)}.amazonaws.com"`);
    const text = documentOf('resource', `{"Service":[${names.join(',')}],"AWS":["${'1'.repeat(50_000)}"]}`);
    snapshotOf(text, { kind: 'resource' }).findings();
    const start = performance.now();
    snapshotOf(text, { kind: 'resource' }).findings();
    assert.ok(performance.now() - start < 1500);
  });
});
