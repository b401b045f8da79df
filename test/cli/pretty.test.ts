import { match, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { excerptOf } from '../../server/src/cli/format/excerpt';
import { marked } from '../support/document';
import { clean, faulty, leastwise } from './command-line';

describe('leastwise lint, pretty', () => {
  const message = 'No AWS service has the prefix "s4", so this action matches nothing; did you mean "s3"?';

  it('prints place, severity, message, rule, and the line with a mark', async () => {
    const { out } = await leastwise(['lint', 'a/policy.json', 'b.json'], {
      files: { 'a/policy.json': faulty, 'b.json': clean },
    });
    equal(
      out,
      [
        `a/policy.json:6:17 error ${message} unknown-service`,
        '  6 |       "Action": "s4:GetObject",',
        '    |                 ^^^^^^^^^^^^^^',
        '',
        '2 policies in 2 files: 1 error',
        '',
      ].join('\n'),
    );
  });

  it('says so where nothing was found, and where something could not be linted', async () => {
    equal((await leastwise(['lint', '-'], { stdin: clean })).out, '1 policy in 1 file: nothing found\n');
    equal(
      (await leastwise(['lint', 'gone', '-'], { stdin: clean })).out,
      '1 policy in 1 file: nothing found; 1 problem on standard error\n',
    );
    // Nothing was found wrong with nothing.
    equal(
      (await leastwise(['lint', 'gone'])).out,
      '0 policies in 0 files: nothing to lint; 1 problem on standard error\n',
    );
  });

  it('colours on a terminal only', async () => {
    equal((await leastwise(['lint', '-'], { stdin: faulty })).out.includes('\u001b'), false);
    match((await leastwise(['lint', '-'], { stdin: faulty, color: true })).out, /\u001b\[31merror\u001b\[0m/);
  });

  it('lets nothing of a policy reach the terminal but letters', async () => {
    const hostile = faulty.replace('s4', '\u202es4\u009b').replace('{', '{ /* \u001b[2J */');
    const { out } = await leastwise(['lint', '-'], { stdin: hostile });
    match(out, /s4/);
    equal(/[\u001b\u009b\u202e]/.test(out), false);
  });
});

describe('the excerpt of a line', () => {
  const cases: readonly (readonly [what: string, document: string, source: string, mark: string])[] = [
    ['a short line', 'x\nabc «def» ghi\ny', 'abc def ghi', '    ^^^'],
    ['its end', 'abc «def»', 'abc def', '    ^^^'],
    ['an empty span', 'abc «»def', 'abc def', '    ^'],
    ['a span of several lines', 'a «b\r\nc» d', 'a b', '  ^'],
    ['tabs', '\t\ta «b»', '\t\ta b', '\t\t  ^'],
    [
      'a long line, cut on both sides',
      `${'a'.repeat(50)}«bcd»${'e'.repeat(50)}`,
      '…aaaaaabcdeeeeeeeeeee…',
      '       ^^^',
    ],
    ['a long line, cut behind', `a«bc»${'d'.repeat(50)}`, `abc${'d'.repeat(17)}…`, ' ^^'],
    ['a long line, cut before', `${'a'.repeat(50)}«bc»`, `…${'a'.repeat(18)}bc`, `${' '.repeat(19)}^^`],
    ['a span longer than the width', `aa«${'b'.repeat(50)}»`, `aa${'b'.repeat(18)}…`, `  ${'^'.repeat(18)}`],
  ];
  for (const [what, document, source, mark] of cases)
    it(what, () => {
      const { text, spans } = marked(document);
      const span = spans[0] ?? { offset: 0, length: 0 };
      const lineStart =
        Math.max(text.lastIndexOf('\n', span.offset - 1), text.lastIndexOf('\r', span.offset - 1)) + 1;
      const excerpt = excerptOf(text, span, lineStart, 20);
      equal(excerpt.source, source);
      equal(excerpt.mark, mark);
    });
});
