import { deepStrictEqual as same } from 'node:assert';
import { it } from 'mocha';
import type { PolicyKind } from '../../../server/src/policy/model';
import type { Finding } from '../../../server/src/rules/rule';
import type { Snapshot } from '../../../server/src/snapshot';
import { applyEdits } from '../../support/apply';
import { marked, snapshotOf } from '../../support/document';

/**
 * What is at fault, the kind of the policy, the document with what the findings mark, and their rules in that order;
 * findings that are one too many for the marks share the last.
 */
export type FaultCase = readonly [what: string, kind: PolicyKind, document: string, ...rules: string[]];

/** Every finding of form is the one that is named, at the place that is marked, and there is no other. */
export function findsFaults(cases: readonly FaultCase[]): void {
  for (const [what, kind, document, ...rules] of cases) {
    it(`${kind}: ${what}`, () => {
      const { text, marked: places } = marked(document);
      const found = ofForm(snapshotOf(text, { kind }));
      same(
        found.map(({ rule, offset, length }) => [rule.id, text.slice(offset, offset + length)]),
        rules.map((rule, index) => [rule, places[index] ?? places.at(-1)]),
      );
    });
  }
}

export function ofForm(snapshot: Snapshot): readonly Finding[] {
  return snapshot
    .findings()
    .filter(({ rule }) => rule.family === 'structure' || rule.family === 'control-policies');
}

/** What is mended, the kind, the document, the title of the fix and the document after it. */
export type FixCase = readonly [what: string, kind: PolicyKind, before: string, title: string, after: string];

export function mendsFaults(cases: readonly FixCase[]): void {
  for (const [what, kind, before, title, after] of cases) {
    it(`${kind}: ${what}`, () => {
      const fixes = ofForm(snapshotOf(before, { kind })).flatMap((finding) => finding.fixes());
      const fix = fixes.find((each) => each.title === title);
      same(
        [fix && applyEdits(before, fix.edits), fixes.map((each) => each.title).includes(title)],
        [after, true],
      );
    });
  }
}

/** The titles of every fix of form that a document is offered. */
export function titlesIn(document: string, kind: PolicyKind): readonly string[] {
  return ofForm(snapshotOf(document, { kind })).flatMap((finding) =>
    finding.fixes().map(({ title }) => title),
  );
}

/** A policy of these statements, written in one line. */
export function policy(...statements: readonly string[]): string {
  return `{"Version":"2012-10-17","Statement":[${statements.join(',')}]}`;
}
