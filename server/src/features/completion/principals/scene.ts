import type { Policy, Statement } from '../../../policy/model';
import type { Offer, OfferContext } from '../offer';

/** What the offers for a principal are drawn from. */
export interface PrincipalScene {
  readonly policy: Policy;
  readonly statement: Statement;
  /** `NotPrincipal`: everybody but these. */
  readonly negated: boolean;
  /** What else the list of this type has. */
  readonly others: ReadonlySet<string>;
  readonly context: OfferContext;
}

/** Lower stands higher in the list. */
export const ranks = {
  seen: 0,
  likely: 1,
  template: 2,
  elsewhere: 3,
  rest: 4,
  everybody: 5,
} as const;

/** A principal by its whole name. */
export function named(name: string, more: Partial<Offer> & { readonly rank: number }): Offer {
  return { label: name, what: 'principal', insert: { write: 'value', value: name }, ...more };
}

/** Each principal once, without those that stand in the list already. */
export function distinct(offers: readonly Offer[], { others }: PrincipalScene): readonly Offer[] {
  const taken = new Set<string>(others);
  return offers.filter(({ label }) => {
    const isNew = !taken.has(label);
    taken.add(label);
    return isNew;
  });
}
