import type { Offer, OfferContext } from '../offer';
import type { ActionTarget } from './allowed';
import { createDescribe } from './describe';
import { listedBeside } from './listed';
import type { Asked } from './of-service';
import { ranks } from './ranks';
import { wildcardOffer } from './wildcards';

/** What a wildcard that somebody types stands for: itself first where it stands for anything, and each action. */
export function narrowerOffers(
  { service, prefix, name }: Asked,
  target: ActionTarget,
  context: OfferContext,
): readonly Offer[] {
  const listed = listedBeside(target);
  // The end is yet to be typed.
  const open = name.endsWith('*') ? name : `${name}*`;
  const wildcards = [...new Set([name, open])].flatMap((pattern): readonly Offer[] => {
    const matched = service.matching(pattern);
    if (!matched.length || listed.covers(`${service.prefix}:${pattern}`)) return [];
    const rank = pattern === name ? ranks.written : ranks.verb;
    return [
      { ...wildcardOffer(service, pattern, matched), typed: [`${prefix}:${pattern}`], rank, kept: true },
    ];
  });
  const describe = createDescribe(target, context);
  // The letters of the wildcard do not stand in the action, and by them it is to be found.
  const actions = service
    .matching(open)
    .flatMap((action) => describe(action, [`${prefix}:${name}`, action.id]));
  return [...wildcards, ...actions];
}
