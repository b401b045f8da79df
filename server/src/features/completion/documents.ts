import { Members } from '../../policy/edit';
import { kindFromPosition } from '../../policy/kind/position';
import type { PolicyKind } from '../../policy/model';
import type { Value } from '../../policy/value';
import type { DocumentTemplate } from '../templates/document';
import { membersOf } from '../templates/document';
import { documentTemplates } from '../templates/documents';
import type { Offer } from './offer';
import { serviceOfTemplate } from './policy-services';

/** Whole policies, those of a kind that is known already first. */
export function documentOffers(kind: PolicyKind | undefined): readonly Offer[] {
  // Each is a policy; who types no more than that means one of this kind, which the client is told by the name that fits.
  const plain = kind ?? 'identity';
  return documentTemplates.map((template) => {
    const offer = offerOf(template);
    return {
      ...offer,
      typed: template.kind === plain ? ['Policy', ...offer.typed] : offer.typed,
      rank: kind === undefined || kind === template.kind ? 0 : 1,
    };
  });
}

/** Whole policies of one kind; where the service is known whose resource they are for, no others. */
export function documentOffersOf(kind: PolicyKind, service?: string): readonly Offer[] {
  return documentTemplates
    .filter((template) => template.kind === kind)
    .filter((template) => !service || !template.service || template.service === service)
    .map(offerOf);
}

/** Whole policies, braces included, where a template or an answer of the AWS CLI has none yet. */
export function documentValueOffers(place: Value, kindOfDocument: PolicyKind | undefined): readonly Offer[] {
  const kind = kindFromPosition(place) ?? kindOfDocument;
  const offers = kind ? documentOffersOf(kind, serviceOfTemplate(place)) : documentOffers(undefined);
  return offers.map((offer) => {
    const { insert } = offer;
    return insert.write === 'members'
      ? { ...offer, insert: { write: 'value', value: new Members(insert.members) } }
      : offer;
  });
}

function offerOf(template: DocumentTemplate) {
  const { label, detail, typed } = template;
  return {
    label,
    detail,
    what: 'document',
    insert: { write: 'members', members: membersOf(template) },
    typed: [label, ...typed, `IAM policy: ${label}`],
    about: { about: 'document', name: label },
  } satisfies Offer;
}
