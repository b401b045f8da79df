import { Template } from '../../policy/edit';
import { isAllowedIn } from '../../policy/elements';
import type { Target } from '../../policy/locate';
import type { Entry } from '../../policy/value';
import { listOf, textsOf } from '../../policy/value';
import type { Statement } from '../../policy/model';
import { isPiece } from './arns';
import type { Offer, OfferContext } from './offer';
import { elementOffers } from './principals/element';
import type { PrincipalScene } from './principals/scene';
import { typesFor, typeWords } from './principals/types';
import { valuesOf } from './principals/values';

/** `AWS`, `Service` and the other types of principals. */
export function principalTypeOffers(
  { policy, statement, entry }: Extract<Target, { readonly at: 'principal-type' }>,
  { word }: OfferContext,
): readonly Offer[] {
  if (!isAllowedIn(policy.kind, elementOf(entry, statement))) return [];
  const present = new Set(entry.parent.entries.filter((each) => each !== entry).map(({ name }) => name));
  return typesFor(policy, statement)
    .filter((type) => !present.has(type))
    .map((type, index) => ({
      label: type,
      what: 'element',
      insert: word.hasValue
        ? { write: 'name', name: type }
        : { write: 'members', members: [{ name: type, value: new Template([{ gap: '' }]) }] },
      detail: typeWords[type],
      rank: index,
      ...(!word.hasValue && { continues: true }),
    }));
}

/** Who can stand at the caret, as `Principal` itself or under a type. */
export function principalOffers(
  { policy, statement, entry, text }: Extract<Target, { readonly at: 'principal' }>,
  context: OfferContext,
): readonly Offer[] {
  const element = elementOf(entry, statement);
  if (!isAllowedIn(policy.kind, element) || isPiece(text, context.word)) return [];
  const others = textsOf(entry.value).filter((other) => other !== text);
  const scene: PrincipalScene = {
    policy,
    statement,
    negated: element === 'NotPrincipal',
    others: new Set(others.map(({ value }) => value)),
    context,
  };
  if (entry.name === element) return listOf(text) ? [] : elementOffers(scene);
  const type = typesFor(policy, statement).find((each) => each === entry.name);
  return type ? valuesOf(type, scene) : [];
}

/** `Principal` or `NotPrincipal`, of which the member is a part or which it is itself. */
function elementOf({ name, parent }: Entry, statement: Statement): string {
  if (parent === statement.source) return name;
  return parent.step === 'NotPrincipal' ? 'NotPrincipal' : 'Principal';
}
