import { deepStrictEqual as same, match, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { clean, faulty, leastwise, lintJson } from './command-line';

describe('leastwise lint: what it lints and how it ends', () => {
  it('ends with 0 where nothing is found, with 1 where something is', async () => {
    equal((await leastwise(['lint', 'a.json'], { files: { 'a.json': clean } })).code, 0);
    equal((await leastwise(['lint', 'a.json'], { files: { 'a.json': faulty } })).code, 1);
  });

  it('walks folders, in the order of names, past node_modules and .git', async () => {
    const files = {
      'b/z.jsonc': clean,
      'b/a.JSON': clean,
      'b/notes.txt': 'no policy',
      'b/node_modules/x/policy.json': faulty,
      'b/.git/policy.json': faulty,
      'b/.hidden/policy.json': clean,
      'a.json': clean,
    };
    const { answer, code } = await lintJson([], { files });
    same(
      answer.files.map(({ file }) => file),
      ['a.json', 'b/.hidden/policy.json', 'b/a.JSON', 'b/z.jsonc'],
    );
    equal(code, 0);
  });

  it('says nothing of other JSON files in a folder', async () => {
    const files = {
      'package.json': '{"name": "x"}',
      'tsconfig.json': '{ /* c */ "a": [1,], }',
      'a.json': clean,
    };
    const { answer, code, errors } = await lintJson(['.'], { files });
    same([answer.files.length, code, errors], [1, 0, []]);
  });

  it('reads standard input for -', async () => {
    const { answer, code } = await lintJson(['-'], { stdin: faulty });
    same([answer.files[0]?.file, code], ['-', 1]);
  });

  it('takes the kind from the file, or from --kind', async () => {
    const files = { 'a.scp.json': clean, 'b.json': clean };
    const kinds = async (...args: string[]) =>
      (await lintJson(args, { files })).answer.files.map((file) => file.policies[0]?.kind);
    same(await kinds('.'), ['scp', 'identity']);
    same(await kinds('.', '--kind', 'rcp'), ['rcp', 'rcp']);
    equal(
      (await lintJson(['-', '--kind', 'session'], { stdin: clean })).answer.files[0]?.policies[0]?.kind,
      'session',
    );
  });

  it('knows files by their place below the folder that it runs in', async () => {
    const { answer } = await lintJson(['.'], { files: { 'scps/deny.json': clean } });
    equal(answer.files[0]?.policies[0]?.kind, 'scp');
  });

  it('stops where nobody reads any more, and ends as what it saw', async () => {
    const many = Array.from({ length: 1000 }, (_, number) => [`${number}.json`, faulty] as const);
    const { out, code } = await leastwise(['lint', '.'], { files: Object.fromEntries(many), taken: 1 });
    match(out, /^0\.json/);
    equal(/^999\.json/m.test(out), false);
    equal(code, 1);
  });
});

describe('leastwise lint: what cannot be linted', () => {
  const cases: readonly (readonly [
    what: string,
    file: string,
    content: string | Uint8Array,
    error: RegExp,
  ])[] = [
    [
      'text that is no JSON',
      'x.json',
      'Dear Sir or Madam',
      /^leastwise: x\.json: not JSON at line 1, column 1: \S/,
    ],
    ['an empty text', 'x.json', '', /^leastwise: x\.json: not JSON: the text is empty$/],
    ['a blank text', 'x.json', ' \n ', /^leastwise: x\.json: not JSON: the text is empty$/],
    [
      'bytes that are no text',
      'x.json',
      Uint8Array.of(0x7f, 0x45, 0xc3, 0x28, 0xff),
      /^leastwise: x\.json: not JSON/,
    ],
    ['a null byte', 'x.json', '{"a":\0}', /^leastwise: x\.json: not JSON at line 1, column 6: \S/],
    [
      '100,000 brackets',
      'x.json',
      '['.repeat(100_000),
      /^leastwise: x\.json: not JSON at line 1, column 1: \S/,
    ],
    ['JSON without a policy', 'x.json', '{"name": "x"}', /^leastwise: x\.json: no policy found$/],
    ['a name with a line break', 'x\n.json', '{', /^leastwise: x·\.json: not JSON/],
  ];
  for (const [what, file, content, error] of cases)
    it(`says in one line: ${what}; the other files are still linted`, async () => {
      const files = { [file]: content, 'z.json': faulty };
      const { answer, code, errors } = await lintJson([file, 'z.json'], { files });
      equal(errors.length, 1);
      match(errors[0] ?? '', error);
      same(
        answer.files.map((each) => [each.file, each.findings.length]),
        [['z.json', 1]],
      );
      equal(code, 2);
    });

  it('names a missing path, and a folder without policies', async () => {
    const files = { 'empty/other.json': '{}', 'z.json': clean };
    const { code, errors, answer } = await lintJson(['gone.json', 'z.json/x.json', 'empty', 'z.json'], {
      files,
    });
    same(errors, [
      'leastwise: gone.json: no such file or folder',
      'leastwise: z.json/x.json: no such file or folder',
      'leastwise: empty: no policy found',
    ]);
    same([code, answer.files.length], [2, 1]);
  });

  it('names standard input that holds no policy', async () => {
    same((await lintJson(['-'], { stdin: '{}' })).errors, ['leastwise: -: no policy found']);
  });

  it('keeps what it finds in a text that breaks off', async () => {
    const { answer, code, errors } = await lintJson(['-'], { stdin: faulty.slice(0, -3) });
    same([answer.files[0]?.findings.length, code, errors.length], [1, 2, 1]);
  });

  it('forgives comments, line ends and a byte order mark', async () => {
    const commented = `// why\r\n${faulty.replaceAll('\n', '\r\n').replace('"*"', '"*" /* all */')}`;
    for (const stdin of [commented, `\uFEFF${faulty}`]) {
      const { code, errors } = await lintJson(['-'], { stdin });
      same([code, errors], [1, []]);
    }
  });

  it('says so of a trailing comma, which AWS refuses, but not in .jsonc', async () => {
    const files = { 'a.json': clean.replace(/\}\s*$/, ',}'), 'b.jsonc': clean.replace(/\}\s*$/, ',} // c') };
    const { code, errors, answer } = await lintJson(['a.json', 'b.jsonc'], { files });
    equal(errors.length, 1);
    match(errors[0] ?? '', /^leastwise: a\.json: not JSON at line \d+, column \d+: .*comma/);
    same([code, answer.files.length], [2, 2]);
  });

  it('reads UTF-16 with its mark, as PowerShell writes it', async () => {
    const bytes = Buffer.from(`\uFEFF${faulty}`, 'utf16le');
    equal((await lintJson(['a.json'], { files: { 'a.json': bytes } })).code, 1);
    equal((await lintJson(['a.json'], { files: { 'a.json': bytes.swap16() } })).code, 1);
  });
});

describe('leastwise: arguments', () => {
  const cases: readonly (readonly [args: string, code: number, out: RegExp, error: RegExp])[] = [
    ['--help', 0, /lint .*\n?.*lsp/s, /^$/],
    ['lint --help', 0, /--kind .*--format/s, /^$/],
    ['--version', 0, /^1\.2\.3\n$/, /^$/],
    ['', 2, /^$/, /Usage: leastwise/],
    ['frob', 2, /^$/, /^leastwise: unknown command 'frob'$/],
    ['lint --frob', 2, /^$/, /^leastwise: unknown option '--frob'$/],
    ['lint --kind king a.json', 2, /^$/, /^leastwise: .*'king' is invalid.* identity, .*search-domain\.$/],
    ['lint --format yaml a.json', 2, /^$/, /^leastwise: .*'yaml' is invalid/],
    ['lsp', 2, /^$/, /^leastwise: .*--stdio/],
    ['lsp --stdio', 2, /^$/, /^leastwise: no test serves$/],
  ];
  for (const [args, code, out, error] of cases)
    it(`${args || 'none'}: ${code}`, async () => {
      const ran = await leastwise(args ? args.split(' ') : []);
      equal(ran.code, code);
      match(ran.out, out);
      match(ran.errors.join('\n'), error);
    });

  it('ends with 2 and a line where the installation is broken', async () => {
    const openReference = () => {
      throw new Error('The packed service reference has no header');
    };
    const { code, errors, out } = await leastwise(['lint', '-'], { stdin: clean, openReference });
    same([code, errors, out], [2, ['leastwise: The packed service reference has no header'], '']);
  });
});
