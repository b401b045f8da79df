import { isLimit } from './effect';
import type { PolicyChange } from './policy-changes';

/** Says so where a policy granted something, and the newer version grants none of it; `name` is that of the older one. */
export function nothingInCommon(change: PolicyChange, name: string): string | undefined {
  const { before, after } = change;
  if (!before || !after || !change.difference().lost.length || change.intersects() !== 'no') return undefined;
  return `nothing that ${name} ${isLimit(after.kind) ? 'allowed' : 'granted'} is left`;
}
