import { fitOf, usualOperators } from '../../access/key-operators';
import type { Fit } from '../../access/key-operators';
import type { Insertion } from '../../policy/draft';
import { Members } from '../../policy/edit';
import type { Target } from '../../policy/locate';
import type { Statement } from '../../policy/model';
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
type ElementTarget = Extract<Target, { readonly at: 'statement-element' }>;

/** Operators, and below them the condition keys that somebody types in the place of one. */
export function operatorOffers(target: OperatorTarget, context: OfferContext): readonly Offer[] {
  const { entry, statement } = target;
  const taken = takenBeside(entry);
  const keys = keysUnder(target, context);
  const usual = keys.length
    ? keys.flatMap((key) => usualOperators(key, statement.effect))
    : ofActingServices(statement);
  const offers = operatorsFor(statement.effect)
    .filter(({ name }) => !taken.has(name.toLowerCase()))
    .flatMap((operator) => offerOf(operator, { keys, usual, write: inMapping(context) }));
  return context.word.hasValue ? offers : [...offers, ...keysForOperators(target, context, taken)];
}

/** A grant to a service says for which resource it acts, or for which account. */
function ofActingServices({ effect, principal }: Statement): readonly string[] {
  const types = principal?.principals.map(({ type }) => type) ?? [];
  const isForServices = types.length > 0 && types.every((type) => type === 'Service');
  return isForServices && effect !== 'Deny' ? ['ArnLike', 'StringEquals'] : [];
}

/** What stands in place of the braces: `"Condition": ¦`; undefined where the caret stands elsewhere. */
export function conditionOffers({ on, entry, statement }: ElementTarget): readonly Offer[] | undefined {
  const type = entry.value?.type;
  if (on !== 'value' || entry.name !== 'Condition' || (type !== 'text' && type !== 'literal'))
    return undefined;
  const write: Write = (name) => ({ write: 'value', value: new Members([{ name, value: new Members() }]) });
  return operatorsFor(statement.effect).flatMap((operator) =>
    offerOf(operator, { keys: [], usual: ofActingServices(statement), write }),
  );
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
  readonly write: Write;
}

type Write = (name: string) => Insertion;

function inMapping({ word }: OfferContext): Write {
  return (name) =>
    word.hasValue ? { write: 'name', name } : { write: 'members', members: [{ name, value: new Members() }] };
}

function offerOf(operator: NamedOperator, { keys, usual, write }: Surroundings): readonly Offer[] {
  const fit = worstFit(keys.map((key) => fitOf(operator, key)));
  const { name, set, ifExists, order } = operator;
  const usualAt = usual.indexOf(name);
  const insert = write(name);
  if (fit === 'never' || (set && keys.length > 0 && !keys.some(isMultivalued))) return [];
  return [
    {
      label: name,
      what: 'operator',
      insert,
      detail: operatorWords(operator),
      rank: usualAt < 0 ? ranks[fit] + order : usualAt - usual.length,
      about: { about: 'operator', name },
      onceTyped: keys.length
        ? usualAt < 0 && (fit === 'somehow' || isRareForm(operator))
        : ifExists || set !== undefined,
      ...(insert.write !== 'name' && { continues: true }),
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
