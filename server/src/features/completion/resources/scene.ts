import type { OfferContext } from '../offer';
import type { ResourceNeeds } from './needs';

/** What the offers for a resource are drawn from. */
export interface ResourceScene {
  readonly needs: ResourceNeeds;
  /** What else the element lists. */
  readonly others: readonly string[];
  /** Whether that says the same as a resource text, or more. */
  isCovered(text: string): boolean;
  readonly context: OfferContext;
}

/** Lower stands higher in the list. */
export const ranks = {
  /** What alone works, or what belongs to another text of the element. */
  first: 0,
  known: 1,
  template: 2,
  /** Of a type that the element names already, or that no action asks for. */
  another: 3,
  /** `*` where one of several actions needs it. */
  needed: 4,
  elsewhere: 5,
  rest: 6,
  last: 7,
} as const;

/** `for 3 of 5 actions`; undefined where it is for all of them, or for none. */
export function shareOf(some: number, all: number): string | undefined {
  return some === 0 || some === all ? undefined : `for ${some} of ${all} actions`;
}
