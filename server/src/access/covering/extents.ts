import { isWithin } from '../compare/region';
import { filledPattern } from '../condition-logic/pattern';
import type { Pattern, PatternSet } from '../grants/pattern-set';
import type { Patience } from '../../text/covers';
import { covers } from '../../text/covers';
import { hasWildcard, intersects } from '../../text/wildcard';

/** A set of patterns, made ready to be asked about many others. */
export interface Extent {
  readonly set: PatternSet;
  /** The texts of those that are surely in it. */
  readonly texts: ReadonlySet<string>;
  /** Those of them that stand for more than themselves, without variables. */
  readonly wildcards: readonly string[];
}

export function extentOf(set: PatternSet): Extent {
  const certain = set.patterns.filter((each) => each.certain);
  return {
    set,
    texts: new Set(certain.map(({ text }) => text)),
    wildcards: certain.filter((each) => hasWildcard(each.text) && !each.variable).map(({ text }) => text),
  };
}

/**
 * Whether all of the one is in the other; true only where that is certain. Of what is listed each pattern must lie in one
 * of the other's, which is quicker than to ask whether several of those make it up.
 */
export function liesIn(narrow: Extent, wide: Extent, patience: Patience): boolean {
  const [one, other] = [narrow.set, wide.set];
  if (one.key !== undefined && one.key === other.key) return true;
  if (other.negated) {
    if (!other.complete) return false;
    // What the wider one leaves out the other must leave out too, or not have.
    return one.negated
      ? other.patterns.every((each) =>
          isPatternIn(each, { ...narrow, set: { ...one, negated: false } }, patience),
        )
      : one.complete && one.patterns.every((each) => isApart(each, other.patterns, patience));
  }
  if (one.negated || !one.complete) return wide.texts.has('*');
  return one.patterns.every((each) => isPatternIn(each, wide, patience));
}

function isPatternIn(pattern: Pattern, { set, texts, wildcards }: Extent, patience: Patience): boolean {
  const { text, variable } = pattern;
  if (texts.has(text)) return true;
  if ((patience.letters -= wildcards.length) < 0) return false;
  if (variable) return isWithin([{ ...set, patterns: [pattern], key: undefined }], [set]);
  return wildcards.some((wide) => covers(wide, text, patience));
}

function isApart(pattern: Pattern, others: readonly Pattern[], patience: Patience): boolean {
  if ((patience.letters -= others.length) < 0) return false;
  const widest = widestOf(pattern);
  return !others.some((other) => intersects(widest, widestOf(other)));
}

/** A variable may become anything. */
function widestOf({ text, variable }: Pattern): string {
  return variable ? (filledPattern(text)?.widest ?? '*') : text;
}
