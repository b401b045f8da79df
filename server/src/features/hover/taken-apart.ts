import { arnFieldAt, readArn } from '../../policy/arn';
import type { Arn, ArnField } from '../../policy/arn';
import type { ServiceReference } from '../../reference/model';
import { alignedType } from '../summary/what/aligned';
import { code, escape } from '../markdown';
import { masked, unmasked } from '../summary/words/variables';

/**
 * An ARN in one line, from partition to name; the field that somebody points at stands out. Undefined where the text
 * is none, or not a whole one yet.
 */
export function takenApart(
  text: string,
  reference: ServiceReference,
  index: number | undefined,
): string | undefined {
  const arn = readArn(text);
  if (!arn || text.length > lengthLimit) return undefined;
  const pointed = index === undefined ? undefined : arnFieldAt(text, index);
  const parts: readonly (readonly [field: ArnField, words: string])[] = [
    ['partition', partitionWords(arn, reference)],
    ['service', serviceWords(arn, reference)],
    ['region', regionWords(arn, reference)],
    ['account', accountWords(arn)],
    ['resource', resourceWords(arn, reference)],
  ];
  return parts.map(([field, words]) => (field === pointed ? `**${words}**` : words)).join(' · ');
}

/** No ARN is longer. */
const lengthLimit = 2_048;

function partitionWords({ partition }: Arn, { partitions }: ServiceReference): string {
  if (isAny(partition)) return 'Any partition';
  const known = partitions.find(({ id }) => id === partition);
  if (!known) return `Partition ${code(partition)}${isOpen(partition) ? '' : ', unknown to the reference'}`;
  // The title of the one that nearly all accounts are in says nothing.
  return known === partitions[0]
    ? `Partition ${code(partition)}`
    : `Partition ${code(partition)}, ${escape(known.title)}`;
}

function serviceWords({ service }: Arn, reference: ServiceReference): string {
  if (isAny(service)) return 'any service';
  const known = isOpen(service) || reference.service(service) !== undefined;
  return `service ${code(service)}${known ? '' : ', unknown to the reference'}`;
}

function regionWords({ partition, region }: Arn, reference: ServiceReference): string {
  if (!region) return 'no Region';
  if (isAny(region)) return 'any Region';
  const title = regionTitle(region, reference, partition);
  if (title !== undefined) return `${escape(title)}, ${code(region)}`;
  return `Region ${code(region)}${isOpen(region) ? '' : ', unknown to the reference'}`;
}

/** The name of a Region, of one partition or of any; undefined where the reference has none of that id. */
export function regionTitle(
  id: string,
  { partitions }: ServiceReference,
  partition?: string,
): string | undefined {
  const own = partitions.filter((each) => each.id === partition);
  return (own.length ? own : partitions).flatMap(({ regions }) => regions).find((each) => each.id === id)
    ?.title;
}

function accountWords({ account }: Arn): string {
  if (!account) return 'no account';
  if (isAny(account)) return 'any account';
  return account === 'aws' ? 'owned by AWS' : `account ${code(account)}`;
}

/** `BucketName demo, ObjectName *`, where a resource type is written so; else the name as it stands. */
function resourceWords(arn: Arn, reference: ServiceReference): string {
  const { resource } = arn;
  const aligned = alignedType({ ...arn, resource: masked(resource) }, reference);
  if (!aligned || aligned.short || !aligned.parts.length) return `resource ${code(resource)}`;
  const names = placeholdersOf(aligned.type.arn).slice(-aligned.parts.length);
  return aligned.parts.map((part, at) => `${escape(names[at] ?? '')} ${code(unmasked(part))}`).join(', ');
}

function placeholdersOf(template: string): readonly string[] {
  return Array.from(template.matchAll(/\$\{([^}]*)\}/g), ([, name = '']) => name);
}

function isAny(field: string): boolean {
  return /^\*+$/.test(field);
}

/** Whether wildcards or variables leave it open what it is. */
function isOpen(field: string): boolean {
  return /[*?]|\$\{/.test(field);
}
