import type { Value } from '../../policy/value';

/**
 * The characters of a value written without white space between its parts, as they stand in the text. What is only known
 * at deployment counts as nothing, so that a policy is never longer than this says.
 */
export function compactSize(value: Value | undefined): number {
  switch (value?.type) {
    case 'text':
      // In a template a text may stand in the source as a function that comes to less.
      return value.certain ? Math.min(value.length, value.value.length + 2) : 0;
    case 'literal':
      return value.length;
    case 'list':
      return around(value.items.map(compactSize));
    case 'mapping':
      return around(value.entries.map((entry) => entry.key.length + 1 + compactSize(entry.value)));
    case 'choice':
      return value.options.map(compactSize).sort((left, right) => left - right)[0] ?? 0;
    default:
      return 0;
  }
}

/** Brackets, and commas between the parts. */
function around(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 2 + Math.max(0, parts.length - 1));
}
