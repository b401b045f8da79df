import type { Target } from '../../policy/locate';
import { text } from './offer';
import type { Offer, OfferContext } from './offer';

export function policyElementOffers(
  _target: Extract<Target, { readonly at: 'policy-element' }>,
  _context: OfferContext,
): readonly Offer[] {
  return [];
}

export function statementElementOffers(
  target: Extract<Target, { readonly at: 'statement-element' }>,
  _context: OfferContext,
): readonly Offer[] {
  if (target.on === 'value' && target.entry.name === 'Effect') {
    return [
      { label: 'Allow', what: 'value', insert: text('Allow') },
      { label: 'Deny', what: 'value', insert: text('Deny') },
    ];
  }
  return [];
}
