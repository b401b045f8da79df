import { likeness } from '../../text/likeness';
import type { Offer } from './offer';

export interface Selected {
  readonly offer: Offer;
  /** Which of its texts fits what is typed. */
  readonly found: string;
}

export interface Selection {
  readonly selected: readonly Selected[];
  /** False where there is more than a person can read. */
  readonly isComplete: boolean;
}

/** As many as one still scrolls through. */
const limit = 100;

/** The offers that fit what is typed, the closest first, then by rank, then in their own order. */
export function select(offers: readonly Offer[], typed: string): Selection {
  const fitting = offers.flatMap((offer) => fit(offer, typed) ?? []);
  fitting.sort((left, right) => left.distance - right.distance || rankOf(left) - rankOf(right));
  return { selected: fitting.slice(0, limit), isComplete: fitting.length <= limit };
}

interface Fitting extends Selected {
  readonly distance: number;
}

function fit(offer: Offer, typed: string): Fitting | undefined {
  let best: Fitting | undefined;
  for (const found of offer.typed ?? [offer.label]) {
    const distance = likeness(found, typed);
    if (distance !== undefined && (!best || distance < best.distance)) best = { offer, found, distance };
  }
  return best;
}

function rankOf({ offer }: Fitting): number {
  return offer.rank ?? 0;
}
