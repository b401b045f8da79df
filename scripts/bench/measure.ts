export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Medians of two things measured in turns, so that a machine that slows down slows both. */
export async function inTurns(
  rounds: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<Pair> {
  const numbers: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (let round = 0; round < rounds; round++) {
    numbers.ours.push(await ours());
    numbers.theirs.push(await theirs());
  }
  return { ours: median(numbers.ours), theirs: median(numbers.theirs) };
}

export interface Pair {
  readonly ours: number;
  readonly theirs: number;
}

export function ratio({ ours, theirs }: Pair): number {
  return ours / theirs;
}
