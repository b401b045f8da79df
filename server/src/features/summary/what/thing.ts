import type { Noun } from '../words/nouns';

/** What one resource text of a policy names. */
export interface Thing {
  readonly noun: Noun;
  /** `s3:object`; empty where it is not known. */
  readonly types: readonly string[];
  /** The text without what tells the thing from others in it, for a whole that is named along with its parts. */
  readonly key?: string;
  /** The key of the whole whose parts of one sort these all are, and what they are called together. */
  readonly partsOf?: { readonly key: string; readonly many: string };
}

/** The texts of a policy, or parts of one, of which only deployment may know some letters: then `*` stands for them. */
export interface Written {
  readonly value: string;
  readonly certain: boolean;
}
