import type { Action } from './model';

/**
 * Whether AWS's sentence about the action calls it deprecated, as in `This permission is deprecated`,
 * `DEPRECATED - use …`, `(Deprecated)`. To undo a deprecation, or to be about one, is another matter.
 */
export function isDeprecated({ description }: Action): boolean {
  return /(?:^|[.;(] {0,2}|\bis )deprecated\b/i.test(description);
}
