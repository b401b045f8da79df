import { likeness } from '../../text/likeness';
import type { Offer } from './offer';

export interface Selected {
  readonly offer: Offer;
  /** Which of its texts fits what is typed. */
  readonly found: string;
}

interface Selection {
  readonly selected: readonly Selected[];
  /** False where there is more than a person can read. */
  readonly isComplete: boolean;
}

/** As many as one still scrolls through. */
const limit = 100;

/** The offers that fit what is typed, the closest first, then by rank, then in their own order. */
export function select(offers: readonly Offer[], typed: string): Selection {
  const shown = typed ? offers : offers.filter(({ onceTyped }) => !onceTyped);
  const all = shown.flatMap((offer) => fit(offer, typed) ?? []);
  const near = all.filter(({ distance }) => distance < guessed);
  const fitting = near.length ? near : all;
  fitting.sort((left, right) => left.distance - right.distance || rankOf(left) - rankOf(right));
  return {
    selected: fitting.length <= limit ? fitting : cut(fitting),
    isComplete:
      fitting.length <= limit &&
      fitting.length === all.length &&
      shown.length === offers.length &&
      !fitting.some(hasOtherNames),
  };
}

/** The distance of a text that has no more than the letters in order: a guess, for want of anything closer. */
const guessed = 3;

function cut(fitting: readonly Fitting[]): readonly Fitting[] {
  const kept = new Set(fitting.filter(({ offer }) => offer.kept).slice(-keptLimit));
  let places = limit - kept.size;
  return fitting.filter((each) => kept.has(each) || places-- > 0);
}

const keptLimit = 10;

/** The client filters by the one name that fits now, and another may go on fitting longer. */
function hasOtherNames({ offer }: Fitting): boolean {
  return offer.typed !== undefined && offer.typed.length > 1;
}

interface Fitting extends Selected {
  readonly distance: number;
}

function fit(offer: Offer, typed: string): Fitting | undefined {
  let best: Fitting | undefined;
  for (const each of offer.typed ?? [offer.label]) {
    const found = typeof each === 'string' ? each : each.name;
    const fits = likeness(found, typed);
    if (fits === undefined) continue;
    // Of those that fit as well, the one that shows what is typed stands first.
    const distance = typeof each === 'string' ? fits : fits + 0.5;
    if (best && distance >= best.distance) continue;
    best = { offer: typeof each === 'string' ? offer : { ...offer, detail: each.detail }, found, distance };
  }
  return best;
}

function rankOf({ offer }: Fitting): number {
  return offer.rank ?? 0;
}
