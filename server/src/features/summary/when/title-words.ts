import type { Statement } from '../../../policy/model';
import { count, join } from '../../../text/words';
import type { When } from './when';
import type { Wording } from './wording';

/** When a statement counts, as the end of a title: ` outside eu-west-1`; `counted` where the words do not fit. */
export function titleWords(when: When, effect: Statement['effect'], form: 'full' | 'counted'): string {
  const { tests, others, open } = when;
  const number = tests.length + others;
  if (!number && !open) return '';
  if (form === 'counted' || others || open)
    return number > 1 ? ` on ${count(number, 'condition')}` : ' on a condition';
  const only = tests.filter(({ holds }) => holds).map(({ words }) => words);
  const not = tests.filter(({ holds }) => !holds).map(({ words }) => words);
  if (effect === 'Allow') return [...only.map(onlyWords), ...not.map(notWords)].join('');
  if (!only.length && not.length === 1)
    return not[0]?.opposite === undefined ? unlessWords(not) : ` ${not[0].opposite}`;
  return `${only.map(whenWords).join('')}${not.length ? unlessWords(not) : ''}`;
}

function onlyWords({ phrase, clause }: Wording): string {
  return phrase === undefined ? ` if ${clause}` : ` only ${phrase}`;
}

function whenWords({ phrase, clause }: Wording): string {
  return phrase === undefined ? ` if ${clause}` : ` ${phrase}`;
}

function notWords({ phrase, clause, opposite }: Wording): string {
  if (opposite !== undefined) return ` only ${opposite}`;
  return phrase === undefined ? ` unless ${clause}` : ` but not ${phrase}`;
}

function unlessWords(words: readonly Wording[]): string {
  return ` unless ${join(
    words.map(({ phrase, clause }) => phrase ?? clause),
    'or',
  )}`;
}
