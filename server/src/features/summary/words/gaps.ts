import type { Value } from '../../../policy/value';

/** What deployment does to a value that no text of it shows: it adds to it, or it picks from it. */
export type Gap = 'adds' | 'picks';

/**
 * Undefined where all that can be said of the value stands in it. A text that is known in part says so itself, and
 * what a template leaves out is missing from nothing.
 */
export function gapIn(value: Value | undefined): Gap | undefined {
  switch (value?.type) {
    case 'unknown':
      return 'adds';
    case 'choice':
      return firstGap(value.options) ?? 'picks';
    case 'list':
      return firstGap(value.items);
    case 'mapping':
      return firstGap(value.entries.map((entry) => entry.value));
    default:
      return undefined;
  }
}

/** What is added weighs more: nothing of it is known. */
function firstGap(values: readonly (Value | undefined)[]): Gap | undefined {
  const gaps = values.map(gapIn);
  return gaps.includes('adds') ? 'adds' : gaps.find((gap) => gap !== undefined);
}
