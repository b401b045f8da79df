import type { Policy } from '../../policy/model';
import type { ServiceReference } from '../../reference/model';
import { contradiction } from '../condition-logic/contradiction';
import { createActionSets } from '../grants/actions';
import type { Grant } from '../grants/grant';
import { some } from '../verdict';
import type { Verdict } from '../verdict';
import { actionClasses } from './action-classes';
import type { ActionClass } from './action-classes';
import { mayNameTwice } from './caller-facts';
import { cellOf, meet } from './cell';
import type { Cell } from './cell';
import { isCoveredBy } from './cover';
import type { DifferenceOptions } from './difference';
import { isWithin } from './region';
import { readSide } from './side';

/**
 * Whether there is a request that both of two policies grant, or two lists of policies that stand together: `yes` where
 * one is found, `no` where their grants, less what either denies, are shown to have nothing in common. Holds for the
 * actions of the reference, and for the action texts of the policies beyond it.
 */
export function intersects(
  before: readonly Policy[],
  after: readonly Policy[],
  reference: ServiceReference,
  options: DifferenceOptions = {},
): Verdict {
  const actionSets = createActionSets(reference);
  const old = readSide(before, reference, { ...options.before, actionSets });
  const young = readSide(after, reference, { ...options.after, actionSets });
  const denials = new Set([...old.denials, ...young.denials]);
  const classes = actionClasses([...old.grants, ...young.grants, ...denials]);
  return some(meetings(classes, new Set(old.grants), new Set(young.grants), denials));
}

/** Of each class and each pair of grants whether they meet, one after the other; given up where that takes too long. */
function* meetings(
  classes: readonly ActionClass[],
  old: ReadonlySet<Grant>,
  young: ReadonlySet<Grant>,
  denials: ReadonlySet<Grant>,
): Iterable<Verdict> {
  let comparisons = 0;
  for (const { sure, possible } of classes) {
    const only = (of: ReadonlySet<Grant>, among: ReadonlySet<Grant>) =>
      [...among].filter((grant) => of.has(grant));
    const denying = { sure: only(denials, sure), possible: only(denials, possible) };
    for (const mine of only(old, possible)) {
      for (const theirs of only(young, possible)) {
        comparisons += 1 + denying.possible.length;
        if (comparisons > comparisonLimit) {
          yield 'maybe';
          return;
        }
        const cell = meet(cellOf(mine), theirs);
        yield isThere({ ...cell, sure: cell.sure && sure.has(mine) && sure.has(theirs) }, denying);
      }
    }
  }
}

const comparisonLimit = 20_000;

interface Denying {
  readonly sure: readonly Grant[];
  readonly possible: readonly Grant[];
}

/** Whether some request of the cell is not denied. */
function isThere(cell: Cell, denying: Denying): Verdict {
  if (isEmpty(cell) || isCoveredBy(cell, denying.sure) === 'yes') return 'no';
  return isCoveredBy(cell, denying.possible) === 'no' ? 'yes' : 'maybe';
}

function isEmpty({ resources, principals, terms }: Cell): boolean {
  const hasNoCallers = () => !mayNameTwice(principals) && isWithin(principals, []);
  return isWithin(resources, []) || hasNoCallers() || contradiction(terms) !== undefined;
}
