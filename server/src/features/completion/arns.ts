import { textOf } from '../../access/arn-template';
import type { Fill } from '../../access/arn-template';
import { colonsOf } from '../../policy/arn';
import type { Word } from '../../policy/draft';
import type { TemplatePart } from '../../policy/edit';
import type { Text } from '../../policy/value';
import type { Region } from '../../reference/model';
import { usualFirst } from '../../reference/usual-regions';
import type { OfferContext } from './offer';

/** `arn`, partition, service, Region, account and the rest, colons included; fewer where the text has fewer. */
function fieldsOf(text: string): readonly string[] {
  const ends = [...colonsOf(text), text.length];
  return ends.map((end, index) => text.slice(index && (ends[index - 1] ?? 0) + 1, end));
}

/** Whether the word is one of the pieces that a function puts together, and not the one that an ARN begins with. */
export function isPiece({ value }: Text, { text, before }: Word): boolean {
  return value !== text && !before.startsWith('arn:');
}

/** The field of an ARN that somebody is writing. */
export interface ArnCaret {
  /** 1: the partition, to 5: the resource. */
  readonly index: number;
  /** What stands before the field, with the colon. */
  readonly head: string;
  /** The fields before it. */
  readonly fields: readonly string[];
  /** What stands after the field, colon included; empty where nothing does. */
  readonly tail: string;
}

/** Undefined before the first colon. */
export function caretInArn({ text, before }: Word): ArnCaret | undefined {
  const [scheme = '', ...written] = fieldsOf(before);
  if (scheme.toLowerCase() !== 'arn' || !written.length) return undefined;
  const fields = ['arn', ...written.slice(0, -1)];
  const index = fields.length;
  const after = fieldsOf(text).slice(index + 1);
  return {
    index,
    head: `${fields.join(':')}:`,
    fields,
    tail: after.map((field) => `:${field}`).join(''),
  };
}

/** The ARN's partition, as far as it is written, else the one that the ARNs around it are of. */
export function partitionFor({ word, seen }: OfferContext): string {
  const fields = fieldsOf(word.before);
  const written = fields[0] === 'arn' && fields.length > 2 ? fields[1] : undefined;
  const [first = ''] = seen.arns;
  return written ?? /^arn:(aws[a-z-]*):/.exec(first)?.[1] ?? 'aws';
}

/** The Regions that the documents name and that the partition has; all of them where AWS has no such partition. */
export function regionsSeen(context: OfferContext, partition: string): readonly string[] {
  const { seen } = context;
  const ids = new Set(regionsIn(context, partition).map(({ id }) => id));
  return ids.size ? seen.regions.filter((region) => ids.has(region)) : seen.regions;
}

/** The Regions of a partition, the usual ones first; none where AWS has no such partition. */
export function regionsIn({ reference }: OfferContext, partition: string): readonly Region[] {
  return usualFirst(reference.partitions.find(({ id }) => id === partition)?.regions ?? []);
}

/** Fills in what there is only one of. */
export function fillKnown(context: OfferContext): Fill {
  const partition = partitionFor(context);
  const regions = regionsSeen(context, partition);
  const { accounts } = context.seen;
  return (gap) => {
    if (gap === 'Partition') return partition;
    if (gap === 'Region' && regions.length === 1) return regions[0];
    return isAccountGap(gap) && accounts.length === 1 ? accounts[0] : undefined;
  };
}

export function isAccountGap(gap: string): boolean {
  return gap === 'Account' || gap === 'AccountId';
}

/** How a list shows a template. */
export function labelOf(parts: readonly TemplatePart[]): string {
  return textOf(parts, (gap) => `<${gap}>`);
}
