import type { PolicyKind } from '../../../policy/model';
import { text } from '../offer';
import type { Offer } from '../offer';
import type { ActionTarget } from './allowed';
import { listedBeside } from './listed';
import { ranks } from './ranks';

/**
 * `*`, last, and only where a policy that is sound may say it: to deny, and to allow in a policy that bounds what
 * others grant. All but everything is nothing, so not in `NotAction`; a resource policy speaks of one service.
 */
export function everyActionOffers(target: ActionTarget): readonly Offer[] {
  const { policy, statement, entry } = target;
  if (entry.name === 'NotAction' || listedBeside(target).covers('*')) return [];
  if (!bounding.has(policy.kind) && !(policy.kind === 'identity' && statement.effect === 'Deny')) return [];
  return [
    {
      label: '*',
      what: 'wildcard',
      insert: text('*'),
      description: 'every action of every service',
      rank: ranks.everything,
      kept: true,
      about: { about: 'action', name: '*' },
    },
  ];
}

const bounding: ReadonlySet<PolicyKind> = new Set(['boundary', 'scp', 'endpoint', 'session']);
