import type { Condition, Statement } from '../../../policy/model';
import { member } from '../../../policy/value';
import { count, join } from '../../../text/words';
import type { Context } from '../context';
import { readTest } from './read';
import type { Test } from './read';
import type { Wording } from './wording';

/** When a statement counts. */
export interface When {
  readonly tests: readonly Test[];
  /** Conditions that are not put into words. */
  readonly others: number;
  /** Whether there are others that only deployment knows. */
  readonly open: boolean;
}

export function whenOf(context: Context, told: ReadonlySet<Condition>): When {
  const { statement, names } = context;
  const conditions = statement.conditions.filter((condition) => !told.has(condition));
  const open = hasOpenPlaces(statement);
  const tests: Test[] = [];
  for (const condition of conditions) {
    const test = tests.length < names ? readKnown(condition, context) : undefined;
    if (test) tests.push(test);
  }
  return { tests, others: conditions.length - tests.length, open };
}

/** A `Condition`, or the keys of an operator, that a template fills in. */
function hasOpenPlaces({ source }: Statement): boolean {
  const value = member(source, 'Condition')?.value;
  const places = value?.type === 'mapping' ? value.entries.map((entry) => entry.value) : [value];
  return places.some((place) => place?.type === 'unknown' || place?.type === 'choice');
}

/** Where a template chooses between conditions, it is not known which of them counts. */
function readKnown(condition: Condition, context: Context): Test | undefined {
  const isChosen = condition.operatorEntry.value !== condition.keyEntry.parent;
  const { parent, step } = condition.operatorEntry.parent;
  const isOneOfSeveral = parent !== context.statement.source || step !== 'Condition';
  return isChosen || isOneOfSeveral ? undefined : readTest(condition, context);
}

/** `, but only over TLS and with MFA, and not from 192.0.2.0/24`: when an Allow counts. */
export function allowWords({ tests, others, open }: When): string {
  const [only, not] = divided(tests);
  const clauses = only.flatMap(({ phrase, clause }) => (phrase === undefined ? [clause] : []));
  const phrases = [
    ...only.flatMap(({ phrase }) => phrase ?? []),
    ...not.flatMap(({ opposite }) => opposite ?? []),
    ...(clauses.length ? [`if ${join(clauses)}`] : []),
  ];
  const barred = not.filter(({ opposite }) => opposite === undefined).map(phraseOf);
  const rest = restWords(others, open, tests.length > 0);
  if (rest) phrases.push(rest);
  return [
    ...(phrases.length ? [`, but only ${join(phrases)}`] : []),
    ...(barred.length ? [`, ${phrases.length ? 'and' : 'but'} not ${join(barred, 'or')}`] : []),
  ].join('');
}

/** ` if it comes over TLS, unless they signed in with MFA`: when a Deny counts. */
export function denyWords({ tests, others, open }: When): string {
  const [only, not] = divided(tests);
  const rest = restWords(others, open, tests.length > 0);
  return [
    ...(only.length ? [` if ${join(only.map(({ clause }) => clause))}`] : []),
    // Each that holds spares: not this and not that is not (this or that).
    ...(not.length
      ? [
          `, unless ${join(
            not.map(({ clause }) => clause),
            'or',
          )}`,
        ]
      : []),
    ...(rest ? [`, ${tests.length ? 'and only ' : ''}${rest}`] : []),
  ].join('');
}

function divided(tests: readonly Test[]): readonly [only: readonly Wording[], not: readonly Wording[]] {
  const where = (holds: boolean) => tests.filter((test) => test.holds === holds).map(({ words }) => words);
  return [where(true), where(false)];
}

function phraseOf({ phrase, clause }: Wording): string {
  return phrase ?? `if ${clause}`;
}

/** `under 2 further conditions`; empty where there are none. */
function restWords(others: number, open: boolean, further: boolean): string {
  if (open) return 'under conditions that deployment fills in';
  return others ? `under ${count(others, further ? 'further condition' : 'condition')}` : '';
}
