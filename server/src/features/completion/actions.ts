import { splitAction } from '../../access/actions';
import { prefixOfAlias } from '../../reference/aliases';
import { hasWildcard } from '../../text/wildcard';
import type { ActionTarget } from './actions/allowed';
import { allowsAction, allowsService } from './actions/allowed';
import { everyActionOffers } from './actions/every-action';
import { actionsByName, usualActionsByName } from './actions/by-name';
import { actionsElsewhere, actionsOf } from './actions/of-service';
import { narrowerOffers } from './actions/narrower';
import { serviceOffers } from './actions/services';
import { likelyTrustActionOffers, trustActionOffers } from './actions/trust';
import { mentionedServices } from './actions/mentioned';
import { wildcardsOf } from './actions/wildcards';
import type { Offer, OfferContext } from './offer';

/** What can stand in `Action` and `NotAction`: services as long as no colon is typed, then the actions of one. */
export function actionOffers(target: ActionTarget, context: OfferContext): readonly Offer[] {
  const { text, policy } = target;
  const { word, reference } = context;
  // In a function that puts a text together, the word is a part of it.
  if (text.value !== word.text || !allowsAction(target)) return [];
  if (policy.kind === 'trust') return trustActionOffers(target, context);
  const { prefix, name } = splitAction(word.before);
  if (prefix === undefined) return beforeColon(target, context);
  const service =
    reference.service(prefix) ?? reference.service(prefixOfAlias.get(prefix.toLowerCase()) ?? '');
  if (!service || !allowsService(policy, service.prefix, reference)) return [];
  const asked = { service, prefix, name };
  return hasWildcard(name)
    ? narrowerOffers(asked, target, context)
    : [
        ...actionsOf(asked, target, context),
        ...actionsElsewhere(asked, target, context),
        ...wildcardsOf(asked, target),
      ];
}

function beforeColon(target: ActionTarget, context: OfferContext): readonly Offer[] {
  const mentioned = mentionedServices(target, context);
  return [
    ...likelyTrustActionOffers(target, context),
    ...serviceOffers(mentioned, target, context),
    ...actionsByName(mentioned.nearby, target, context),
    ...usualActionsByName(mentioned.nearby, target, context),
    ...everyActionOffers(target),
  ];
}
