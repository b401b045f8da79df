import { exactCover } from './exact-cover';
import { costOf } from './option';
import type { Option } from './option';

/**
 * Options that together take in all elements, at little cost: greedily chosen, then exchanged where that is cheaper; the
 * cheapest that there are where the elements are few. What is returned depends on the options and their order alone.
 * Every element must be taken in by an option.
 */
export function cheapCover<Each extends Option>(elements: number, options: readonly Each[]): readonly Each[] {
  const byElement = optionsByElement(elements, options);
  const chosen = improve(greedyCover(elements, options, byElement), options, byElement);
  return exactCover(elements, options, chosen) ?? chosen;
}

function optionsByElement(elements: number, options: readonly Option[]): readonly (readonly number[])[] {
  const byElement: number[][] = Array.from({ length: elements }, () => []);
  for (const [index, { covers }] of options.entries())
    for (const element of covers) byElement[element]?.push(index);
  return byElement;
}

/** Again and again the option that costs least for each element that is not taken in yet. */
function greedyCover<Each extends Option>(
  elements: number,
  options: readonly Each[],
  byElement: readonly (readonly number[])[],
): readonly Each[] {
  const gains = options.map(({ covers }) => covers.length);
  const open = new Set(Array.from({ length: elements }, (_, element) => element));
  const chosen: Each[] = [];
  while (open.size) {
    const best = bestOf(options, gains);
    if (!best) break;
    chosen.push(best);
    for (const element of best.covers) {
      if (!open.delete(element)) continue;
      for (const index of byElement[element] ?? []) gains[index] = (gains[index] ?? 0) - 1;
    }
  }
  return chosen;
}

function bestOf<Each extends Option>(options: readonly Each[], gains: readonly number[]): Each | undefined {
  let best: Each | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, option] of options.entries()) {
    const gain = gains[index] ?? 0;
    if (!gain || option.cost / gain >= least) continue;
    least = option.cost / gain;
    best = option;
  }
  return best;
}

/** More turns than any list of actions has needed. */
const turnLimit = 20;

/** An option comes in where it makes others needless that cost more than it does. */
function improve<Each extends Option>(
  first: readonly Each[],
  options: readonly Each[],
  byElement: readonly (readonly number[])[],
): readonly Each[] {
  let chosen = withoutNeedless(first, byElement.length);
  for (let turn = 0; turn < turnLimit; turn++) {
    const next = exchange(chosen, options, byElement.length);
    if (!next) break;
    chosen = next;
  }
  return chosen;
}

function exchange<Each extends Option>(
  chosen: readonly Each[],
  options: readonly Each[],
  elements: number,
): readonly Each[] | undefined {
  const holders = holdersOf(chosen, elements);
  const own = chosen.map(({ covers }) => covers.filter((element) => holders[element] === 1).length);
  const owner = new Map<number, number>();
  for (const [index, { covers }] of chosen.entries())
    for (const element of covers) if (holders[element] === 1) owner.set(element, index);
  for (const option of options) {
    const left = new Map<number, number>();
    for (const element of option.covers) {
      const index = owner.get(element);
      if (index !== undefined) left.set(index, (left.get(index) ?? own[index] ?? 0) - 1);
    }
    const needless = [...left].filter(([, count]) => !count).map(([index]) => chosen[index]);
    const saved = needless.reduce((sum, each) => sum + (each?.cost ?? 0), -option.cost);
    if (saved <= 0) continue;
    // Two that hold the same element are not both needless.
    const next = withoutNeedless([...chosen, option], elements);
    if (costOf(next) < costOf(chosen)) return next;
  }
  return undefined;
}

/** The dearest go first of those whose elements others take in as well. */
function withoutNeedless<Each extends Option>(chosen: readonly Each[], elements: number): readonly Each[] {
  const holders = holdersOf(chosen, elements);
  const kept = new Set(chosen);
  for (const each of chosen.toSorted((left, right) => right.cost - left.cost)) {
    if (each.covers.some((element) => holders[element] === 1)) continue;
    kept.delete(each);
    for (const element of each.covers) holders[element] = (holders[element] ?? 0) - 1;
  }
  return [...kept];
}

function holdersOf(chosen: readonly Option[], elements: number): number[] {
  const holders = new Array<number>(elements).fill(0);
  for (const { covers } of chosen)
    for (const element of covers) holders[element] = (holders[element] ?? 0) + 1;
  return holders;
}
