export interface KnownValue {
  readonly value: string;
  /** What it means, in a few words; absent where it says so itself. */
  readonly words?: string;
}

export type KnownValues = ReadonlyMap<string, readonly KnownValue[]>;

/** Condition keys in AWS's spelling, and values with what they mean where they do not say so. */
export type ValuesByKey = Readonly<
  Record<string, readonly (string | readonly [value: string, words: string])[]>
>;
