import type { Terms } from '../condition-logic/term';
import type { Grant } from '../grants/grant';
import type { PatternSet } from '../grants/pattern-set';

/** Requests that are asked after together: those in all of these sets for which all of these terms hold. */
export interface Cell {
  readonly resources: readonly PatternSet[];
  readonly principals: readonly PatternSet[];
  readonly terms: Terms;
  /** Of the grants that the terms come from. */
  readonly termsKeys: readonly (string | undefined)[];
  /** Whether what it is made of is deployed whatever a template decides. */
  readonly sure: boolean;
}

export function cellOf({ resources, principals, terms, termsKey, sure }: Grant): Cell {
  return { resources: [resources], principals: [principals], terms, termsKeys: [termsKey], sure };
}

/** The requests of the cell that the grant speaks of too. */
export function meet(cell: Cell, { resources, principals, terms, termsKey, sure }: Grant): Cell {
  return {
    resources: together(cell.resources, resources),
    principals: together(cell.principals, principals),
    terms: {
      terms: [...cell.terms.terms, ...terms.terms],
      complete: cell.terms.complete && terms.complete,
    },
    termsKeys: [...cell.termsKeys, termsKey],
    sure: cell.sure && sure,
  };
}

function together(sets: readonly PatternSet[], set: PatternSet): readonly PatternSet[] {
  return set.key !== undefined && sets.some(({ key }) => key === set.key) ? sets : [...sets, set];
}
