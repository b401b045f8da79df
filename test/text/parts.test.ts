import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { partsAt } from '../../server/src/text/parts';

/** The caret `¦`, and the parts around it from the outside in. */
const rows: readonly (readonly [text: string, parts: readonly string[]])[] = [
  ['', ['', '']],
  ['pla¦in', ['plain', 'plain']],
  ['s3:Get¦Object', ['GetObject', 'GetObject']],
  ['s3¦:GetObject', ['s3', 's3']],
  ['s3:¦GetObject', ['GetObject', 'GetObject']],
  ['arn:aws:s3:¦::bucket', ['', '']],
  ['arn:aws:s3:::bucket/a¦b/c', ['bucket/ab/c', 'ab']],
  ['arn:aws:s3:::bucket/¦', ['bucket/', '']],
  [
    'a/${aws:user¦name}/b',
    ['a/${aws:username}/b', '${aws:username}', '${aws:username}', 'aws:username', 'username', 'username'],
  ],
  ['a/¦${aws:username}', ['a/${aws:username}', '${aws:username}']],
  ['a/$¦{aws:username}', ['a/${aws:username}', '${aws:username}', '${aws:username}']],
  ['a/${aws:username}¦/b', ['a/${aws:username}/b', '${aws:username}']],
  ['${aws:a}/${aws:b}:c¦', ['c', 'c']],
  ['${aws:us¦er', ['user', 'user']],
  ['${}:¦}', ['}', '}']],
];

describe('the parts of a text', () => {
  for (const [marked, parts] of rows)
    it(`at ${marked}`, () => {
      const text = marked.replace('¦', '');
      const found = partsAt(text, Math.max(0, marked.indexOf('¦')));
      deepEqual(
        found.map(({ offset, length }) => text.slice(offset, offset + length)),
        parts,
      );
    });
});
