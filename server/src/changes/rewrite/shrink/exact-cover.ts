import { costOf } from './option';
import type { Option } from './option';

/** As many as there are bits in a number of which JavaScript can take apart the bits. */
const elementLimit = 30;
/** So many partial choices are looked at; where that is not enough, what was found before stands. */
const stepLimit = 20_000;

/**
 * The cheapest options that together take in all elements; undefined where nothing is cheaper than `known`, or where
 * that could not be found out within the limits.
 */
export function exactCover<Each extends Option>(
  elements: number,
  options: readonly Each[],
  known: readonly Each[],
): readonly Each[] | undefined {
  if (elements > elementLimit) return undefined;
  const useful = withoutDominated(
    options.map((option) => ({ option, mask: maskOf(option), share: option.cost / option.covers.length })),
  );
  const search: Search<Each> = {
    byElement: Array.from({ length: elements }, (_, element) =>
      useful.filter(({ mask }) => mask & (1 << element)).sort((left, right) => left.share - right.share),
    ),
    least: costOf(known),
    best: undefined,
    steps: 0,
  };
  visit(2 ** elements - 1, 0, [], search);
  return search.steps > stepLimit ? undefined : search.best;
}

interface Masked<Each extends Option> {
  readonly option: Each;
  readonly mask: number;
  /** What it costs for each element at least. */
  readonly share: number;
}

interface Search<Each extends Option> {
  /** For each element the options that take it in, the ones that cost least for each element first. */
  readonly byElement: readonly (readonly Masked<Each>[])[];
  least: number;
  best: readonly Each[] | undefined;
  steps: number;
}

function maskOf({ covers }: Option): number {
  return covers.reduce((mask, element) => mask | (1 << element), 0);
}

/** An option goes where another one takes in as much and costs no more. */
function withoutDominated<Each extends Option>(options: readonly Masked<Each>[]): readonly Masked<Each>[] {
  const sorted = options.toSorted(
    (left, right) =>
      left.option.cost - right.option.cost || right.option.covers.length - left.option.covers.length,
  );
  const kept: Masked<Each>[] = [];
  for (const each of sorted) if (!kept.some(({ mask }) => (mask & each.mask) === each.mask)) kept.push(each);
  return kept;
}

function visit<Each extends Option>(
  open: number,
  cost: number,
  chosen: readonly Each[],
  search: Search<Each>,
): void {
  if (!open) {
    if (cost >= search.least) return;
    search.least = cost;
    search.best = chosen;
    return;
  }
  if (++search.steps > stepLimit || cost + boundOf(open, search) >= search.least - tolerance) return;
  for (const { option, mask } of search.byElement[hardest(open, search)] ?? [])
    visit(open & ~mask, cost + option.cost, [...chosen, option], search);
}

/** Costs are whole numbers, and shares add up to them only nearly. */
const tolerance = 1e-6;

/** What the open elements cost at the very least, each at the lowest share that there is for it. */
function boundOf<Each extends Option>(open: number, { byElement }: Search<Each>): number {
  let bound = 0;
  for (const [element, options] of byElement.entries())
    if (open & (1 << element)) bound += options[0]?.share ?? 0;
  return bound;
}

/** The open element with the fewest ways to take it in. */
function hardest<Each extends Option>(open: number, { byElement }: Search<Each>): number {
  let hardest = -1;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [element, options] of byElement.entries()) {
    if (!(open & (1 << element)) || options.length >= fewest) continue;
    fewest = options.length;
    hardest = element;
  }
  return hardest;
}
