import type { Offer } from './offer';

export function documentOffers(): readonly Offer[] {
  return [];
}
