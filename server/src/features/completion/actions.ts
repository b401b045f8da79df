import type { Target } from '../../policy/locate';
import type { Offer, OfferContext } from './offer';

export function actionOffers(
  _target: Extract<Target, { readonly at: 'action' }>,
  _context: OfferContext,
): readonly Offer[] {
  return [];
}
