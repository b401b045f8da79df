import type { Action } from '../reference/model';
import { numeral } from '../text/words';

/**
 * `, 9 of which manage permissions`, or how many write where none does; empty where all only show things. What a
 * wildcard matches level by level stands in its hover.
 */
export function gravest(actions: readonly Action[]): string {
  const managing = actions.filter(({ level }) => level === 'Permissions management').length;
  if (managing) return `, ${share(managing, actions)} ${managing === 1 ? 'manages' : 'manage'} permissions`;
  const writing = actions.filter(({ level }) => level === 'Write').length;
  return writing ? `, ${share(writing, actions)} ${writing === 1 ? 'writes' : 'write'}` : '';
}

function share(part: number, actions: readonly Action[]): string {
  if (part < actions.length) return `${numeral(part)} of which`;
  return part === 2 ? 'both of which' : 'all of which';
}
