import type { Target } from '../../policy/locate';
import type { Offer, OfferContext } from './offer';

export function resourceOffers(
  _target: Extract<Target, { readonly at: 'resource' }>,
  _context: OfferContext,
): readonly Offer[] {
  return [];
}
