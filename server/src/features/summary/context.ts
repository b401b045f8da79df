import type { Policy, Statement } from '../../policy/model';
import type { ServiceReference } from '../../reference/model';

/** What every part of a summary reads. */
export interface Context {
  readonly statement: Statement;
  readonly policy: Policy;
  readonly reference: ServiceReference;
  /** How many of several things are named before the rest are counted. */
  readonly names: number;
  /** Whether it is for a title, where every word has to earn its place. */
  readonly brief: boolean;
}
