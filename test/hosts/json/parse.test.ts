import { deepStrictEqual as same, ok, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import { parseJson } from '../../../server/src/hosts/json/parse';
import { findPolicies } from '../../../server/src/policy/find';
import { pathOf } from '../../../server/src/policy/value';
import type { Value } from '../../../server/src/policy/value';
import { endOf } from '../../../server/src/text/span';
import { dataAt, entriesOf, faultsIn, liesIn, plain, valuesOf } from '../tree';

const policy = `{
  // who may read, ünïcödé and 😀 included
  "Version": "2012-10-17",
  "Id": "\\u0053\\ud83d\\ude00 \\"quoted\\" \\\\ \\/",
  "Statement": [
    { "Sid": "One", "Effect": "Allow", "Action": ["s3:Get*", "s3:List*",], "Resource": "*" },
    /* the second */
    {
      "Effect": "Deny", "NotAction": "iam:*", "Resource": ["arn:aws:s3:::demo/\${aws:username}"],
      "Principal": { "AWS": [123456789012, "*"], "Service": null },
      "Condition": { "Bool": { "aws:SecureTransport": false }, "NumericLessThan": { "s3:max-keys": -1.5e3 } },
    },
  ],
}
`;

describe('reading JSON', () => {
  for (const [name, text] of [
    ['comments, trailing commas and escapes', policy],
    ['CRLF', policy.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${policy}`],
    ['no line breaks', policy.replace(/\/\/.*/, '').replaceAll('\n', ' ')],
  ] as const) {
    it(`reads ${name}`, () => {
      const { root, problems } = parseJson(text);
      same(problems, []);
      same(plain(root), JSON.parse(bare(text)));
      equal(faultsIn(text, root), '');
      for (const value of valuesOf(root)) {
        const written = text.slice(value.offset, endOf(value));
        const data: unknown = JSON.parse(bare(written));
        same(data, plain(value));
        same(dataAt(plain(root), pathOf(value)), data);
      }
    });
  }

  const broken: readonly [name: string, text: string, read: unknown, verdict: 'fine' | 'broken'][] = [
    ['nothing', '', undefined, 'broken'],
    ['blanks', ' \n\t', undefined, 'broken'],
    ['a byte order mark alone', '\ufeff', undefined, 'broken'],
    ['a word', 'hello', undefined, 'broken'],
    ['a comment that never ends', '{"a": 1 /* ', { a: 1 }, 'broken'],
    ['a text that never ends', '{"a": "b\n, "c": 1}', { a: 'b', c: 1 }, 'broken'],
    ['a name that never ends', '{"a', { a: undefined }, 'broken'],
    ['a name without a value', '{"a": , "b": }', { a: undefined, b: undefined }, 'broken'],
    ['a name without a colon', '{"a" "b", "c": 1}', { a: undefined, c: 1 }, 'broken'],
    ['a missing comma', '{"a": 1 "b": 2}', { a: 1, b: 2 }, 'broken'],
    ['commas too many', '[,1,,2,,]', [1, 2], 'broken'],
    ['a list closed as a mapping', '{"a": [1}', { a: [1] }, 'broken'],
    ['a mapping closed as a list', '[{"a": 1]', [{ a: 1 }], 'broken'],
    ['names without quotes', '{a: 1, "b": 2}', { b: 2 }, 'broken'],
    ['single quotes', '{\'a\': 1, "b": 2}', { b: 2 }, 'broken'],
    ['two documents', '{"a": 1} {"b": 2}', { a: 1 }, 'broken'],
    ['a wrong escape', '"\\q"', '', 'broken'],
    ['a wrong unicode escape', '["\\u12", "\\u"]', ['', ''], 'broken'],
    ['half a number', '[1., 2e, -, 1e999]', [1, 2, Infinity], 'broken'],
    [
      'numbers of many kinds',
      '[0, -0, 1.5, 12345678901234567890]',
      [0, -0, 1.5, 12345678901234567000],
      'fine',
    ],
    ['null at the top', 'null', null, 'fine'],
    ['a lone surrogate, raw and escaped', '["\ud800", "\\udc00"]', ['\ud800', '\udc00'], 'fine'],
    ['binary', '\u0000\u0001\u0002{"Statement":\u0000', { Statement: undefined }, 'broken'],
  ];
  for (const [name, text, read, verdict] of broken) {
    it(`makes the best of ${name}`, () => {
      const document = parseJson(text);
      same(plain(document.root), read);
      equal(document.problems.length ? 'broken' : 'fine', verdict);
      equal(faultsIn(text, document.root), '');
      for (const { message } of document.problems) ok(/^[a-z].* /.test(message), message);
      for (const span of document.problems) ok(liesIn(span, text));
    });
  }

  it('keeps repeated names and names that objects know', () => {
    const { root } = parseJson('{"a": 1, "__proto__": {"b": 2}, "a": 3, "constructor": 4}');
    same(
      entriesOf(root).map(({ name, value }) => `${name} ${value?.type ?? ''}`),
      ['a literal', '__proto__ mapping', 'a literal', 'constructor literal', 'b literal'],
    );
    same(valuesOf(root).map(pathOf).at(-1), ['__proto__', 'b']);
    equal(({} as Record<string, unknown>).b, undefined);
  });

  it('tells a list hole from an item: indexes count what is there', () => {
    const { root } = parseJson('[, "a", , "b"]');
    same(valuesOf(root).map(pathOf), [[], [0], [1]]);
  });
});

describe('a policy cut at every byte', () => {
  const bytes = Buffer.from(policy);
  const whole = parseJson(policy).root;
  const known = new Set(valuesOf(whole).map(placed));

  it('is read as far as it goes', () => {
    const wrong: string[] = [];
    for (let end = 0; end <= bytes.length; end++) {
      const text = bytes.subarray(0, end).toString();
      const { root, problems } = parseJson(text);
      if (!problems.length && text.trimEnd() !== policy.trimEnd()) wrong.push(`${end}: no problem`);
      const fault = faultsIn(text, root);
      if (fault) wrong.push(`${end}: ${fault}`);
      const policies = findPolicies(root, { fileName: 'policy.json', kindFromSetting: undefined });
      if (policies.length !== (text.includes('2012-10-17') ? 1 : 0))
        wrong.push(`${end}: ${policies.length} policies`);
      for (const span of policies.flatMap((each) => [each, ...each.statements]))
        if (text[span.offset] !== '{') wrong.push(`${end}: a statement at ${span.offset}`);
      // A text with its closing quote is what it will be in the whole document, and stands where it will stand.
      for (const value of valuesOf(root))
        if (
          value.type === 'text' &&
          value.length > 1 &&
          text[endOf(value) - 1] === '"' &&
          endOf(value) < text.length
        )
          if (!known.has(placed(value))) wrong.push(`${end}: ${placed(value)}`);
    }
    same(wrong, []);
  });

  it('is read with its spans right whatever stands in its midst', () => {
    const junk = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '\n',
      '/*',
      '*/',
      '//',
      'null',
      '1',
      'x',
      '\ufeff',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.nat(policy.length), fc.array(junk, { maxLength: 6 }), (at, insert) => {
        const text = policy.slice(0, at) + insert.join('') + policy.slice(at);
        equal(faultsIn(text, parseJson(text).root), '');
      }),
      { numRuns: 150 },
    );
  });
});

/** Without comments, trailing commas and the byte order mark; only for texts that hold none of them in a string. */
function bare(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\/\/.*|\/\*.*?\*\//g, '')
    .replace(/,(\s*[}\]])/g, '$1');
}

function placed(value: Value): string {
  return `${value.offset} ${JSON.stringify(plain(value))} at ${pathOf(value).join('/')}`;
}
