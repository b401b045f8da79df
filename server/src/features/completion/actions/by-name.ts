import { usualActions } from '../../../reference/usual';
import { text } from '../offer';
import type { Offer, OfferContext, OtherName } from '../offer';
import { allowsService } from './allowed';
import type { ActionTarget } from './allowed';
import { createDescribe } from './describe';
import { listedBeside } from './listed';
import { authorises, operationsByAction } from './operations';
import { ranks } from './ranks';

/** A letter alone stands in nearly every name. */
const fewestLetters = 2;
/** More of them, and the list would no longer be about the statement. */
const mostServices = 6;

/** The actions of the services that are spoken of, by their names alone: `GetObj` finds `s3:GetObject`. */
export function actionsByName(
  prefixes: readonly string[],
  target: ActionTarget,
  context: OfferContext,
): readonly Offer[] {
  const { reference, word } = context;
  if (word.before.length < fewestLetters) return [];
  const describe = createDescribe(target, context);
  return prefixes
    .filter((prefix) => allowsService(target.policy, prefix, reference))
    .slice(0, mostServices)
    .flatMap((prefix) => {
      const operations = operationsByAction(prefix);
      return (reference.service(prefix)?.actions ?? []).flatMap((action) => {
        const others = (operations.get(action.id) ?? []).map((name) => authorises(name, name));
        return describe(action, [action.name, ...others]).map((offer) => ({
          ...offer,
          rank: ranks.byName + (offer.rank ?? 0),
        }));
      });
    });
}

/** The actions that most policies take of the other services, and those with other names, without opening the services. */
export function usualActionsByName(
  nearby: readonly string[],
  target: ActionTarget,
  { reference, word }: OfferContext,
): readonly Offer[] {
  if (word.before.length < fewestLetters) return [];
  const listed = listedBeside(target);
  return reference.services
    .filter(({ prefix }) => !nearby.includes(prefix) && allowsService(target.policy, prefix, reference))
    .flatMap(({ prefix, title }) =>
      [...usualNames(prefix)].flatMap(([id, names]): readonly Offer[] => {
        if (listed.has(id)) return [];
        return [
          {
            label: id,
            what: 'action',
            insert: text(id),
            typed: names,
            description: title,
            rank: ranks.usualByName,
            about: { about: 'action', name: id },
          },
        ];
      }),
    );
}

/** What finds an action without its prefix: `SendMessageBatch` finds `sqs:SendMessage`. */
function usualNames(prefix: string): ReadonlyMap<string, readonly (string | OtherName)[]> {
  const usual = (usualActions.get(prefix) ?? []).map((name) => [`${prefix}:${name}`, [name]] as const);
  const names = new Map<string, readonly (string | OtherName)[]>(usual);
  for (const [id, operations] of operationsByAction(prefix)) {
    // An action of another service may be meant, which the kind of the policy has no part in.
    if (!id.startsWith(`${prefix}:`)) continue;
    names.set(id, [...(names.get(id) ?? []), ...operations.map((name) => authorises(name, name))]);
  }
  return names;
}
