import type { Element } from '../../policy/model';
import type { Action, ServiceReference } from '../../reference/model';
import { covers } from '../../text/covers';
import { intersects } from '../../text/wildcard';
import { isEveryAction } from '../actions';
import type { Verdict } from '../verdict';
import type { Pattern, PatternSet, ReadingOptions } from './pattern-set';
import { patternSetOf } from './pattern-set';

/** The actions that a statement speaks of: those of the reference one by one, others by the texts that name them. */
export interface ActionSet {
  /** Actions of the reference that are surely in it. */
  readonly sure: ReadonlySet<Action>;
  /** Those that are, or may be once it is deployed. */
  readonly possible: ReadonlySet<Action>;
  /** Texts, lower-case, that it lists and that stand for no action of the reference: misspelt, newer, or nobody's yet. */
  readonly others: readonly string[];
  /** As the element is written, lower-case. */
  readonly patterns: PatternSet;
}

/** Reads `Action` and `NotAction` into sets; what a text stands for is one set, however often it is asked for. */
export type ActionSets = (element: Element, options: ReadingOptions) => ActionSet;

export function createActionSets(reference: ServiceReference): ActionSets {
  const known = new Map<string, ReadonlySet<Action>>();
  const remember = (key: string, make: () => ReadonlySet<Action>) => {
    const set = known.get(key) ?? make();
    known.set(key, set);
    return set;
  };
  const all = () => remember('*', () => new Set(reference.matching('*')));
  const matched = (patterns: readonly Pattern[]): ReadonlySet<Action> => {
    const texts = [...new Set(patterns.map(({ text }) => everyAction(text)))].sort();
    if (texts.includes('*')) return all();
    return remember(texts.join(' '), () => new Set(texts.flatMap((text) => reference.matching(text))));
  };
  const without = (some: ReadonlySet<Action>, patterns: readonly Pattern[]) =>
    remember(
      `not ${patterns
        .map(({ text }) => text)
        .sort()
        .join(' ')}`,
      () => new Set([...all()].filter((action) => !some.has(action))),
    );

  return (element, options) => {
    const patterns = lowerCase(patternSetOf(element, { ...options, variables: false }));
    const certain = patterns.patterns.filter((each) => each.certain);
    const others = othersIn(patterns.patterns, reference);
    const [sure, possible] = [matched(certain), patterns.complete ? matched(patterns.patterns) : all()];
    if (!patterns.negated) return { sure, possible, others, patterns };
    return {
      sure: patterns.complete ? without(possible, patterns.patterns) : new Set(),
      possible: without(sure, certain),
      others,
      patterns,
    };
  };
}

/** Whether a text that the reference has no action for is in the set; it may be a pattern. */
export function holdsOther({ patterns }: ActionSet, text: string): Verdict {
  const certain = patterns.patterns.filter((each) => each.certain);
  if (certain.some((each) => covers(each.text, text))) return patterns.negated ? 'no' : 'yes';
  if (!patterns.complete || patterns.patterns.some((each) => intersects(each.text, text))) return 'maybe';
  return patterns.negated ? 'yes' : 'no';
}

function lowerCase(set: PatternSet): PatternSet {
  const patterns = set.patterns.map((each) => ({ ...each, text: each.text.toLowerCase() }));
  return { ...set, patterns, key: set.key?.toLowerCase() };
}

/** `*:*` and `**` are `*` in other words. */
function everyAction(text: string): string {
  return isEveryAction(text) ? '*' : text;
}

/**
 * What stands for actions that the reference has stands for no others, as of its date. A text without a colon names no
 * service, and no action that there could be.
 */
function othersIn(patterns: readonly Pattern[], reference: ServiceReference): readonly string[] {
  const texts = patterns.map(({ text }) => text).filter((text) => text.includes(':') && !isEveryAction(text));
  return [...new Set(texts)].filter((text) => !reference.matching(text).length);
}
