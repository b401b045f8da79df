import type { Action } from '../../reference/model';
import type { Grant } from '../grants/grant';
import type { PatternSet } from '../grants/pattern-set';
import type { Verdict } from '../verdict';
import type { ActionClass } from './action-classes';
import { cellOf, meet } from './cell';
import type { Cell } from './cell';
import { isCoveredBy } from './cover';
import type { Side } from './side';

/** What a grant gives that the other side does not: some of its actions on some of its resources. */
export interface Excess {
  readonly grant: Grant;
  readonly actions: readonly Action[];
  /** Action texts that the reference has no action for, lower-case. */
  readonly others: readonly string[];
  /** Those of the statement's resources, as they are written; empty where it names none. */
  readonly resources: readonly string[];
  /** Whether a request is found that shows it; else it is only not proven that there is none. */
  readonly certain: boolean;
  /** Whether the other side gives nothing of these actions, on whatever resource. */
  readonly whole: boolean;
}

/** How many pairs of grants may yet be held against each other; behind that nothing is certain. */
export interface Patience {
  comparisons: number;
}

/**
 * What the one side gives that the other does not, in the order of the grants. A request is given if some grant holds it
 * and no denial does, so two things are asked of each grant: whether all of it is given by the other side or denied by
 * its own, and whether what the other side denies of it is denied by its own as well.
 */
export function excessOf(
  mine: Side,
  theirs: Side,
  classes: readonly ActionClass[],
  patience: Patience,
): readonly Excess[] {
  const given = new Set(theirs.grants.flatMap(({ key }) => key ?? []));
  const denied = new Set(mine.denials.flatMap(({ key }) => key ?? []));
  const denials = new Set(theirs.denials.filter(({ key }) => key === undefined || !denied.has(key)));
  const [grants, others, own] = [mine.grants, theirs.grants, mine.denials].map((all) => new Set(all));
  const found: Excess[] = [];
  for (const each of classes) {
    const only = (of: ReadonlySet<Grant> | undefined, sure: boolean) =>
      [...(sure ? each.sure : each.possible)].filter((grant) => of?.has(grant));
    const denying = only(denials, false);
    const asked: Question = {
      asked: each,
      sure: { others: only(others, true), own: only(own, true) },
      possible: { others: only(others, false), own: only(own, false) },
      denying,
      patience,
    };
    for (const grant of only(grants, false)) {
      if (grant.key !== undefined && given.has(grant.key) && !denying.length) continue;
      found.push(...excessIn(grant, asked));
    }
  }
  const places = new Map(mine.grants.map((grant, index) => [grant, index]));
  return together(found, places).sort(
    (left, right) => (places.get(left.grant) ?? 0) - (places.get(right.grant) ?? 0),
  );
}

/** What a grant gives of several classes alike is one thing to a person. */
function together(found: readonly Excess[], places: ReadonlyMap<Grant, number>): Excess[] {
  const alike = new Map<string, Excess[]>();
  for (const each of found) {
    const key = JSON.stringify([places.get(each.grant), each.resources, each.certain, each.whole]);
    const known = alike.get(key);
    if (known) known.push(each);
    else alike.set(key, [each]);
  }
  return [...alike.values()].flatMap((parts) => {
    const [first] = parts;
    if (!first) return [];
    return [
      {
        ...first,
        actions: parts.flatMap(({ actions }) => actions),
        others: parts.flatMap(({ others }) => others),
      },
    ];
  });
}

/** Of the actions of one class: who gives them on the other side, who denies them on this one, and there. */
interface Question {
  readonly asked: ActionClass;
  readonly sure: Answers;
  readonly possible: Answers;
  readonly denying: readonly Grant[];
  readonly patience: Patience;
}

interface Answers {
  readonly others: readonly Grant[];
  readonly own: readonly Grant[];
}

/** More resources than that are asked after all at once. */
const partLimit = 200;

function excessIn(grant: Grant, question: Question): readonly Excess[] {
  const { asked, possible } = question;
  const cell = cellOf(grant);
  const whole = { ...cell, sure: cell.sure && asked.sure.has(grant) };
  if (verdictOn(whole, question) === 'no') return [];
  const { resources } = grant;
  const found = partsOf(resources).map((part) => ({
    texts: part.patterns.map(({ text }) => text),
    verdict: verdictOn({ ...whole, resources: [part] }, question),
  }));
  return (['yes', 'maybe'] as const).flatMap((verdict) => {
    const parts = found.filter((each) => each.verdict === verdict);
    if (!parts.length) return [];
    return [
      {
        grant,
        actions: asked.actions,
        others: asked.other === undefined ? [] : [asked.other],
        resources: grant.statement.resource ? parts.flatMap(({ texts }) => texts) : [],
        certain: verdict === 'yes',
        whole: !possible.others.length,
      },
    ];
  });
}

function partsOf(set: PatternSet): readonly PatternSet[] {
  const { negated, complete, patterns } = set;
  if (negated || !complete || patterns.length < 2 || patterns.length > partLimit) return [set];
  return patterns.map((pattern) => ({ ...set, patterns: [pattern], key: undefined }));
}

/** Whether something of the cell is given here and not there. */
function verdictOn(cell: Cell, { asked, sure, possible, denying, patience }: Question): Verdict {
  const { others, own } = possible;
  patience.comparisons -= others.length + own.length + denying.length * (own.length + 1);
  if (patience.comparisons < 0) return 'maybe';
  const given = covering(cell, [...sure.others, ...sure.own], [...possible.others, ...possible.own]);
  if (given === 'no') return 'yes';
  let isProven = given === 'yes';
  for (const denial of denying) {
    const both = meet(cell, denial);
    const verdict = covering({ ...both, sure: both.sure && asked.sure.has(denial) }, sure.own, possible.own);
    if (verdict === 'no') return 'yes';
    if (verdict === 'maybe') isProven = false;
  }
  return isProven ? 'no' : 'maybe';
}

/** `yes` needs those that surely speak of the actions, `no` must get past all that may. */
function covering(cell: Cell, sure: readonly Grant[], possible: readonly Grant[]): Verdict {
  const verdict = isCoveredBy(cell, sure);
  if (verdict !== 'no' || sure.length === possible.length) return verdict;
  return isCoveredBy(cell, possible) === 'no' ? 'no' : 'maybe';
}
