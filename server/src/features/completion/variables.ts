import type { Target } from '../../policy/locate';
import type { Offer, OfferContext } from './offer';

/** What can stand inside `${…}`; undefined where the caret stands in no such braces. */
export function variableOffers(_target: Target, _context: OfferContext): readonly Offer[] | undefined {
  return undefined;
}
