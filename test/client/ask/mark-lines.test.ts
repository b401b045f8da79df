import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { drawnIn } from '../../../client/src/ask/mark-lines';
import type { AskMark } from '../../../server/src/lsp/protocol';

function mark(uri: string, line: number, does: AskMark['does'], label: string): AskMark {
  const range = { start: { line, character: 4 }, end: { line: line + 3, character: 5 } };
  return { uri, range, does, label };
}

describe('the marks of an answer', () => {
  it('are drawn in their own document alone', () => {
    const marks = [mark('a', 1, 'allows', 'allows x:Y'), mark('b', 1, 'denies', 'denies x:Y')];
    assert.deepEqual(
      drawnIn('b', marks).map(({ does, note, range }) => [does, note, range.start.line]),
      [['denies', 'denies x:Y', 1]],
    );
    assert.deepEqual(drawnIn('c', marks), []);
  });

  it('are one for a statement that may do either', () => {
    const marks = [
      mark('a', 1, 'depends', 'may allow x:Y'),
      mark('a', 1, 'depends', 'may deny x:Y'),
      mark('a', 9, 'allows', 'allows x:Y'),
    ];
    assert.deepEqual(
      drawnIn('a', marks).map(({ does, note }) => [does, note]),
      [
        ['depends', 'may allow x:Y, may deny x:Y'],
        ['allows', 'allows x:Y'],
      ],
    );
  });
});
