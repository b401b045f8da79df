import { fitOf, usualOperators } from '../../access/key-operators';
import type { Fit } from '../../access/key-operators';
import { Members } from '../../policy/edit';
import type { Target } from '../../policy/locate';
import { alternatives } from '../../policy/value';
import type { Entry } from '../../policy/value';
import { isMultivalued } from '../../reference/condition-keys';
import type { ConditionKey } from '../../reference/model';
import { keysForOperators } from './condition/key-with-operator';
import { operatorsFor } from './condition/operator-names';
import type { NamedOperator } from './condition/operator-names';
import { operatorWords } from './condition/operator-words';
import { keyIn } from '../hover/condition/key';
import type { Offer, OfferContext } from './offer';

type OperatorTarget = Extract<Target, { readonly at: 'operator' }>;

/** Operators, and below them the condition keys that somebody types in the place of one. */
export function operatorOffers(target: OperatorTarget, context: OfferContext): readonly Offer[] {
  const { entry, statement } = target;
  const taken = takenBeside(entry);
  const keys = keysUnder(target, context);
  const usual = keys.flatMap((key) => usualOperators(key, statement.effect));
  const offers = operatorsFor(statement.effect)
    .filter(({ name }) => !taken.has(name.toLowerCase()))
    .flatMap((operator) => offerOf(operator, { keys, usual, hasValue: context.word.hasValue }));
  return context.word.hasValue ? offers : [...offers, ...keysForOperators(target, context, taken)];
}

/** The names of the other members, lower-case. */
function takenBeside(entry: Entry): ReadonlySet<string> {
  return new Set(entry.parent.entries.filter((each) => each !== entry).map(({ name }) => name.toLowerCase()));
}

/** Those that the reference knows; nothing can be said of others. */
function keysUnder({ entry, statement }: OperatorTarget, context: OfferContext): readonly ConditionKey[] {
  return alternatives(entry.value).flatMap((value) =>
    value.type === 'mapping'
      ? value.entries.flatMap(({ name }) => keyIn(name, statement, context.reference)?.key ?? [])
      : [],
  );
}

interface Surroundings {
  readonly keys: readonly ConditionKey[];
  /** What these keys are mostly tested with. */
  readonly usual: readonly string[];
  readonly hasValue: boolean;
}

function offerOf(operator: NamedOperator, { keys, usual, hasValue }: Surroundings): readonly Offer[] {
  const fit = worstFit(keys.map((key) => fitOf(operator, key)));
  const { name, set, ifExists, order } = operator;
  const usualAt = usual.indexOf(name);
  if (fit === 'never' || (set && keys.length > 0 && !keys.some(isMultivalued))) return [];
  return [
    {
      label: name,
      what: 'operator',
      insert: hasValue
        ? { write: 'name', name }
        : { write: 'members', members: [{ name, value: new Members() }] },
      detail: operatorWords(operator),
      rank: usualAt < 0 ? ranks[fit] + order : usualAt - usual.length,
      about: { about: 'operator', name },
      onceTyped: keys.length
        ? usualAt < 0 && (fit === 'somehow' || isRareForm(operator))
        : ifExists || set !== undefined,
      ...(!hasValue && { continues: true }),
    },
  ];
}

function isRareForm({ set, ifExists, base }: NamedOperator): boolean {
  return set !== undefined && (ifExists || base.endsWith('IgnoreCase'));
}

const ranks: Readonly<Record<Fit, number>> = { well: 0, somehow: 1_000, never: 2_000 };

function worstFit(fits: readonly Fit[]): Fit {
  return fits.includes('never') ? 'never' : fits.includes('somehow') ? 'somehow' : 'well';
}
