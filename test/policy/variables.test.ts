import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { knowsVariables, variableAt } from '../../server/src/policy/variables';
import { marked, snapshotOf } from '../support/document';

/** The caret `¦`, and the variable between the marks; no marks: it stands in none. */
const carets: readonly (readonly [text: string, typed?: string])[] = [
  ['a/«${¦}»/b', ''],
  ['a/«${aws:us¦ername}»/b', 'aws:us'],
  ['«${aws:username¦}»', 'aws:username'],
  ['«${¦»', ''],
  ['«${¦»/*', ''],
  ['«${aws:us¦er»/*', 'aws:us'],
  ['«${aws:us¦»/${aws:userid}', 'aws:us'],
  ['${aws:userid}/«${¦»', ''],
  ['a/«$¦»', ''],
  ['«$¦»/b', ''],
  ['¦${aws:username}'],
  ['$¦{aws:username}'],
  ['${aws:username}¦'],
  ['a¦'],
  ['}¦'],
  ['{¦}'],
  ['¦'],
];

describe('policy variables', () => {
  for (const [source, typed] of carets)
    it(JSON.stringify(source), () => {
      const { text, spans, caret = 0 } = marked(source);
      const found = variableAt(text, caret);
      const [span] = spans;
      assert.deepEqual(
        found && { start: found.start, end: found.end, typed: found.typed },
        span && { start: span.offset, end: span.offset + span.length, typed },
      );
    });

  it('are there in the newer language alone', () => {
    const knows = (version: string) => {
      const [policy] = snapshotOf(
        `{${version}"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}`,
      ).file.policies;
      assert.ok(policy);
      return knowsVariables(policy);
    };
    assert.equal(knows('"Version": "2012-10-17", '), true);
    assert.equal(knows('"Version": "2008-10-17", '), false);
    assert.equal(knows('"Version": "2012", '), false);
    assert.equal(knows(''), false);
    assert.equal(knows('"Version": {"Ref": "Version"}, '), true);
  });
});
