import { isDeprecated } from '../../../reference/deprecated';
import type { Action } from '../../../reference/model';
import { usualActions } from '../../../reference/usual';
import { likeness } from '../../../text/likeness';
import { text } from '../offer';
import type { Offer, OfferContext, OtherName } from '../offer';
import type { ActionTarget } from './allowed';
import { listedBeside } from './listed';
import { createMisfit } from './misfit';
import { ranks } from './ranks';

/**
 * Makes the offer of an action that is found by `names`; none where nobody looks for it, where it is listed already or
 * AWS calls it deprecated.
 */
export function createDescribe(
  target: ActionTarget,
  { word }: OfferContext,
): (action: Action, names: readonly (string | OtherName)[]) => readonly Offer[] {
  const listed = listedBeside(target);
  const misfitOf = createMisfit(target);
  return (action, names) => {
    const { id, level } = action;
    if (!isLookedFor(names, word.before) || listed.has(id) || isDeprecated(action)) return [];
    const misfit = misfitOf(action);
    return [
      {
        label: id,
        what: 'action',
        insert: text(id),
        typed: names,
        description: level,
        ...(misfit !== undefined && { detail: misfit }),
        rank: (misfit === undefined ? ranks.fitting : ranks.misfit) + usualRank(action),
        about: { about: 'action', name: id },
      },
    ];
  };
}

/** Services have hundreds of actions, and most of the list is not about what is typed. */
function isLookedFor(names: readonly (string | OtherName)[], typed: string): boolean {
  return names.some((each) => likeness(typeof each === 'string' ? each : each.name, typed) !== undefined);
}

function usualRank({ service, name }: Action): number {
  const index = usualActions.get(service)?.indexOf(name) ?? -1;
  return index < 0 ? ranks.unusual : index;
}
