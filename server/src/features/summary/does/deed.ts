import { join } from '../../../text/words';

/** What is done, in the forms that sentences and titles need. */
export interface Deed {
  /** `use s3:GetObject`, after `Lets …`. */
  readonly base: string;
  /** `using s3:GetObject`, after `Stops … from`. */
  readonly doing: string;
  /** `s3:GetObject`, after `Allow`. */
  readonly noun: string;
  /** Between the deed and what it is done to: `on`; empty where the verb takes it as its object. */
  readonly link: string;
  /** What it is done to where that is every resource; empty where the deed says so. */
  readonly every: string;
}

export type DeedForm = 'base' | 'doing' | 'noun';

/** Deeds of one statement, done to the same things. */
export function both(deeds: readonly Deed[]): Deed {
  const last = deeds.at(-1);
  const form = (each: DeedForm) => join(deeds.map((deed) => deed[each]));
  return {
    base: form('base'),
    doing: form('doing'),
    noun: form('noun'),
    link: last?.link ?? '',
    every: last?.every ?? '',
  };
}

/** A deed with a verb that does not change but for its ending: `use X`, `using X`, or `X` alone. */
export function use(object: string, every: string): Deed {
  return { base: `use ${object}`, doing: `using ${object}`, noun: object, link: 'on', every };
}

/** `do anything in Amazon S3`. */
export function anything(rest: string): Deed {
  return {
    base: `do anything${rest}`,
    doing: `doing anything${rest}`,
    noun: `everything${rest}`,
    link: 'with',
    every: '',
  };
}

export function plainDeed(what: string): Deed {
  return { base: `do ${what}`, doing: `doing ${what}`, noun: what, link: 'with', every: '' };
}
