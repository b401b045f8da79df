import assert from 'node:assert/strict';
import type { Refactoring } from '../../../server/src/changes/refactoring';
import { locate } from '../../../server/src/policy/locate';
import type { Fix } from '../../../server/src/policy/fix';
import { touches } from '../../../server/src/text/span';
import { applyEdits } from '../../support/apply';
import { marked, snapshotOf } from '../../support/document';

/** What a refactoring offers at the caret `¦` of a document; what stands there decides. */
export function offersAt(refactoring: Refactoring, source: string): readonly Fix[] {
  const { text, caret = 0 } = marked(source);
  const snapshot = snapshotOf(text);
  const target = locate(snapshot.file, caret);
  const policy = snapshot.file.policies.find((each) => touches(each, caret));
  assert.ok(target && policy, 'nothing stands at the caret');
  const statement = policy.statements.find((each) => touches(each, caret));
  return refactoring.offer({
    policy,
    statement,
    target,
    reference: snapshot.reference,
    seen: snapshot.seen(),
  });
}

export function titlesAt(refactoring: Refactoring, source: string): readonly string[] {
  return offersAt(refactoring, source).map(({ title }) => title);
}

/** The document after the offer of that title. */
export function acceptedAt(refactoring: Refactoring, source: string, title: string | RegExp): string {
  const offers = offersAt(refactoring, source);
  const offer = offers.find((each) =>
    typeof title === 'string' ? each.title === title : title.test(each.title),
  );
  assert.ok(offer, `not offered, but: ${offers.map((each) => each.title).join('; ')}`);
  return applyEdits(marked(source).text, offer.edits);
}

/** A statement whose action list is written in several lines, the caret in it. */
export function actions(...texts: readonly string[]): string {
  const list = texts.map((text) => `        ${JSON.stringify(text)}`).join(',\n');
  return statement(`"Action": [¦\n${list}\n      ]`);
}

export function statement(...members: readonly string[]): string {
  return `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      ${members.join(',\n      ')},
      "Resource": "*"
    }
  ]
}`;
}
