/** Something that could be chosen: what it costs, and which of the elements it takes in, in ascending order. */
export interface Option {
  readonly cost: number;
  readonly covers: readonly number[];
}

export function costOf(options: readonly Option[]): number {
  return options.reduce((sum, { cost }) => sum + cost, 0);
}
