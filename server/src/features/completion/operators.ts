import type { Target } from '../../policy/locate';
import type { Offer, OfferContext } from './offer';

export function operatorOffers(
  _target: Extract<Target, { readonly at: 'operator' }>,
  _context: OfferContext,
): readonly Offer[] {
  return [];
}
