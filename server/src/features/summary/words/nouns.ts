import { join, numeral } from '../../../text/words';

/** One of the things that a list names; things of one sort share their noun: `queues a and b in eu-west-1`. */
export type Noun = Phrase | Named;

/** Words that stand for themselves: `any queue`. */
export interface Phrase {
  readonly text: string;
}

export interface Named {
  /** `queue`. */
  readonly one: string;
  /** `queues`. */
  readonly many: string;
  readonly name: string;
  /** What follows the name, with its space: ` in eu-west-1`; empty where nothing does. */
  readonly tail: string;
  /** The same after several names, where it differs: ` and their objects`. */
  readonly tails?: string;
}

/** `queues a and b, topic c and 4 more`; of more than `limit` things the rest are counted. */
export function listNouns(nouns: readonly Noun[], joint: 'and' | 'or', limit: number): string {
  // One over the limit is no reason to cut: its name says more than a count.
  const cut = nouns.length > limit + 1 ? limit : nouns.length;
  const more = cut < nouns.length ? [`${numeral(nouns.length - cut)} more`] : [];
  const groups = new Map<string, Noun[]>();
  for (const noun of nouns.slice(0, cut)) {
    const group = groups.get(sortOf(noun));
    if (group) group.push(noun);
    else groups.set(sortOf(noun), [noun]);
  }
  // What holds for all of them may stand behind the count.
  const alike = groups.size === 1 && nouns.every((noun) => groups.has(sortOf(noun)));
  const pieces = [...groups.values()].map((group) => phraseOf(group, joint, alike ? more : []));
  return join(alike ? pieces : [...pieces, ...more], joint);
}

function sortOf(noun: Noun): string {
  return 'text' in noun ? `=${noun.text}` : `${noun.one}\n${noun.tail}`;
}

function phraseOf(group: readonly Noun[], joint: 'and' | 'or', more: readonly string[]): string {
  const [first] = group;
  if (!first) return '';
  if ('text' in first) return join([first.text, ...more], joint);
  const names = [...new Set(group.map((noun) => ('text' in noun ? noun.text : noun.name))), ...more];
  if (names.length === 1) return `${first.one} ${first.name}${first.tail}`;
  // Either of two is one: `queue a or b`.
  return joint === 'or'
    ? `${first.one} ${join(names, joint)}${first.tail}`
    : `${first.many} ${join(names, joint)}${first.tails ?? first.tail}`;
}

/** Each once: a template that fills in three accounts says so once. */
export function distinctNouns(nouns: readonly Noun[]): readonly Noun[] {
  return [...new Map(nouns.map((noun) => [JSON.stringify(noun), noun])).values()];
}

/** `policies`, `aliases`, `queues`. */
export function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  // Some of AWS's names are plural as they stand: `domains`.
  if (/[^aious]s$/.test(noun)) return noun;
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
