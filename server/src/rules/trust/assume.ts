import type { Element, Statement } from '../../policy/model';
import { matches } from '../../text/wildcard';

/** The actions by which a role is taken, each by another sort of principal. */
export const assumeActions = [
  'sts:AssumeRole',
  'sts:AssumeRoleWithSAML',
  'sts:AssumeRoleWithWebIdentity',
] as const;
export type AssumeAction = (typeof assumeActions)[number];

/** Whether the element names the action, or may: what is left to deployment, and all but a list, may name any. */
export function mayName(element: Element | undefined, action: string): boolean {
  if (!element || element.negated || !element.complete) return true;
  const wanted = action.toLowerCase();
  return element.texts.some(({ value }) => matches(value.toLowerCase(), wanted));
}

/** Whether the statement lets somebody take the role; one on `sts:TagSession` alone does not. */
export function letsAssume({ effect, action }: Statement): boolean {
  return effect === 'Allow' && assumeActions.some((each) => mayName(action, each));
}
