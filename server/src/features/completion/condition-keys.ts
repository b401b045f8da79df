import type { Target } from '../../policy/locate';
import type { Offer, OfferContext } from './offer';

export function keyOffers(
  _target: Extract<Target, { readonly at: 'condition-key' }>,
  _context: OfferContext,
): readonly Offer[] {
  return [];
}
