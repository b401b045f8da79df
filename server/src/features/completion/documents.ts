import type { PolicyKind } from '../../policy/model';
import type { DocumentTemplate } from '../templates/document';
import { membersOf } from '../templates/document';
import { documentTemplates } from '../templates/documents';
import type { Offer } from './offer';

/** Whole policies, those of a kind that is known already first. */
export function documentOffers(kind: PolicyKind | undefined): readonly Offer[] {
  return documentTemplates.map((template) => ({
    ...offerOf(template),
    rank: kind === undefined || kind === template.kind ? 0 : 1,
  }));
}

/** Whole policies of one kind. */
export function documentOffersOf(kind: PolicyKind): readonly Offer[] {
  return documentTemplates.filter((template) => template.kind === kind).map(offerOf);
}

function offerOf(template: DocumentTemplate): Offer {
  const { label, detail, typed } = template;
  return {
    label,
    detail,
    what: 'document',
    insert: { write: 'members', members: membersOf(template) },
    typed: [label, ...typed, `IAM policy: ${label}`],
    about: { about: 'document', name: label },
  };
}
