import { strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { Template } from '../../../server/src/policy/edit';
import type { NewValue, TemplatePart } from '../../../server/src/policy/edit';
import { after } from './edits';
import type { Edits } from './edits';

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
});
