import { fitOf } from '../../access/key-operators';
import type { Fit } from '../../access/key-operators';
import { Members } from '../../policy/edit';
import type { Insertion } from '../../policy/draft';
import type { Target } from '../../policy/locate';
import { readOperator } from '../../policy/operator';
import { alternatives } from '../../policy/value';
import type { Entry } from '../../policy/value';
import { touches } from '../../text/span';
import { keyOffer, valueFor } from './condition/key-offer';
import { writtenKeys } from './condition/written-keys';
import type { WrittenKey } from './condition/written-keys';
import type { Offer, OfferContext } from './offer';

type KeyTarget = Extract<Target, { readonly at: 'condition-key' }>;
type ElementTarget = Extract<Target, { readonly at: 'statement-element' }>;

export function keyOffers(target: KeyTarget, context: OfferContext): readonly Offer[] {
  const { operator, entry } = target;
  const taken = new Set(
    entry.parent.entries.filter((each) => each !== entry).map(({ name }) => name.toLowerCase()),
  );
  const keys = writtenKeys(target, context).filter(({ label }) => !taken.has(label.toLowerCase()));
  const { hasValue } = context.word;
  return offersUnder(operator, keys, ({ name }, value) =>
    hasValue ? { write: 'name', name } : { write: 'members', members: [{ name, value }] },
  ).map((offer) => (hasValue ? { ...offer, continues: false } : offer));
}

/** What stands in place of an operator's braces: `"StringEquals": "¦"`; undefined where the caret stands elsewhere. */
export function keyMappingOffers(target: ElementTarget, context: OfferContext): readonly Offer[] | undefined {
  if (target.on !== 'value' || target.entry.name !== 'Condition') return undefined;
  const operator = alternatives(target.entry.value)
    .flatMap((value) => (value.type === 'mapping' ? value.entries : []))
    .find(({ value }) => value && touches(value, context.offset));
  if (operator?.value?.type !== 'text') return undefined;
  return offersUnder(operator, writtenKeys(target, context), ({ name }, value) => ({
    write: 'value',
    value: new Members([{ name, value }]),
  }));
}

type Write = (key: WrittenKey, value: ReturnType<typeof valueFor>) => Insertion;

function offersUnder({ name }: Entry, keys: readonly WrittenKey[], write: Write): readonly Offer[] {
  const operator = readOperator(name);
  return keys.flatMap((key, index) => {
    const fit = operator ? fitOf(operator, key.key) : 'well';
    if (fit === 'never') return [];
    return [
      {
        ...keyOffer(key, write(key, valueFor(operator))),
        rank: ranks[fit] + index,
        onceTyped: key.isRare || fit === 'somehow',
      },
    ];
  });
}

const ranks: Readonly<Record<Fit, number>> = { well: 0, somehow: 10_000, never: 20_000 };
