import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges } from '../../server/src/features/selection-ranges';
import type { Snapshot } from '../../server/src/snapshot';
import { marked, snapshotOf } from '../support/document';
import { brokenTexts } from './broken';

/** What is selected step by step, from the caret `¦` on. */
function growth(document: string): readonly string[] {
  const { text, caret = 0 } = marked(document);
  const snapshot = snapshotOf(text);
  const [selection] = selectionRanges(snapshot, [caret]);
  return steps(snapshot, selection).map(([start, end]) => text.slice(start, end));
}

function steps(
  snapshot: Snapshot,
  selection: SelectionRange | undefined,
): readonly (readonly [number, number])[] {
  const { offset } = snapshot.positions();
  const found: (readonly [number, number])[] = [];
  for (let at = selection; at; at = at.parent) found.push([offset(at.range.start), offset(at.range.end)]);
  return found;
}

describe('a selection', () => {
  it('grows from a part of a text to the document', () => {
    const actions = '["s3:GetObject", "s3:PutObject"]';
    const statement = `{"Effect": "Allow", "Action": ${actions}}`;
    const policy = `{"Version": "2012-10-17", "Statement": [${statement}]}`;
    const document = `\n${policy}\n`;
    deepEqual(growth(document.replace('GetObject', 'Get¦Object')), [
      'GetObject',
      's3:GetObject',
      '"s3:GetObject"',
      actions,
      `"Action": ${actions}`,
      statement,
      `[${statement}]`,
      `"Statement": [${statement}]`,
      policy,
      document,
    ]);
  });

  const within = (members: string) =>
    `{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", ${members}}]}`;
  const rows: readonly (readonly [members: string, first: readonly string[]])[] = [
    [
      '"Resource": "arn:aws:s3:::bucket/fol¦der/key"',
      [
        'folder',
        'bucket/folder/key',
        'arn:aws:s3:::bucket/folder/key',
        '"arn:aws:s3:::bucket/folder/key"',
        '"Resource": "arn:aws:s3:::bucket/folder/key"',
      ],
    ],
    ['"Resource": "arn:aws:s¦3:::b"', ['s3', 'arn:aws:s3:::b', '"arn:aws:s3:::b"']],
    ['"Resource": "arn:aws:s3:¦::b"', ['arn:aws:s3:::b', '"arn:aws:s3:::b"']],
    [
      '"Resource": "arn:aws:s3:::b/${aws:user¦name}/*"',
      [
        'username',
        'aws:username',
        '${aws:username}',
        'b/${aws:username}/*',
        'arn:aws:s3:::b/${aws:username}/*',
      ],
    ],
    ['"Resource": "arn:aws:s3:::${aws:a}/¦b"', ['b', '${aws:a}/b', 'arn:aws:s3:::${aws:a}/b']],
    ['"Resource": "${¦"', ['${', '"${"', '"Resource": "${"']],
    ['"Action": ¦"s3:*"', ['"s3:*"', '"Action": "s3:*"']],
    ['"Action": "¦s3:*"', ['s3', 's3:*', '"s3:*"', '"Action": "s3:*"']],
    ['"Action": ["s3:*",¦ "sqs:*"]', ['["s3:*", "sqs:*"]', '"Action": ["s3:*", "sqs:*"]']],
    ['"Action" ¦: "s3:*"', ['"Action" : "s3:*"']],
    ['"Act¦ion": "s3:*"', ['Action', '"Action"', '"Action": "s3:*"']],
    [
      '"Condition": {"Bool": {"aws:Secure¦Transport": true}}',
      [
        'SecureTransport',
        'aws:SecureTransport',
        '"aws:SecureTransport"',
        '"aws:SecureTransport": true',
        '{"aws:SecureTransport": true}',
        '"Bool": {"aws:SecureTransport": true}',
        '{"Bool": {"aws:SecureTransport": true}}',
        '"Condition": {"Bool": {"aws:SecureTransport": true}}',
      ],
    ],
    ['"Condition": {"Bool": {"a": tr¦ue}}', ['true', '"a": true', '{"a": true}']],
    [
      '"Action": {"Fn::If": ["c", "s3:G¦et", "s3:*"]}',
      [
        'Get',
        's3:Get',
        '"s3:Get"',
        '{"Fn::If": ["c", "s3:Get", "s3:*"]}',
        '"Action": {"Fn::If": ["c", "s3:Get", "s3:*"]}',
      ],
    ],
    [
      '"Action": [{"Fn::Sub": "s3:$¦{A}"}]',
      ['{"Fn::Sub": "s3:${A}"}', '[{"Fn::Sub": "s3:${A}"}]', '"Action": [{"Fn::Sub": "s3:${A}"}]'],
    ],
  ];
  for (const [members, first] of rows)
    it(`grows at ${members}`, () => deepEqual(growth(within(members)).slice(0, first.length), first));

  it('grows out of the policy of a template', () => {
    const policy = '{"Statement": [{"Effect": "Allow", "Action": "*"}]}';
    const text = `{"Resources": {"P": {"PolicyDocument": ${policy}}}}`;
    deepEqual(growth(text.replace('"Statement"', '"Statement"¦')).slice(-6), [
      `"PolicyDocument": ${policy}`,
      `{"PolicyDocument": ${policy}}`,
      `"P": {"PolicyDocument": ${policy}}`,
      `{"P": {"PolicyDocument": ${policy}}}`,
      `"Resources": {"P": {"PolicyDocument": ${policy}}}`,
      text,
    ]);
  });

  it('is the document where no policy stands', () => {
    for (const text of ['', ' ', '{"name": "a"}', 'no JSON at all', '[[['])
      for (const at of [-1, 0, 1, text.length, text.length + 5]) {
        const snapshot = snapshotOf(text);
        deepEqual(steps(snapshot, selectionRanges(snapshot, [at])[0]), [[0, text.length]]);
      }
  });

  it('has an answer for each offset', () => {
    const snapshot = snapshotOf(within('"Action": "s3:*"'));
    equal(selectionRanges(snapshot, []).length, 0);
    equal(selectionRanges(snapshot, [0, 1_000_000, 40, 40]).length, 4);
  });

  it('grows at each step, wherever the caret is, whatever the text', () => {
    fc.assert(
      fc.property(brokenTexts, fc.array(fc.nat(), { maxLength: 12 }), (text, places) => {
        const snapshot = snapshotOf(text);
        const offsets = places.map((place) => place % (text.length + 1));
        const selections = selectionRanges(snapshot, offsets);
        equal(selections.length, offsets.length);
        for (const [index, at] of offsets.entries()) {
          const grown = steps(snapshot, selections[index]);
          deepEqual(grown.at(-1), [0, text.length]);
          for (const [step, [start, end]] of grown.entries()) {
            const [innerStart, innerEnd] = grown[step - 1] ?? [at, at];
            ok(start <= innerStart && innerEnd <= end, `${text} at ${at}`);
            ok(step === 0 || end - start > innerEnd - innerStart, `${text} at ${at}`);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it('stays quick where a text is of a size that nobody writes', () => {
    for (const long of ['${', '${a}', ':', '/', '}'].map((part) => part.repeat(20_000))) {
      const text = within(`"Resource": "${long}"`);
      ok(selectionRanges(snapshotOf(text), [100, 10_000, text.length - 10]).length);
    }
  });
});
