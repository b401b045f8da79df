import { accessLevels } from '../reference/model';
import type { Action } from '../reference/model';

/** `102 write, 9 permissions management`: how many actions there are of each access level, the gravest first. */
export function byLevel(actions: readonly Action[]): string {
  return accessLevels
    .toReversed()
    .map((level) => [actions.filter((action) => action.level === level).length, level.toLowerCase()] as const)
    .filter(([number]) => number)
    .map(([number, level]) => `${number.toLocaleString('en-US')} ${level}`)
    .join(', ');
}
