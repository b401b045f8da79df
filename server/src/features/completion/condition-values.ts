import type { Target } from '../../policy/locate';
import type { Offer, OfferContext } from './offer';

export function valueOffers(
  _target: Extract<Target, { readonly at: 'condition-value' }>,
  _context: OfferContext,
): readonly Offer[] {
  return [];
}
