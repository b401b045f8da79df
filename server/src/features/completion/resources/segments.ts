import { Template } from '../../../policy/edit';
import type { ArnCaret } from '../arns';
import { accountsAt, partitionsAt, regionsAt, servicesAt } from './fields';
import type { FieldValue } from './fields';
import { nameOffers } from './names';
import type { Offer } from '../offer';
import type { ResourceScene } from './scene';

/** What can stand in the field of an ARN that the caret is in. */
export function segmentOffers(caret: ArnCaret, scene: ResourceScene): readonly Offer[] {
  if (caret.index === 5) return nameOffers(caret, scene);
  const byLabel = new Map<string, Offer>();
  for (const each of valuesAt(caret, scene)) {
    const offer = fieldOffer(each, caret);
    if (!byLabel.has(offer.label)) byLabel.set(offer.label, offer);
  }
  return [...byLabel.values()];
}

function valuesAt(caret: ArnCaret, scene: ResourceScene): readonly FieldValue[] {
  switch (caret.index) {
    case 1:
      return partitionsAt(scene);
    case 2:
      return servicesAt(scene);
    case 3:
      return regionsAt(caret, scene);
    default:
      return accountsAt(caret, scene);
  }
}

/** The fields after it stand as they are; where there are none, the next one is begun. */
function fieldOffer(
  { value, title, detail, rank, empty = 0 }: FieldValue,
  { index, head, tail }: ArnCaret,
): Offer {
  const next = tail ? '' : ':'.repeat(1 + empty);
  return {
    // An empty field is shown with what stands before it, since it has no name.
    label: value || `${head}${next || ':'}`,
    ...(index === 2 ? { what: 'service', about: { about: 'service', prefix: value } } : { what: 'value' }),
    insert: { write: 'value', value: new Template([head + value + next, { gap: '' }, tail]) },
    typed: [head + value, ...(title === undefined ? [] : [head + title])],
    rank,
    ...(detail !== undefined && { detail }),
    ...(title !== undefined && { description: title }),
    ...(!tail && { continues: true }),
  };
}
