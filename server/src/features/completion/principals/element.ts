import { isAboutEverybody } from '../../../policy/elements';
import { Template } from '../../../policy/edit';
import type { PrincipalType } from '../../../policy/model';
import type { Offer } from '../offer';
import { named } from './scene';
import type { PrincipalScene } from './scene';
import { typesFor, typeWords } from './types';
import { valuesOf } from './values';

/** What can stand as `Principal` itself: principals by their type, or `"*"`. */
export function elementOffers(scene: PrincipalScene): readonly Offer[] {
  const { policy, statement, negated } = scene;
  const types = typesFor(policy, statement);
  const first = isAboutEverybody(policy.kind);
  return [
    ...types.map((type) => typeOffer(type)),
    // A role's trust policy takes no bare `"*"`.
    ...(negated || policy.kind === 'trust'
      ? []
      : [named('*', { detail: 'everybody', rank: first ? ranks.first : ranks.everybody, kept: true })]),
    ...types.flatMap((type) =>
      valuesOf(type, scene)
        .filter(({ label }) => label !== '*')
        .map((offer) => underType(offer, type)),
    ),
  ];
}

const ranks = { first: 0, type: 1, everybody: 2, value: 3 } as const;

function typeOffer(type: PrincipalType): Offer {
  return {
    label: `{ "${type}": "…" }`,
    what: 'principal',
    insert: { write: 'value', value: { [type]: new Template([{ gap: '' }]) } },
    detail: typeWords[type],
    typed: [type],
    rank: ranks.type,
    continues: true,
  };
}

/** Somebody who writes a principal right away gets its type with it. */
function underType(offer: Offer, type: PrincipalType): Offer {
  const { insert, rank = 0 } = offer;
  return {
    ...offer,
    insert: insert.write === 'value' ? { write: 'value', value: { [type]: insert.value } } : insert,
    detail: `in { "${type}": … }`,
    rank: ranks.value + rank,
    onceTyped: true,
  };
}
