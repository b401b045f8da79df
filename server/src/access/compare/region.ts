import { covers } from '../../text/covers';
import { witness } from '../../text/witness';
import { filledPattern } from '../condition-logic/pattern';
import type { Pattern, PatternSet } from '../grants/pattern-set';

/** More parts than that are not looked at one by one. */
const regionLimit = 4_000;

/**
 * Whether every text that is in all of the one sets is in one of the others; true only where that is proven, for every
 * value that deployment and a request may fill in.
 */
export function isWithin(narrow: readonly PatternSet[], wide: readonly PatternSet[]): boolean {
  if (wide.some(({ key }) => key !== undefined && narrow.some((set) => set.key === key))) return true;
  const covers = wide.filter(({ negated }) => !negated).flatMap(({ patterns }) => patterns.filter(isCertain));
  const complements = wide.filter(({ negated, complete }) => negated && complete);
  // What a complement leaves out is all that the others have to cover.
  const parts = regionsOf([...narrow.map(most), ...complements.map((set): Part => inverted(most, set))]);
  return parts?.every((region) => isCovered(region, covers)) ?? false;
}

/**
 * A text that is surely in all of the one sets, and can be in none of the others; undefined where none was found. A
 * variable stands for a value of its own, which is to be told by the request.
 */
export function escapeFrom(narrow: readonly PatternSet[], wide: readonly PatternSet[]): string | undefined {
  if (wide.some(({ negated, complete }) => !negated && !complete)) return undefined;
  const covers = wide.filter(({ negated }) => !negated).flatMap(({ patterns }) => patterns);
  const complements = wide.filter(({ negated }) => negated);
  const parts =
    regionsOf([...narrow.map(least), ...complements.map((set): Part => inverted(least, set))]) ?? [];
  for (const { inside, outside } of parts) {
    const found = witness(
      inside.map(({ text }) => text),
      [...outside, ...covers].map(loosely),
    );
    if (found.found === 'yes') return found.text;
  }
  return undefined;
}

/** Texts that one of the patterns matches, each an alternative, and none of the others. */
interface Part {
  readonly alternatives: readonly Pattern[];
  readonly outside: readonly Pattern[];
}

interface Region {
  readonly inside: readonly Pattern[];
  readonly outside: readonly Pattern[];
}

const anything: Pattern = { text: '*', certain: true, variable: false };

/** What can be in the set at most. */
function most({ negated, patterns, complete }: PatternSet): Part {
  if (negated)
    return {
      alternatives: [anything],
      outside: patterns.filter((each) => isCertain(each) && !each.variable),
    };
  return { alternatives: complete ? patterns : [anything], outside: [] };
}

/** What is surely in the set. */
function least({ negated, patterns, complete }: PatternSet): Part {
  if (!negated)
    return { alternatives: patterns.filter((each) => isCertain(each) && !each.variable), outside: [] };
  return { alternatives: complete ? [anything] : [], outside: patterns };
}

/** What the complement leaves out is what its patterns match. */
function inverted(bound: (set: PatternSet) => Part, set: PatternSet): Part {
  return bound({ ...set, negated: false });
}

/** Every way to take an alternative of each part; undefined where these are too many. */
function regionsOf(parts: readonly Part[]): readonly Region[] | undefined {
  const count = parts.reduce((product, { alternatives }) => product * alternatives.length, 1);
  if (count > regionLimit) return undefined;
  let regions: readonly Region[] = [{ inside: [], outside: parts.flatMap(({ outside }) => outside) }];
  for (const { alternatives } of parts) {
    regions = regions.flatMap(({ inside, outside }) =>
      alternatives.map((each) => ({ inside: narrowest(inside, each), outside })),
    );
  }
  return regions;
}

/** What is in all of them, without those that another one lies in whatever its variables become. */
function narrowest(inside: readonly Pattern[], added: Pattern): readonly Pattern[] {
  if (inside.some((each) => liesIn(each, added))) return inside;
  return [...inside.filter((each) => !liesIn(added, each)), added];
}

function liesIn(narrow: Pattern, wide: Pattern): boolean {
  return !(narrow.variable && wide.text.includes('?')) && covers(tokened(wide), tokened(narrow));
}

/**
 * A variable may become anything. While one pattern alone is asked about, what a variable stands for can be taken for
 * letters of its own: whatever it becomes, a star takes it in, and so does the same variable. Two patterns can meet in a
 * value of it, so there it is a star.
 */
function isCovered({ inside, outside }: Region, covers: readonly Pattern[]): boolean {
  const [first, ...others] = inside;
  const alone = first && !others.length && !outside.length;
  const texts = alone ? [tokened(first)] : inside.map(loosely);
  // A question mark takes one letter, and nobody knows how many a variable comes to.
  const usable = covers.filter(({ text }) => !(alone && first.variable) || !text.includes('?'));
  return witness(texts, [...outside.map(tokened), ...usable.map(tokened)]).found === 'no';
}

function isCertain({ certain }: Pattern): boolean {
  return certain;
}

/** What cannot be read may become anything. */
function loosely({ text, variable }: Pattern): string {
  return variable ? (filledPattern(text)?.widest ?? '*') : text;
}

/** Each variable in letters that stand nowhere else, so that no piece of a pattern takes a part of it. */
function tokened({ text, variable }: Pattern): string {
  return variable ? (filledPattern(text)?.text ?? text) : text;
}
