import { implies, impliesSurely } from '../condition-logic/implies';
import { separate } from '../condition-logic/separate';
import { valueByValue } from '../condition-logic/value-by-value';
import type { Terms } from '../condition-logic/term';
import type { Grant } from '../grants/grant';
import { everything } from '../grants/pattern-set';
import { withOtherPolicies } from '../grants/principals';
import type { PatternSet } from '../grants/pattern-set';
import type { Verdict } from '../verdict';
import type { Cell } from './cell';
import { mayNameTwice, mixesCallers, withAccounts } from './caller-facts';
import { escapeFrom, isWithin } from './region';

/**
 * Whether every request of the cell is one of some grant's, actions aside: `yes` where that is proven, `no` where a
 * request is found that is in none of them, resource, caller and context.
 */
export function isCoveredBy(asked: Cell, grants: readonly Grant[]): Verdict {
  const cell = withAccounts(asked, grants);
  const related = grants.map((grant) => ({ grant, verdict: holdsIn(cell, grant) }));
  const holding = related.filter(({ verdict }) => verdict === 'yes').map(({ grant }) => grant);
  if (
    coversAll(
      cell,
      holding.filter(({ sure }) => sure),
    )
  )
    return 'yes';
  const [unlike, likely] = [
    related.filter(({ verdict }) => verdict === 'no').map(({ grant }) => grant),
    related.filter(({ verdict }) => verdict !== 'no').map(({ grant }) => grant),
  ];
  if (cell.sure && cell.terms.complete && escapes(cell, asked.terms, likely, unlike)) return 'no';
  return coverTogether(cell, grants) ? 'yes' : 'maybe';
}

/** Whether the conditions of the grant hold wherever those of the cell do. */
function holdsIn({ terms, termsKeys }: Cell, grant: Grant): Verdict {
  if (!grant.terms.terms.length && grant.terms.complete) return 'yes';
  if (grant.termsKey !== undefined && termsKeys.includes(grant.termsKey)) return 'yes';
  return implies(terms, grant.terms);
}

function coversAll(cell: Cell, grants: readonly Grant[]): boolean {
  if (!grants.length) return false;
  return eachPrincipal(cell.principals).every((principals) => {
    const ofThem = grants.filter((grant) => isWithin(principals, [grant.principals]));
    return isWithin(
      cell.resources,
      ofThem.map(({ resources }) => resources),
    );
  });
}

/** Whether each value that a condition lists is covered by some grant, though no grant has all of them. */
function coverTogether(cell: Cell, grants: readonly Grant[]): boolean {
  const sure = grants.filter((grant) => grant.sure);
  if (sure.length < 2) return false;
  const parts = valueByValue(cell.terms);
  return (
    parts.length > 1 &&
    parts.every((terms) =>
      coversAll(
        { ...cell, terms },
        sure.filter((grant) => impliesSurely(terms, grant.terms)),
      ),
    )
  );
}

/** Callers that are named one by one are asked after one by one. */
function eachPrincipal(sets: readonly PatternSet[]): readonly (readonly PatternSet[])[] {
  const [set, ...others] = sets;
  if (!set || others.length || set.negated || !set.complete || set.patterns.length < 2) return [sets];
  return set.patterns.map((pattern) => [{ ...set, patterns: [pattern], key: undefined }]);
}

/**
 * Whether a request of the cell is found that is in no grant. `likely` ones are kept out of by their resources and
 * callers alone, those that are `unlike` by their conditions as well. `own` are the terms that are asked, without what
 * follows from the principals.
 */
function escapes(cell: Cell, own: Terms, likely: readonly Grant[], unlike: readonly Grant[]): boolean {
  const all = [...likely, ...unlike];
  const unlikeTerms = unlike.map(({ terms }) => terms);
  const others = all.map(({ principals }) => principals);
  const mixes = (...terms: readonly Terms[]) => mixesCallers(terms, cell.principals, others);
  return (
    (escapesBySets(cell, all) && !mixes(own) && separate([cell.terms], []) !== undefined) ||
    (unlike.length > 0 &&
      escapesBySets(cell, likely) &&
      !mixes(own, ...unlikeTerms) &&
      separate([cell.terms], unlikeTerms) !== undefined)
  );
}

function escapesBySets(cell: Cell, grants: readonly Grant[]): boolean {
  if (!grants.length && namesSomething(cell.resources) && namesSomething(cell.principals)) return true;
  const others = grants.map(({ principals }) => principals);
  if (mayNameTwice([...cell.principals, ...others])) return false;
  const callers = [...cell.principals, withOtherPolicies];
  const apart = escapeFrom(callers, others);
  if (apart !== undefined) return escapeFrom(cell.resources, []) !== undefined;
  const caller = escapeFrom(callers, []);
  if (caller === undefined) return false;
  const named: PatternSet = {
    ...everything,
    patterns: [{ text: caller, certain: true, variable: false }],
    key: undefined,
  };
  const theirs = grants.filter((grant) => escapeFrom([named], [grant.principals]) === undefined);
  return (
    escapeFrom(
      cell.resources,
      theirs.map(({ resources }) => resources),
    ) !== undefined
  );
}

/** An element names something, even where only deployment knows what; two of them may have nothing in common. */
function namesSomething([set, ...others]: readonly PatternSet[]): boolean {
  return set !== undefined && !others.length && !set.negated && (!set.complete || set.patterns.length > 0);
}
