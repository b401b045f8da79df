import type { Element, Principal, Statement } from '../policy/model';
import { readProvider } from '../policy/provider';
import { hasBlank } from '../text/placeholders';
import { matches } from '../text/wildcard';

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

/** The actions by which the principal can take a role; undefined for one that may be anybody. */
export function fittingActions({ type, text }: Principal): readonly AssumeAction[] | undefined {
  if (type === 'Service') return ['sts:AssumeRole'];
  // What deployment leaves open shows as a star.
  if (type === 'AWS') return text.value === '*' ? undefined : ['sts:AssumeRole'];
  if (type !== 'Federated') return undefined;
  const isKnown = text.certain && !hasBlank(text.value) && !text.value.includes('${');
  switch (isKnown ? readProvider(text.value)?.kind : undefined) {
    case 'saml':
      return ['sts:AssumeRoleWithSAML'];
    case 'web':
      return ['sts:AssumeRoleWithWebIdentity'];
    default:
      return ['sts:AssumeRoleWithWebIdentity', 'sts:AssumeRoleWithSAML'];
  }
}
