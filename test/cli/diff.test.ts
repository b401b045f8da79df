import { deepStrictEqual as same, match, ok, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { leastwise } from './command-line';
import type { Given } from './command-line';

const policyOf = (...statements: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2);
const allow = (Action: unknown, Resource: unknown = '*', rest: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...rest,
});

const one = policyOf(allow('s3:GetObject'));
const two = policyOf(allow(['s3:GetObject', 's3:PutObject']));
const spread = policyOf(allow('s3:GetObject', { Ref: 'Bucket' }));

interface Answer {
  readonly files: readonly {
    readonly file: string;
    readonly old: string | null;
    readonly new: string | null;
    readonly status: string;
    readonly policies: readonly {
      readonly kind: string;
      readonly status: string;
      readonly effect: string;
      readonly widened: boolean;
      readonly intersects: string;
      readonly summary: string;
      readonly granted: readonly Entry[];
      readonly revoked: readonly Entry[];
      readonly denied: readonly Entry[];
      readonly undenied: readonly Entry[];
    }[];
  }[];
}

interface Entry {
  readonly actions: readonly string[];
  readonly resources?: readonly string[];
  readonly principals?: readonly unknown[];
  readonly certain: boolean;
  readonly statement: { readonly file: string; readonly start: { readonly line: number } };
}

async function diffJson(args: readonly string[], given: Given) {
  const ran = await leastwise(['diff', '--format', 'json', ...args], given);
  return { ...ran, answer: JSON.parse(ran.out) as Answer };
}

describe('leastwise diff: how it ends', () => {
  const files = { 'one.json': one, 'two.json': two, 'spread.json': spread, 'again.json': `// same\n${one}` };
  const cases: readonly (readonly [before: string, after: string, widened: number, changed: number])[] = [
    ['one', 'one', 0, 0],
    ['one', 'again', 0, 0],
    ['one', 'two', 1, 1],
    ['two', 'one', 0, 1],
    // Nobody can tell, so it counts.
    ['one', 'spread', 0, 1],
    ['spread', 'one', 1, 1],
  ];
  for (const [before, after, widened, changed] of cases)
    it(`${before} to ${after}: 0, ${widened} on widened, ${changed} on changed`, async () => {
      const codeOf = async (...args: readonly string[]) =>
        (await leastwise(['diff', ...args, `${before}.json`, `${after}.json`], { files })).code;
      equal(await codeOf(), 0);
      equal(await codeOf('--fail-on', 'never'), 0);
      equal(await codeOf('--fail-on', 'widened'), widened);
      equal(await codeOf('--fail-on', 'changed'), changed);
    });

  it('takes a limit that is gone for widening, and a new one that denies for none', async () => {
    const denial = policyOf({ Effect: 'Deny', Action: 's3:*', Resource: '*' });
    const scps = { 'old/scps/a.json': denial, 'new/other.txt': '' };
    const fail = ['--fail-on', 'widened'];
    equal((await leastwise(['diff', ...fail, 'old', 'new'], { files: scps })).code, 1);
    equal((await leastwise(['diff', ...fail, 'new', 'old'], { files: scps })).code, 0);
  });
});

describe('leastwise diff: what it compares', () => {
  it('folders by the paths below them, in their order, with what is new and what is gone', async () => {
    const files = {
      'old/a.json': one,
      'old/b/c.json': two,
      'old/gone.json': one,
      'old/other.json': '{}',
      'new/a.json': two,
      'new/b/c.json': two,
      'new/fresh.json': one,
    };
    const { answer, code } = await diffJson(['old', './new/'], { files });
    same(
      answer.files.map((file) => [file.file, file.old, file.new, file.status]),
      [
        ['new/a.json', 'old/a.json', 'new/a.json', 'changed'],
        ['new/b/c.json', 'old/b/c.json', 'new/b/c.json', 'same'],
        ['new/fresh.json', null, 'new/fresh.json', 'added'],
        ['old/gone.json', 'old/gone.json', null, 'removed'],
      ],
    );
    same(
      answer.files.map(({ policies }) => policies[0]?.summary),
      [
        'grants 1 action more than old/a.json',
        'same access as old/b/c.json',
        'not in old',
        'no longer there, as it was in old/gone.json',
      ],
    );
    equal(code, 0);
  });

  it('standard input with a file, as git show writes it', async () => {
    const { answer } = await diffJson(['-', 'a.json'], { files: { 'a.json': two }, stdin: one });
    same([answer.files[0]?.old, answer.files[0]?.policies[0]?.effect], ['-', 'wider']);
  });

  it('an empty file as none, which git difftool hands over', async () => {
    const { answer, code, errors } = await diffJson(['/dev/null', 'a.json'], { files: { 'a.json': one } });
    same(
      [answer.files[0]?.status, answer.files[0]?.policies[0]?.effect, code, errors],
      ['added', 'wider', 0, []],
    );
    const gone = await diffJson(['a.json', 'empty'], { files: { 'a.json': one, empty: '' } });
    same([gone.answer.files[0]?.status, gone.answer.files[0]?.policies[0]?.effect], ['removed', 'narrower']);
  });

  it('both sides as the kind that the newer name tells, or --kind', async () => {
    const files = { 'tmp/x7Qa_policy.json': one, 'deny.scp.json': two };
    const kindOf = async (...args: readonly string[]) =>
      (await diffJson([...args, 'tmp/x7Qa_policy.json', 'deny.scp.json'], { files })).answer.files[0]
        ?.policies[0]?.kind;
    equal(await kindOf(), 'scp');
    equal(await kindOf('--kind', 'boundary'), 'boundary');
  });

  it('says what is granted and denied more and less, where, on what and for whom', async () => {
    const Principal = { AWS: '111122223333' };
    const files = {
      'old.json': policyOf(
        { ...allow('sqs:SendMessage'), Principal },
        { ...allow('sqs:DeleteQueue'), Principal, Effect: 'Deny' },
      ),
      'new.json': policyOf(
        { ...allow('sqs:ReceiveMessage', 'arn:aws:sqs:*:*:x'), Principal },
        { ...allow('sqs:PurgeQueue'), Principal, Effect: 'Deny' },
      ),
    };
    const { answer } = await diffJson(['old.json', 'new.json'], { files });
    const [policy] = answer.files[0]?.policies ?? [];
    ok(policy);
    const told = (entries: readonly Entry[]) =>
      entries.map(({ actions, statement }) => [...actions, statement.file, statement.start.line]);
    same(told(policy.granted), [['sqs:ReceiveMessage', 'new.json', 4]]);
    same(told(policy.revoked), [['sqs:SendMessage', 'old.json', 4]]);
    same(told(policy.undenied), [['sqs:DeleteQueue', 'old.json', 12]]);
    same(told(policy.denied), [['sqs:PurgeQueue', 'new.json', 12]]);
    same(
      policy.granted.map(({ resources, principals }) => [resources, principals]),
      [[['arn:aws:sqs:*:*:x'], [{ type: 'AWS', value: '111122223333' }]]],
    );
    equal(policy.widened, true);
  });
});

describe('leastwise diff: for people', () => {
  it('says each change with its place, and counts', async () => {
    const { out } = await leastwise(['diff', 'old.json', 'new.json'], {
      files: {
        'old.json': policyOf(allow(['s3:GetObject', 's3:ListBucket'])),
        'new.json': policyOf(allow(['s3:GetObject', 's3:PutObject'], 'arn:aws:s3:::a/*')),
      },
    });
    equal(
      out,
      [
        'new.json:1:1 wider and narrower grants 1 action more, 1 less and 1 less widely than old.json',
        '  + newly granted: s3:PutObject',
        '    new.json:4:5 on arn:aws:s3:::a/*',
        '  - no longer granted: s3:GetObject',
        '    old.json:4:5 on *',
        '  - no longer granted: s3:ListBucket',
        '    old.json:4:5 on *',
        '',
        '1 policy in 1 file: 1 wider and narrower',
        '',
      ].join('\n'),
    );
  });

  it('says that nothing of what was granted is left', async () => {
    const files = { 'a.json': one, 'b.json': policyOf(allow('sqs:SendMessage')) };
    const { out } = await leastwise(['diff', 'a.json', 'b.json'], { files });
    match(out, /than a\.json\n {2}nothing that a\.json granted is left\n/);
    const { answer } = await diffJson(['a.json', 'b.json'], { files });
    equal(answer.files[0]?.policies[0]?.intersects, 'no');
  });

  it('says that something is not certain', async () => {
    const { out } = await leastwise(['diff', 'a.json', 'b.json'], {
      files: { 'a.json': one, 'b.json': policyOf(allow(['s3:GetObject', { Ref: 'More' }])) },
    });
    match(out, /^b\.json:1:1 perhaps wider may grant /);
    match(out, /\n {2}\? may be newly granted: it cannot be told: /);
    match(out, /\n1 policy in 1 file: 1 perhaps wider\n$/);
  });

  it('is silent on what is as it was', async () => {
    equal(
      (await leastwise(['diff', 'a.json', 'a.json'], { files: { 'a.json': one } })).out,
      '1 policy in 1 file: 1 same\n',
    );
  });

  it('prints no letter that moves the cursor', async () => {
    const evil = policyOf(allow('s3:\u001b[2J', '\u0007\u202e'));
    const { out } = await leastwise(['diff', 'a.json', 'b.json'], {
      files: { 'a.json': one, 'b.json': evil },
    });
    ok(!/[\u0007\u001b\u202e]/.test(out));
  });

  it('stops where nobody reads any more', async () => {
    const many = Array.from({ length: 400 }, (_, number) => [`new/${number}.json`, two] as const);
    const { out, code } = await leastwise(
      ['diff', 'old', 'new', '--fail-on', 'widened', '--format', 'json'],
      {
        files: { 'old/x.txt': '', ...Object.fromEntries(many) },
        taken: 1,
      },
    );
    equal(code, 1);
    equal(/\/99\.json/.test(out), false);
  });
});

describe('leastwise diff: what cannot be compared', () => {
  const cases: readonly (readonly [what: string, args: readonly string[], error: RegExp])[] = [
    ['a missing file', ['gone.json', 'a.json'], /^leastwise: gone\.json: no such file or folder$/],
    [
      'a file with a folder',
      ['folder', 'a.json'],
      /^leastwise: a\.json: cannot be compared with folder: one of them is a folder$/,
    ],
    [
      'a broken text',
      ['a.json', 'broken.json'],
      /^leastwise: broken\.json: not JSON at line 1, column \d+: /,
    ],
    [
      'bytes that are no text',
      ['bytes.json', 'a.json'],
      /^leastwise: bytes\.json: not JSON: not even text in UTF-8$/,
    ],
    ['files without a policy', ['none.json', 'none.json'], /^leastwise: none\.json: no policy found$/],
    ['standard input with itself', ['-', '-'], /^leastwise: -: cannot be both sides$/],
  ];
  const files = {
    'a.json': one,
    'broken.json': two.replaceAll('\n', '').slice(0, -3),
    'bytes.json': Uint8Array.of(0x7f, 0xc3, 0x28, 0xff),
    'none.json': '{}',
    'folder/x.json': one,
  };
  for (const [what, args, error] of cases)
    it(`${what}: 2, in one line`, async () => {
      const { code, errors } = await leastwise(['diff', ...args], { files });
      equal(code, 2);
      equal(errors.length, 1, errors.join('\n'));
      match(errors[0] ?? '', error);
    });

  it('keeps nobody from reading the rest', async () => {
    const both = { 'old/a.json': one, 'old/b.json': one, 'new/a.json': '{', 'new/b.json': two };
    const { answer, code, errors } = await diffJson(['old', 'new'], { files: both });
    same([answer.files.map(({ file }) => file), code, errors.length], [['new/b.json'], 2, 1]);
  });

  it('asks for two paths, and for a --fail-on that there is', async () => {
    match((await leastwise(['diff', 'a.json'])).errors.join('\n'), /missing required argument 'new'/);
    const wrong = await leastwise(['diff', 'a.json', 'b.json', '--fail-on', 'narrowed']);
    equal(wrong.code, 2);
    match(wrong.errors.join('\n'), /'narrowed' is invalid/);
  });
});
