import type { Difference } from '../access/compare/difference';
import type { Excess } from '../access/compare/excess';
import type { Fix } from '../policy/fix';
import { count } from '../text/words';

/**
 * What a change comes to, as it stands behind the title of a fix; undefined where a correction leaves the actions that
 * are granted as they are, which is not what it is made for.
 */
export function summaryOf(change: Difference, intent: Fix['effect']): string | undefined {
  // What a mistake named is no action that anybody could do.
  const counts = intent === 'unknown' ? isKnown : () => true;
  const [more, less] = [amountOf(change.gained.filter(counts)), amountOf(change.lost.filter(counts))];
  const parts = [
    ...(more.whole ? [`+${count(more.whole, 'action')}`] : []),
    ...(less.whole ? [`−${count(less.whole, 'action')}`] : []),
    ...(less.partly ? [`${count(less.partly, 'action')} confined`] : []),
  ];
  if (intent === 'unknown') return parts.length && change.gained.length ? parts.join(', ') : undefined;
  if (change.effect === 'unknown') return 'not proven';
  if (change.effect === 'same') return change.today ? 'same access today' : 'same access';
  return parts.length ? parts.join(', ') : change.denied.length ? 'denies more' : 'no more access';
}

function isKnown({ others }: Excess): boolean {
  return !others.length;
}

interface Amount {
  /** Actions of which the other side has nothing. */
  readonly whole: number;
  /** Actions of which it has less: fewer resources or callers, or under more conditions. */
  readonly partly: number;
}

function amountOf(all: readonly Excess[]): Amount {
  const certain = all.filter((each) => each.certain);
  const [whole, every] = [namesOf(certain.filter((each) => each.whole)), namesOf(certain)];
  return { whole: whole.size, partly: every.size - whole.size };
}

function namesOf(all: readonly Excess[]): ReadonlySet<string> {
  return new Set(all.flatMap(({ actions, others }) => [...actions.map(({ id }) => id), ...others]));
}
