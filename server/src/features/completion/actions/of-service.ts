import type { Service } from '../../../reference/model';
import type { Offer, OfferContext } from '../offer';
import { allowsService } from './allowed';
import type { ActionTarget } from './allowed';
import { createDescribe } from './describe';
import { authorises, operationsByAction } from './operations';
import { ranks } from './ranks';

/** The service that is asked for, and what is typed of the action on both sides of the colon. */
export interface Asked {
  readonly service: Service;
  /** As typed: it may be an alias. */
  readonly prefix: string;
  readonly name: string;
}

/** The actions of a service, those that fit the statement's resources first. */
export function actionsOf(
  { service, prefix }: Asked,
  target: ActionTarget,
  context: OfferContext,
): readonly Offer[] {
  const operations = operationsByAction(service.prefix);
  const describe = createDescribe(target, context);
  return service.actions.flatMap((action) => {
    const names = operations.get(action.id) ?? [];
    return describe(action, [
      `${prefix}:${action.name}`,
      ...names.map((name) => authorises(`${prefix}:${name}`, name)),
    ]);
  });
}

/** What operations of the service need of others: `apigateway:Invoke` finds `execute-api:Invoke`. */
export function actionsElsewhere(
  { service, prefix }: Asked,
  target: ActionTarget,
  context: OfferContext,
): readonly Offer[] {
  const { reference } = context;
  const describe = createDescribe(target, context);
  return [...operationsByAction(service.prefix)].flatMap(([id, names]) => {
    const action = id.startsWith(`${service.prefix}:`) ? undefined : reference.action(id);
    if (!action || !allowsService(target.policy, action.service, reference)) return [];
    const typed = names.map((name) => ({
      ...authorises(`${prefix}:${name}`, name),
      // `iam:AssumeRole` is there, under another prefix.
      ...(name === action.name && { detail: `in place of ${service.prefix}:${name}` }),
    }));
    return describe(action, typed).map((offer) => ({ ...offer, rank: ranks.elsewhere }));
  });
}
