import type { Target } from '../../policy/locate';
import type { Offer, OfferContext } from './offer';

export function principalOffers(
  _target: Extract<Target, { readonly at: 'principal' }>,
  _context: OfferContext,
): readonly Offer[] {
  return [];
}

export function principalTypeOffers(
  _target: Extract<Target, { readonly at: 'principal-type' }>,
  _context: OfferContext,
): readonly Offer[] {
  return [];
}
