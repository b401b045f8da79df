import type { Target } from '../../policy/locate';
import { readOperator, takesWildcards } from '../../policy/operator';
import { itemsOf } from '../../policy/value';
import { valueType } from '../../reference/condition-keys';
import { conditionValues } from '../../reference/condition-values';
import { hasWildcard } from '../../text/wildcard';
import { fillPlaceholders } from '../../text/placeholders';
import { isPiece } from './arns';
import { arnValues } from './condition/values/arns';
import { claimValues } from './condition/values/claims';
import { regionValues } from './condition/values/regions';
import { serviceNames } from './condition/values/service-names';
import { shapesOf } from './condition/values/shapes';
import { exactly } from './condition/values/suggestion';
import type { Suggestion, ValuePlace } from './condition/values/suggestion';
import { tagKeys } from './condition/values/tag-keys';
import { truthValues } from './condition/values/truth';
import { anyVariables, counterparts, mayHoldVariables } from './condition/values/variables';
import { keyIn } from '../hover/condition/key';
import type { Offer, OfferContext } from './offer';

type ValueTarget = Extract<Target, { readonly at: 'condition-value' }>;

/** Values for a key: what the documents compare it with, what AWS documents, and shapes of what it can be. */
export function valueOffers(target: ValueTarget, context: OfferContext): readonly Offer[] {
  const { value } = target;
  if (value.type === 'text' && isPiece(value, context.word)) return [];
  const place = placeOf(target, context);
  const present = valuesBeside(target);
  const distinct = new Map<string, Suggestion>();
  for (const each of suggestionsFor(place)) {
    if (present.has(each.label) || distinct.has(each.label) || !suits(each, place)) continue;
    distinct.set(each.label, each);
  }
  return [...distinct.values()].map(offerOf);
}

function placeOf({ operator, key, policy, statement }: ValueTarget, context: OfferContext): ValuePlace {
  const found = keyIn(key.name, statement, context.reference);
  return {
    key: key.name.toLowerCase(),
    name: key.name,
    type: found && valueType(found.key),
    operator: readOperator(operator.name),
    policy,
    statement,
    context,
  };
}

function suggestionsFor(place: ValuePlace): readonly Suggestion[] {
  const truths = truthValues(place);
  if (truths) return truths;
  const { key, context } = place;
  const known = [
    ...(conditionValues.get(key) ?? []).map(({ value, words }) => exactly(value, words)),
    ...regionValues(place),
    ...serviceNames(place),
  ];
  const shaped = [...arnValues(place), ...shapesOf(place)];
  const like = counterparts(place);
  return [
    ...(context.seen.values.get(key) ?? []).map((value) => exactly(value)),
    // An account or an organization is mostly said by its id.
    ...(isId.test(key) ? [] : like),
    ...claimValues(place),
    ...tagKeys(place),
    ...known,
    ...shaped,
    ...like,
    ...(known.length || shaped.length ? [] : anyVariables(place)),
  ];
}

const isId = /^aws:(?:(?:principal|source)(?:account|orgid)|sourcevpc|vpcsourceip)$/;

/** The other values of the key. */
function valuesBeside({ key, value }: ValueTarget): ReadonlySet<string> {
  const others = itemsOf(key.value).filter((item) => item !== value);
  return new Set(
    others.flatMap((item) => (item.type === 'text' || item.type === 'literal' ? String(item.value) : [])),
  );
}

/** A star or a variable that stands for itself would match nothing. */
function suits({ label }: Suggestion, place: ValuePlace): boolean {
  const { operator } = place;
  if (label.includes('${') && !mayHoldVariables(place)) return false;
  return !operator || takesWildcards(operator) || !hasWildcard(fillPlaceholders(label, () => ''));
}

function offerOf({ label, value, words, title, what, onceTyped }: Suggestion, index: number): Offer {
  return {
    label,
    what: what ?? 'value',
    insert: { write: 'value', value },
    rank: index,
    ...(words !== undefined && { detail: words }),
    ...(title !== undefined && { description: title, typed: [label, title] }),
    ...(onceTyped && { onceTyped }),
  };
}
