import type { Statement } from '../policy/model';

/** What a statement does that counts for no request: `allows nothing`. */
export function consequenceOf({ effect }: Statement): string {
  if (effect === undefined) return 'has no effect';
  return effect === 'Allow' ? 'allows nothing' : 'denies nothing';
}
