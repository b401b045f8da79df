import { splitAction } from '../../access/actions';
import { hasWildcard } from '../../text/wildcard';

/** Tells which of two values stands first: below 0 the left one. */
export type Order = (left: string, right: string) => number;

/** By service, then by name, in any case; what reaches across services first, and in a service what is a pattern. */
export const byService: Order = (left, right) => {
  const [one, other] = [keysOf(left), keysOf(right)];
  for (const [index, key] of one.entries()) {
    const difference = compare(key, other[index] ?? '');
    if (difference) return difference;
  }
  return 0;
};

function keysOf(action: string): readonly string[] {
  const { prefix = '', name } = splitAction(action.toLowerCase());
  return [isPattern(prefix || name), prefix, isPattern(name), name];
}

function isPattern(text: string): string {
  return hasWildcard(text) ? '0' : '1';
}

/** In any case first, so that `Demo` and `demo` stand together; then as they are written. */
export const byLetters: Order = (left, right) =>
  compare(left.toLowerCase(), right.toLowerCase()) || compare(left, right);

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
