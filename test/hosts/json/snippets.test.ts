import { deepStrictEqual as same, ok, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import { printJsonEdits } from '../../../server/src/hosts/json/edit';
import { parseJson } from '../../../server/src/hosts/json/parse';
import { Template } from '../../../server/src/policy/edit';
import type { ModelEdit, NewValue, TemplatePart } from '../../../server/src/policy/edit';
import { valuesOf } from '../tree';
import { after } from './edits';
import type { Edits } from './edits';
import { datum, document, pick } from './loose';

const arn = (...parts: TemplatePart[]) => new Template(parts);
const bucket = arn('arn:aws:s3:::', { gap: 'BucketName' });
const object = arn('arn:aws:s3:::', { gap: 'BucketName' }, '/', { gap: 'Object}$Name' });
const replace =
  (value: NewValue): Edits =>
  ({ value: target }) => [{ edit: 'replace', target: target(), with: value }];

const cases: readonly [name: string, before: string, edits: Edits, plain: string, snippet: string][] = [
  [
    'one gap',
    '{"a": «"*"»}',
    replace(bucket),
    '{"a": "arn:aws:s3:::<BucketName>"}',
    '{"a": "arn:aws:s3:::${1:BucketName}"}',
  ],
  [
    'gaps of one name in a list, and marks in a name',
    '{"a": «"*"»}',
    replace([bucket, object]),
    '{"a": ["arn:aws:s3:::<BucketName>", "arn:aws:s3:::<BucketName>/<Object}$Name>"]}',
    '{"a": ["arn:aws:s3:::${1:BucketName}", "arn:aws:s3:::${1:BucketName}/${2:Object\\}\\$Name}"]}',
  ],
  [
    'a policy variable and a backslash beside a gap',
    '{"a": «"*"»}',
    replace(arn('${aws:username}\\', { gap: 'X' }, '"')),
    '{"a": "${aws:username}\\\\<X>\\""}',
    '{"a": "\\${aws:username\\}\\\\\\\\${1:X}\\\\""}',
  ],
  [
    'a mapping around a gap',
    '{\n  "a": «"*"»\n}',
    replace({ $: [bucket] }),
    '{\n  "a": {\n    "$": [\n      "arn:aws:s3:::<BucketName>"\n    ]\n  }\n}',
    '{\n  "a": {\n    "\\$": [\n      "arn:aws:s3:::${1:BucketName}"\n    ]\n  \\}\n}',
  ],
  [
    'other items of a list that is written anew',
    '{\n  "a": ["${x}", «"*"»]\n}',
    ({ value }) => [{ edit: 'spread', target: value(), into: [bucket, 'b'] }],
    '{\n  "a": [\n    "${x}",\n    "arn:aws:s3:::<BucketName>",\n    "b"\n  ]\n}',
    '{\n  "a": [\n    "\\${x\\}",\n    "arn:aws:s3:::${1:BucketName}",\n    "b"\n  ]\n}',
  ],
  [
    'a member of a mapping',
    '{«"a"»: 1}',
    ({ entry }) => [{ edit: 'insert', into: entry().parent, after: entry(), name: '}', value: bucket }],
    '{"a": 1, "}": "arn:aws:s3:::<BucketName>"}',
    '{"a": 1, "\\}": "arn:aws:s3:::${1:BucketName}"}',
  ],
  [
    'a member whose name has a gap',
    '{«"a"»: 1}',
    ({ entry }) => [
      { edit: 'insert', into: entry().parent, after: entry(), name: arn('b/', { gap: 'k}' }), value: 'c' },
    ],
    '{"a": 1, "b/<k}>": "c"}',
    '{"a": 1, "b/${1:k\\}}": "c"}',
  ],
  [
    'a further item',
    '[«"a"»]',
    ({ value }) => [{ edit: 'add', after: value(), value: { b: bucket } }],
    '["a", {"b": "arn:aws:s3:::<BucketName>"}]',
    '["a", {"b": "arn:aws:s3:::${1:BucketName}"\\}]',
  ],
  [
    'two places',
    '{"a": «"*"», "b": «"*"»}',
    ({ value }) => [
      { edit: 'replace', target: value(0), with: object },
      { edit: 'replace', target: value(1), with: bucket },
    ],
    '{"a": "arn:aws:s3:::<BucketName>/<Object}$Name>", "b": "arn:aws:s3:::<BucketName>"}',
    '{"a": "arn:aws:s3:::${1:BucketName}/${2:Object\\}\\$Name}", "b": "arn:aws:s3:::${1:BucketName}"}',
  ],
  // Without a gap there is nothing to fill in, and nothing to escape.
  ['no gap', '{"a": «"*"»}', replace(['${x}\\']), '{"a": ["${x}\\\\"]}', '{"a": ["${x}\\\\"]}'],
  ['a template without a gap', '{"a": «"*"»}', replace(arn('${x}')), '{"a": "${x}"}', '{"a": "${x}"}'],
  ['quotes in a gap', '{"a": «"*"»}', replace(arn({ gap: '"' })), '{"a": "<\\">"}', '{"a": "${1:\\\\"}"}'],
];

describe('templates with gaps', () => {
  for (const [name, before, edits, plain, snippet] of cases) {
    it(`are written with ${name}`, () => {
      equal(after(before, edits), plain);
      equal(after(before, edits, true), snippet);
    });
  }

  it('says the same as a snippet, once the tab stops are filled in', () => {
    const part = fc.oneof(
      fc.string({ unit: fc.constantFrom('$', '}', '{', '\\', '"', ':', '1', '|', 'é'), maxLength: 4 }),
      fc.constantFrom('Bucket', 'Key', '$}', '\\', '"').map((gap) => ({ gap })),
    );
    const template = fc.array(part, { maxLength: 4 }).map((parts) => new Template(parts));
    fc.assert(
      fc.property(
        document,
        fc.nat(),
        fc.array(fc.oneof(template, datum as fc.Arbitrary<NewValue>), { maxLength: 3 }),
        (before, place, values) => {
          const { root } = parseJson(before.text);
          const target = root && pick(valuesOf(root), place);
          if (!target) return;
          const edits: readonly ModelEdit[] = [{ edit: 'spread', target, into: values }];
          const plainly = printJsonEdits(before.text, edits, false);
          const snippets = printJsonEdits(before.text, edits, true);
          same(
            snippets.map((each) => ({
              ...each,
              newText: each.snippet ? filledIn(each.newText) : each.newText,
              snippet: false,
            })),
            plainly,
          );
          const gaps = values.some(
            (value) => value instanceof Template && value.parts.some((each) => typeof each !== 'string'),
          );
          ok(snippets.every(({ snippet }) => snippet === gaps));
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** A snippet with the text of each tab stop, by the grammar of LSP. */
function filledIn(snippet: string): string {
  const names = new Map<string, string>();
  return snippet.replace(
    /\\([\\$}])|\$\{(\d+):((?:\\.|[^\\}])*)\}|[$]/gs,
    (whole, escaped?: string, stop?: string, inner = '') => {
      if (escaped !== undefined) return escaped;
      if (stop === undefined) throw new Error(`a bare ${whole} in ${snippet}`);
      const name = filledIn(String(inner));
      equal(names.get(stop) ?? name, name, 'one tab stop, two names');
      names.set(stop, name);
      return `<${name}>`;
    },
  );
}
