import type { Action, Service } from '../../../reference/model';
import { count } from '../../../text/words';
import { likeness } from '../../../text/likeness';
import { text } from '../offer';
import type { Offer } from '../offer';
import type { ActionTarget } from './allowed';
import { listedBeside } from './listed';
import type { Asked } from './of-service';
import { ranks } from './ranks';

/** A wildcard for each verb that several actions begin with, and one for the whole service. */
export function wildcardsOf({ service, prefix, name }: Asked, target: ActionTarget): readonly Offer[] {
  const listed = listedBeside(target);
  const typed = name.toLowerCase();
  const offers: Offer[] = [];
  for (const verb of verbsOf(service)) {
    const pattern = `${verb}*`;
    if (likeness(pattern, name) === undefined) continue;
    const matched = service.matching(pattern);
    if (matched.length < 2 || listed.covers(`${service.prefix}:${pattern}`)) continue;
    offers.push({
      ...wildcardOffer(service, pattern, matched),
      typed: [`${prefix}:${pattern}`],
      rank: ranks.verb,
      kept: typed ? verb.toLowerCase().startsWith(typed) : matched.length >= manyActions,
    });
  }
  if (!listed.covers(`${service.prefix}:*`))
    offers.push({
      ...wildcardOffer(service, '*', service.actions),
      typed: [`${prefix}:*`],
      rank: ranks.wholeService,
      kept: true,
    });
  return offers;
}

/** So many push each other out of a list before anything is typed, and the wildcard tells of them. */
const manyActions = 20;

/** `service:pattern`, with how much it stands for today. */
export function wildcardOffer(service: Service, pattern: string, matched: readonly Action[]): Offer {
  const id = `${service.prefix}:${pattern}`;
  const managing = matched.filter(({ level }) => level === 'Permissions management').length;
  return {
    label: id,
    what: 'wildcard',
    insert: text(id),
    description: count(matched.length, 'action'),
    ...(managing && { detail: `${String(managing)} manage permissions` }),
    about: { about: 'action', name: id },
  };
}

/** Not `Parti` of `PartiQLSelect`: a verb is a word of its own. */
function verbsOf({ actions }: Service): readonly string[] {
  const verbs: string[] = [];
  for (const { name } of actions) {
    const last = verbs.at(-1);
    // They are sorted.
    if (last !== undefined && name.startsWith(last)) continue;
    const verb = /^[A-Z][a-z]+(?=[A-Z][a-z])/.exec(name)?.[0];
    if (verb !== undefined) verbs.push(verb);
  }
  return [...new Set(verbs)];
}
