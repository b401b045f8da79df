import type { Element } from '../../policy/model';
import { isOpen } from '../../policy/value';
import type { Text, Value } from '../../policy/value';
import { hasBlank } from '../../text/placeholders';

/** Texts as an element of a policy means them: those that one of its patterns matches or, negated, those that none does. */
export interface PatternSet {
  readonly negated: boolean;
  readonly patterns: readonly Pattern[];
  /** Whether these are all: false where deployment may add others. */
  readonly complete: boolean;
  /**
   * Two sets with one key are the same set, whatever deployment makes of them. Undefined where that cannot be told: a part
   * is left to deployment, and nobody said how it is written.
   */
  readonly key: string | undefined;
}

export interface Pattern {
  /** With `*` for what is left to deployment; variables as they stand. */
  readonly text: string;
  /** Whether it is surely one of them, and all of it is known: nothing is left to deployment or to a person. */
  readonly certain: boolean;
  /** Whether `${…}` in it is filled in by the request. */
  readonly variable: boolean;
}

export interface ReadingOptions {
  /** Whether the language of the policy knows variables. */
  readonly variables: boolean;
  /** How a value is written, white space aside; absent: values that are left to deployment are never the same. */
  sourceOf?(value: Value): string;
}

/** Every text there is: what an element means that does not stand there. */
export const everything: PatternSet = setOf([{ text: '*', certain: true, variable: false }]);

export function setOf(patterns: readonly Pattern[], negated = false): PatternSet {
  return { negated, patterns, complete: true, key: keyOf(patterns, negated) };
}

export function patternSetOf(element: Element, { variables, sourceOf }: ReadingOptions): PatternSet {
  const { negated } = element;
  const { value } = element.entry;
  const patterns: Pattern[] = [];
  const complete = gather(value, true, (text, sure) => {
    const written = withoutBlanks(text.value);
    patterns.push({
      text: written,
      certain: sure && text.certain && written === text.value,
      variable: variables && written.includes('${'),
    });
  });
  if (!isOpen(value)) return { negated, patterns, complete, key: keyOf(patterns, negated) };
  const source = value && sourceOf?.(value);
  const key = source && `${negated ? 'not ' : ''}${variables ? '$' : '='}${source}`;
  return { negated, patterns, complete, key };
}

/** What somebody is yet to fill in may become anything. */
export function withoutBlanks(text: string): string {
  return hasBlank(text) ? text.replace(/<[^<>]*>/g, '*') : text;
}

/** Whether the texts are all that the value can come to. What a template picks one of is not surely any of them. */
function gather(value: Value | undefined, sure: boolean, take: (text: Text, sure: boolean) => void): boolean {
  switch (value?.type) {
    case 'text':
      take(value, sure);
      return true;
    case 'list':
      return value.items.map((item) => gather(item, sure, take)).every(Boolean);
    case 'choice':
      return value.options.map((option) => gather(option, false, take)).every(Boolean);
    case 'unknown':
      return false;
    default:
      return true;
  }
}

function keyOf(patterns: readonly Pattern[], negated: boolean): string {
  const texts = patterns.map(({ text, variable }) => `${variable ? '$' : '='}${text}`);
  return `${negated ? 'not ' : ''}${JSON.stringify([...new Set(texts)].sort())}`;
}
