import { Template } from '../../../../policy/edit';
import { partsOf } from '../../../../policy/gaps';
import type { Policy, Statement } from '../../../../policy/model';
import type { ConditionOperator } from '../../../../policy/operator';
import type { TemplatePart } from '../../../../policy/edit';
import { labelOf } from '../../arns';
import type { OfferContext, Sort } from '../../offer';

/** Where a value of a condition stands. */
export interface ValuePlace {
  /** The condition key, lower-case, and as written. */
  readonly key: string;
  readonly name: string;
  /** What its values are; undefined where the reference does not know the key. */
  readonly type: string | undefined;
  /** Undefined where it is misspelt. */
  readonly operator: ConditionOperator | undefined;
  readonly policy: Policy;
  readonly statement: Statement;
  readonly context: OfferContext;
}

/** A value that may stand there. */
export interface Suggestion {
  readonly label: string;
  readonly value: string | Template;
  /** What it means, in a few words. */
  readonly words?: string;
  /** The name of what it is, by which it is found as well. */
  readonly title?: string;
  readonly what?: Sort;
  /** As `Offer.onceTyped` says. */
  readonly onceTyped?: boolean;
}

export function exactly(value: string, words?: string): Suggestion {
  return { label: value, value, ...(words !== undefined && { words }) };
}

export function titled(value: string, title: string): Suggestion {
  return { label: value, value, title };
}

/** A text with gaps: `o-<organization>`. */
export function withGaps(text: string, words?: string): Suggestion {
  return { ...withParts(partsOf(text)), ...(words !== undefined && { words }) };
}

export function withParts(parts: readonly TemplatePart[]): Suggestion {
  const isText = parts.every((part) => typeof part === 'string');
  return { label: labelOf(parts), value: isText ? parts.join('') : new Template(parts) };
}
