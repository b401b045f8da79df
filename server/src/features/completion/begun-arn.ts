import { align, fillGaps, partsOfArn, textOf } from '../../access/arn-template';
import type { Fill } from '../../access/arn-template';
import type { TemplatePart } from '../../policy/edit';
import { isAccountGap } from './arns';

/** The ARN of a resource type with what is typed of it already in it. */
interface BegunTemplate {
  readonly parts: readonly TemplatePart[];
  /** The same with `*` for its last gap, where the names before are written: `demo/*`. */
  readonly all: string | undefined;
}

/** Undefined where what is typed begins another ARN, or is all of this one. Texts that begin no ARN fit every one. */
export function begin(arn: string, typed: string, fill: Fill): BegunTemplate | undefined {
  const own = partsOfArn(arn);
  if (!isBegunArn(typed)) return { parts: fillGaps(own, fill), all: undefined };
  const parts = fillGaps(own, (gap) => (gap === 'Partition' ? fill(gap) : undefined));
  const alignment = align(parts, typed);
  if (!alignment?.rest.length || (alignment.within !== undefined && isField(alignment.within)))
    return undefined;
  const rest = fillGaps(alignment.rest, fill);
  const written = parts.slice(0, alignment.ends.length);
  const isNamed = written.some((part) => typeof part !== 'string' && !isField(part.gap));
  return {
    parts: fillGaps([typed, ...rest], () => undefined),
    all: isNamed && countGaps(rest) === 1 ? typed + textOf(rest, () => '*') : undefined,
  };
}

function isBegunArn(typed: string): boolean {
  return typed.startsWith('arn:') || (typed !== '' && 'arn:'.startsWith(typed));
}

/** Whether the gap is a field by itself, which is chosen from a list and not gone on with in the middle. */
function isField(gap: string): boolean {
  return gap === 'Region' || isAccountGap(gap);
}

function countGaps(parts: readonly TemplatePart[]): number {
  return parts.filter((part) => typeof part !== 'string').length;
}
