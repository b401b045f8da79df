import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { judge } from '../../../server/src/access/condition-logic/holds';
import type { Verdict } from '../../../server/src/access/verdict';
import { termsOf } from './read';

type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** The user is `alice`, and everything of tags may be anything. */
const context = new Map([['aws:username', ['alice']]]);
const isOpen = (key: string) => key.includes('tag');

const rows: readonly (readonly [conditions: Conditions, verdict: Verdict])[] = [
  [{}, 'yes'],
  [{ StringEquals: { 'aws:username': 'alice' } }, 'yes'],
  [{ StringEquals: { 'aws:username': 'bob' } }, 'no'],
  [{ StringEquals: { 'aws:PrincipalTag/team': 'a' } }, 'maybe'],
  [{ StringEquals: { 'aws:username': 'bob', 'aws:PrincipalTag/team': 'a' } }, 'no'],
  [{ StringEquals: { 'aws:username': 'alice', 'aws:PrincipalTag/team': 'a' } }, 'maybe'],
  [{ StringLikeIfExists: { 'aws:PrincipalTag/team': '*' } }, 'yes'],
  [{ StringLike: { 'aws:PrincipalTag/team': '*' } }, 'maybe'],
  [{ StringNotLike: { 'aws:PrincipalTag/team': '*' } }, 'maybe'],
  [{ 'ForAllValues:StringLike': { 'aws:TagKeys': '*' } }, 'yes'],
  [{ 'ForAnyValue:StringNotLike': { 'aws:TagKeys': '*' } }, 'no'],
  [{ 'ForAnyValue:StringEquals': { 'aws:TagKeys': [] } }, 'no'],
  [{ StringEquals: { 'aws:PrincipalTag/team': [] } }, 'yes'],
  [{ Null: { 'aws:PrincipalTag/team': 'true' } }, 'maybe'],
  [{ Null: { 'aws:PrincipalTag/team': ['true', 'false'] } }, 'yes'],
  [{ StringEquals: { 'aws:PrincipalTag/team': 'a' }, StringLike: { 'aws:PrincipalTag/team': 'b*' } }, 'no'],
  [{ StringEquals: { 'aws:username': '${aws:PrincipalTag/team}' } }, 'maybe'],
  [{ StringEquals: { 'aws:username': ['alice', '${aws:PrincipalTag/team}'] } }, 'yes'],
  [{ StringNotEquals: { 'aws:username': ['alice', '${aws:PrincipalTag/team}'] } }, 'no'],
  [{ StringNotEquals: { 'aws:username': ['bob', '${aws:PrincipalTag/team}'] } }, 'maybe'],
];

describe('conditions on keys of which nothing is known', () => {
  for (const [conditions, verdict] of rows)
    it(`${JSON.stringify(conditions)}: ${verdict}`, () =>
      equal(judge(termsOf(conditions), context, isOpen), verdict));

  it('hold for sure only where they are all', () => {
    const terms = termsOf({ StringEquals: { 'aws:username': 'alice' } });
    equal(judge({ ...terms, complete: false }, context, isOpen), 'maybe');
    const failing = termsOf({ StringEquals: { 'aws:username': 'bob' } });
    equal(judge({ ...failing, complete: false }, context, isOpen), 'no');
  });
});
