import { Template } from '../../../policy/edit';
import { prefixOfAlias } from '../../../reference/aliases';
import { fullNames } from '../../../reference/full-names';
import type { ServiceSummary } from '../../../reference/model';
import { usualActions } from '../../../reference/usual';
import type { Offer, OfferContext } from '../offer';
import { suggestsService } from './allowed';
import type { ActionTarget } from './allowed';
import { listedBeside } from './listed';
import type { Mentioned } from './mentioned';

/**
 * The services by prefix, title and other names: those that are spoken of first, then those that most policies are
 * about, and the other hundreds once something is typed. The service is not opened for it.
 */
export function serviceOffers(
  { nearby, elsewhere }: Mentioned,
  target: ActionTarget,
  { reference, word }: OfferContext,
): readonly Offer[] {
  const first = [...new Set([...nearby, ...elsewhere, ...usualActions.keys()])];
  const ranks = new Map(first.map((prefix, index) => [prefix, index]));
  const others = otherNames();
  const listed = listedBeside(target);
  const typed = word.before.toLowerCase();
  return reference.services
    .filter(
      ({ prefix }) => suggestsService(target.policy, prefix, reference) && !listed.covers(`${prefix}:*`),
    )
    .map((service) => {
      const rank = ranks.get(service.prefix);
      return {
        ...serviceOffer(service, others.get(service.prefix) ?? []),
        rank: typed === service.prefix ? exactRank : (rank ?? first.length),
        ...(rank === undefined && { onceTyped: true }),
      };
    });
}

/** Above the others that begin with the same letters: `es` before `es…`. */
const exactRank = -1;

function serviceOffer({ prefix, title }: ServiceSummary, others: readonly string[]): Offer {
  return {
    label: `${prefix}:`,
    what: 'service',
    typed: [`${prefix}:`, title, ...others],
    description: title,
    // The caret comes to stand before the closing quote, where the action goes on.
    insert: { write: 'value', value: new Template([`${prefix}:`, { gap: '' }]) },
    continues: true,
    about: { about: 'service', prefix },
  };
}

function otherNames(): ReadonlyMap<string, readonly string[]> {
  const names = new Map(fullNames);
  for (const [alias, prefix] of prefixOfAlias) names.set(prefix, [...(names.get(prefix) ?? []), alias]);
  return names;
}
