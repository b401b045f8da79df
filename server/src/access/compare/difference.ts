import type { Policy } from '../../policy/model';
import type { ServiceReference } from '../../reference/model';
import { createActionSets } from '../grants/actions';
import type { Grant, GrantOptions } from '../grants/grant';
import { actionClasses, laterClasses } from './action-classes';
import { excessOf } from './excess';
import type { Excess } from './excess';
import { readSide } from './side';
import type { Side } from './side';

/** What the second of two policies gives that the first does not, and the other way round. */
export interface Difference {
  /** `different` where it gives more and less; `unknown` where it may give more, and nothing shows that it does. */
  readonly effect: 'same' | 'narrower' | 'wider' | 'different' | 'unknown';
  readonly gained: readonly Excess[];
  readonly lost: readonly Excess[];
  /** Denials that are gone, and that have come: they count for what other policies allow. */
  readonly undenied: readonly Excess[];
  readonly denied: readonly Excess[];
  /**
   * Whether it is only for the actions of the reference that the second gives no more: it gives names that the first does
   * not give, and AWS may give one of them to an action yet.
   */
  readonly today: boolean;
}

export interface DifferenceOptions {
  readonly before?: GrantOptions;
  readonly after?: GrantOptions;
}

/**
 * Compares what two policies, or two lists of policies that stand together, give: exact for actions and resources of all
 * patterns, for conditions as far as one can be shown to imply another. What is not shown either way is in the lists, and
 * not certain. A policy that only denies gives nothing by itself; its denials are compared all the same.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function difference(
  before: readonly Policy[],
  after: readonly Policy[],
  reference: ServiceReference,
  options: DifferenceOptions = {},
): Difference {
  const actionSets = createActionSets(reference);
  const [old, young] = [
    readSide(before, reference, { ...options.before, actionSets }),
    readSide(after, reference, { ...options.after, actionSets }),
  ];
  const classes = actionClasses([...allOf(old), ...allOf(young)]);
  const patience = { comparisons: comparisonLimit };
  const gained = excessOf(young, old, classes, patience);
  const lost = excessOf(old, young, classes, patience);
  const undenied = excessOf(denialsOf(old), denialsOf(young), classes, patience);
  const denied = excessOf(denialsOf(young), denialsOf(old), classes, patience);
  const isMore = gained.length > 0 || undenied.length > 0;
  return {
    effect: effectOf([...gained, ...undenied], [...lost, ...denied]),
    gained,
    lost,
    undenied,
    denied,
    today: !isMore && givesMoreLater(old, young),
  };
}

/** Whether a name that AWS may give to an action yet is given by the second and not by the first, or denied the other way round. */
function givesMoreLater(old: Side, young: Side): boolean {
  const [before, after] = [allOf(old), allOf(young)];
  const classes = laterClasses(withoutEqual(before, after), withoutEqual(after, before), [
    ...before,
    ...after,
  ]);
  const patience = { comparisons: comparisonLimit };
  return (
    excessOf(young, old, classes, patience).length > 0 ||
    excessOf(denialsOf(old), denialsOf(young), classes, patience).length > 0
  );
}

function allOf({ grants, denials }: Side): readonly Grant[] {
  return [...grants, ...denials];
}

function withoutEqual(grants: readonly Grant[], others: readonly Grant[]): readonly Grant[] {
  const known = new Set(others.map(({ key }) => key));
  return grants.filter(({ key }) => key === undefined || !known.has(key));
}

/** A second or so, where hundreds of statements speak of the same actions and each of them has changed. */
const comparisonLimit = 100_000;

/** What several changes come to that stand side by side: of the policies of one document. */
export function together(all: readonly Difference[]): Difference {
  const [only, ...others] = all;
  if (only && !others.length) return only;
  const lists = {
    gained: all.flatMap(({ gained }) => gained),
    lost: all.flatMap(({ lost }) => lost),
    undenied: all.flatMap(({ undenied }) => undenied),
    denied: all.flatMap(({ denied }) => denied),
  };
  return {
    ...lists,
    effect: effectOf([...lists.gained, ...lists.undenied], [...lists.lost, ...lists.denied]),
    today: all.some(({ today }) => today),
  };
}

function denialsOf({ denials }: Side): Side {
  return { grants: denials, denials: [] };
}

function effectOf(more: readonly Excess[], less: readonly Excess[]): Difference['effect'] {
  const isCertain = ({ certain }: Excess) => certain;
  if (more.some(isCertain)) return less.some(isCertain) ? 'different' : 'wider';
  if (more.length) return 'unknown';
  return less.length ? 'narrower' : 'same';
}
