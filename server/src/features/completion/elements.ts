import { isAllowedIn, policyElements, statementElements } from '../../policy/elements';
import type { Target } from '../../policy/locate';
import type { Entry } from '../../policy/value';
import { touches } from '../../text/span';
import { documentOffers, documentOffersOf } from './documents';
import { elementOffers } from './elements/names';
import { effectOffers, versionOffers } from './elements/values';
import type { Offer, OfferContext } from './offer';
import { serviceOfTemplate } from './policy-services';
import { sidOffers } from './elements/sids';
import { statementOffers } from './elements/statements';

type PolicyElement = Extract<Target, { readonly at: 'policy-element' }>;
type StatementElement = Extract<Target, { readonly at: 'statement-element' }>;

export function policyElementOffers(target: PolicyElement, context: OfferContext): readonly Offer[] {
  const { policy, entry, on } = target;
  const { kind, source: mapping } = policy;
  if (on === 'name') {
    const names = policyElements.filter((name) => isAllowedIn(kind, name));
    const elements = elementOffers(names, { mapping, entry, kind, word: context.word });
    return [...elements, ...wholePolicies(target, context)];
  }
  const place = placeIn(entry, context);
  if (entry.name === 'Version' && place === 'alone') return versionOffers(kind);
  return entry.name === 'Statement' && place ? statementOffers(policy, place === 'item') : [];
}

export function statementElementOffers(target: StatementElement, context: OfferContext): readonly Offer[] {
  const { policy, statement, entry, on } = target;
  const { kind } = policy;
  if (on === 'name') {
    const names = statementElements.filter((name) => isAllowedIn(kind, name));
    return elementOffers(names, { mapping: statement.source, entry, kind, word: context.word });
  }
  if (placeIn(entry, context) !== 'alone') return [];
  if (entry.name === 'Effect') return effectOffers(kind);
  return entry.name === 'Sid' ? sidOffers(policy, statement, context.reference) : [];
}

/** How the word stands in an element's value: as all of it, or as an item of its list; undefined where it is deeper. */
function placeIn({ value }: Entry, { offset }: OfferContext): 'alone' | 'item' | undefined {
  if (value?.type === 'text' || value?.type === 'literal') return 'alone';
  if (value?.type !== 'list') return undefined;
  const item = value.items.find((each) => touches(each, offset));
  return item?.type === 'text' || item?.type === 'literal' ? 'item' : undefined;
}

/** In braces with nothing in them the whole policy can be written at once; a quote was typed to write a name. */
function wholePolicies({ policy, entry }: PolicyElement, { word, kind }: OfferContext): readonly Offer[] {
  if (word.quoted || word.hasValue || policy.source.entries.some((each) => each !== entry)) return [];
  const isRoot = !policy.source.parent;
  const offers =
    isRoot || policy.kindFrom === 'content'
      ? documentOffers(isRoot ? kind : undefined)
      : documentOffersOf(policy.kind, serviceOfTemplate(policy.source));
  return offers.map((offer) => ({ ...offer, rank: afterElements + (offer.rank ?? 0) }));
}

const afterElements = 10;
