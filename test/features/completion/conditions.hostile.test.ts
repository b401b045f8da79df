import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { completionAt } from '../../../server/src/features/completion';
import { snapshotOf } from '../../support/document';
import { brokenTexts } from '../broken';
import { hostileTexts } from '../hover/hostile';
import { withCondition } from './conditions';

/** Answers, with edits that lie in the line and around the caret. */
function ask(text: string, place: number): void {
  const snapshot = snapshotOf(text);
  // No caret stands between the two letters of a line end.
  const offset = snapshot.positions().offset(snapshot.positions().at(place));
  const { items } = completionAt(snapshot, offset, { snippets: true, continues: true });
  const positions = snapshot.positions();
  for (const { textEdit } of items) {
    assert.ok(textEdit && 'range' in textEdit);
    const { start, end } = textEdit.range;
    assert.equal(start.line, end.line);
    assert.ok(positions.offset(start) <= offset && offset <= positions.offset(end));
  }
}

const names = [
  ...hostileTexts.slice(0, 4),
  '\\\u0000\uD800',
  '__proto__',
  'constructor',
  'ForAnyValue:',
  'ForAllValues:__proto__',
  ':',
  '::::',
  'aws:',
  'aws:RequestTag/',
  'aws:RequestTag/${TagKey}',
  '${',
  '}${',
  '$$${{{',
  `${'a:'.repeat(500)}sub`,
  `aws:${'x'.repeat(5_000)}orgid`,
];

describe('completion of conditions', () => {
  it('takes any text in any place of a condition', () => {
    for (const name of names) {
      const text = JSON.stringify(name);
      const conditions = [
        `{${text}: {"aws:TagKeys": "a"}}`,
        `{"StringLike": {${text}: "a"}}`,
        `{"StringLike": {"aws:PrincipalTag/a": ${text}}}`,
        `{"StringLike": {"aws:PrincipalTag/a": "\${", ${text}: ["a", ${text}]}}`,
        `{"StringLike": ${text}}`,
        text,
      ];
      for (const condition of conditions) {
        const document = withCondition(condition, {
          principal: `{"Service": ${text}, "Federated": ${text}}`,
        });
        const from = document.indexOf('"Condition"');
        const middle = document.indexOf(text, from) + Math.floor(text.length / 2);
        for (const offset of [middle, document.lastIndexOf(text) + 1]) ask(document, offset);
      }
    }
  });

  it('takes any caret in a policy that somebody is typing', () => {
    fc.assert(
      fc.property(brokenTexts, fc.nat(), (text, place) => {
        ask(text, place % (text.length + 1));
      }),
      { numRuns: 50 },
    );
  });
});
