import type { ConditionKey } from '../model';

/** A condition key that services share. All its texts are ours and Markdown. */
export interface GlobalConditionKey extends ConditionKey {
  /** Which requests have the key: a sentence. Where a request lacks it, most operators do not match. */
  readonly availability: string;
  /** What people get wrong with it: sentences. Undefined where we know of nothing. */
  readonly pitfall: string | undefined;
}

interface Texts {
  readonly is: string;
  readonly when: string;
  readonly mind?: string;
}

export function key(name: string, type: string, { is, when, mind }: Texts): GlobalConditionKey {
  return { key: name, type, description: is, availability: when, pitfall: mind };
}
