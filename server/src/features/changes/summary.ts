import type { Excess } from '../../access/compare/excess';
import type { Policy } from '../../policy/model';
import type { Action, ServiceReference } from '../../reference/model';
import { count, join, numeral } from '../../text/words';
import { grantedActions } from '../lenses/granted-actions';
import type { GrantedActions } from '../lenses/granted-actions';
import { isLimit } from './effect';
import type { PolicyChange } from './policy-changes';

/** What changed in one line: `grants 3 actions more and 2 less than HEAD`. `name` is that of the older version. */
export function changeSummary(change: PolicyChange, name: string, reference: ServiceReference): string {
  const { before, after } = change;
  if (!before) return `not in ${name}`;
  if (!after) return `no longer there, as it was in ${name}`;
  const { gained, lost, undenied, denied, today } = change.difference();
  const verb = isLimit(after.kind) ? 'allow' : 'grant';
  const everywhere = () => false;
  const clauses = [
    ...clausesOf(verb, amounts(gained, lacks(before, reference)), amounts(lost, lacks(after, reference))),
    // What is denied of what was granted is no longer granted, and said once.
    ...clausesOf(
      'deny',
      amounts(denied, everywhere, namesIn(lost)),
      amounts(undenied, everywhere, namesIn(gained)),
    ),
  ];
  const [first, ...others] = clauses;
  if (first === undefined) return `same access as ${name}${today ? ' today' : ''}`;
  return [`${first} than ${name}`, ...others].join('; ');
}

/** An action, or a text that stands for none of the reference. */
type Name = Action | string;

/** Whether a policy grants nothing of an action, as a Deny leaves nothing of it. */
function lacks(policy: Policy, reference: ServiceReference): (name: Name) => boolean {
  let known: GrantedActions | undefined;
  return (name) => {
    const granted = (known ??= grantedActions(policy, reference));
    if (typeof name === 'string' || !granted) return false;
    return granted.effect === 'Deny' || granted.actions.has(name) === granted.rest;
  };
}

/** How many actions are concerned: those that are new or gone altogether, and those of which the other side has some. */
interface Amount {
  readonly whole: number;
  readonly part: number;
}

interface Amounts {
  readonly certain: Amount;
  /** Of the actions of which nothing is certain. */
  readonly open: Amount;
}

function amounts(
  excesses: readonly Excess[],
  isWhole: (name: Name) => boolean,
  said: ReadonlySet<Name> = new Set(),
): Amounts {
  const certain = excesses.filter((each) => each.certain);
  const open = excesses.filter((each) => !each.certain);
  return {
    certain: amountOf(certain, isWhole, said),
    open: amountOf(open, isWhole, new Set([...said, ...namesIn(certain)])),
  };
}

function amountOf(
  excesses: readonly Excess[],
  isWhole: (name: Name) => boolean,
  said: ReadonlySet<Name>,
): Amount {
  const names = [...namesIn(excesses)].filter((name) => !said.has(name));
  const whole = namesIn(excesses.filter((each) => each.whole));
  const number = names.filter((name) => whole.has(name) || isWhole(name)).length;
  return { whole: number, part: names.length - number };
}

function namesIn(excesses: readonly Excess[]): ReadonlySet<Name> {
  return new Set(excesses.flatMap(({ actions, others }): readonly Name[] => [...actions, ...others]));
}

function clausesOf(verb: 'grant' | 'allow' | 'deny', more: Amounts, less: Amounts): readonly string[] {
  return [
    ...clause(verb === 'deny' ? 'denies' : `${verb}s`, more.certain, less.certain),
    ...clause(`may ${verb}`, more.open, less.open),
  ];
}

function clause(verb: string, more: Amount, less: Amount): readonly string[] {
  const all: readonly (readonly [number, string])[] = [
    [more.whole, 'more'],
    [more.part, 'more widely'],
    [less.whole, 'less'],
    [less.part, 'less widely'],
  ];
  const parts = all
    .filter(([number]) => number > 0)
    .map(([number, how], index) => `${index ? numeral(number) : count(number, 'action')} ${how}`);
  return parts.length ? [`${verb} ${join(parts)}`] : [];
}
