import { hasWildcard, matches } from '../../../text/wildcard';
import { bothEnds } from './both-ends';
import { candidatesFor } from './candidates';
import type { Candidate } from './candidates';
import { cheapCover } from './cover';
import type { Cut } from './cuts';
import type { Option } from './option';

/** The names of a service's actions, in AWS's spelling, each once. */
export interface Wanted {
  /** A pattern must match each of them. */
  readonly wanted: readonly string[];
  /** None may match one of these. Names that stand in neither may be matched or not. */
  readonly foreign: readonly string[];
}

/**
 * Patterns with few characters that match all of the wanted names and none of the foreign ones, `perPattern` more
 * counted for each. Where patterns are cut between words each stands for several names, so that a name that stands
 * alone can still be read. The same names give the same patterns.
 */
export function shrinkNames(names: Wanted, perPattern: number, cut: Cut): readonly string[] {
  const { wanted, foreign } = names;
  if (!wanted.length || (cut === 'words' && wanted.length === 1)) return wanted;
  if (!foreign.length) return ['*'];
  const found =
    cut === 'words'
      ? candidatesFor(names, cut).filter(({ covers }) => covers.length > 1)
      : [...candidatesFor(names, cut), ...bothEnds(names)];
  const plain = wanted.map((text, index): Candidate => ({ text, covers: [index] }));
  const chosen = cheapCover(wanted.length, [...plain, ...found].map(priced(perPattern)));
  if (cut === 'words') return chosen.map(({ text }) => text);
  return shortened(
    chosen.map(({ text }) => text),
    names,
  );
}

interface Priced extends Candidate, Option {}

function priced(perPattern: number): (candidate: Candidate) => Priced {
  return (candidate) => ({ ...candidate, cost: candidate.text.length + perPattern });
}

/** Letters beside a star go while no foreign name is matched; then what others match as well goes. */
function shortened(patterns: readonly string[], { wanted, foreign }: Wanted): readonly string[] {
  const others = foreign.map((name) => name.toLowerCase());
  const short = patterns.map((pattern) => (hasWildcard(pattern) ? shortenedOne(pattern, others) : pattern));
  const options = short.map((text): Priced => {
    const lower = text.toLowerCase();
    const covers = wanted.flatMap((name, index) => (matches(lower, name.toLowerCase()) ? [index] : []));
    return { text, covers, cost: text.length };
  });
  return cheapCover(wanted.length, options).map(({ text }) => text);
}

function shortenedOne(pattern: string, foreign: readonly string[]): string {
  let short = pattern;
  for (let at = short.length - 1; at >= 0; at--) {
    if (short[at] === '*' || (short[at - 1] !== '*' && short[at + 1] !== '*')) continue;
    const tried = short.slice(0, at) + short.slice(at + 1);
    const lower = tried.toLowerCase();
    if (!foreign.some((name) => matches(lower, name))) {
      short = tried;
      at = Math.min(at + 1, short.length);
    }
  }
  return short;
}
