import { usualOperators } from '../../../access/key-operators';
import { Members } from '../../../policy/edit';
import { readOperator } from '../../../policy/operator';
import type { Offer, OfferContext } from '../offer';
import type { Place } from './key-candidates';
import { keyOffer, valueFor } from './key-offer';
import { writtenKeys } from './written-keys';

/**
 * Condition keys for somebody who types one where an operator stands: each under the operator that it is mostly tested
 * with. A key is left out where those operators stand already, for a second one of a name would undo the first.
 */
export function keysForOperators(
  place: Place,
  context: OfferContext,
  taken: ReadonlySet<string>,
): readonly Offer[] {
  return writtenKeys(place, context).flatMap((written, index) => {
    const operator = usualOperators(written.key, place.statement.effect).find(
      (each) => !taken.has(each.toLowerCase()),
    );
    if (operator === undefined) return [];
    const value = new Members([{ name: written.name, value: valueFor(readOperator(operator)) }]);
    return [
      {
        ...keyOffer(written, { write: 'members', members: [{ name: operator, value }] }),
        detail: `under ${operator}`,
        rank: firstRank + index,
        onceTyped: true,
      },
    ];
  });
}

/** Below every operator. */
const firstRank = 10_000;
