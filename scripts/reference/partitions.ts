import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Partition } from '../../server/src/reference/model';
import { stop } from './stop';

/** AWS's own list of partitions and Regions, as `@aws-sdk/util-endpoints` brings it along. */
export function readPartitions(): readonly Partition[] {
  return partitionsOf(readFileSync(placeOfList(), 'utf8'));
}

/** The list is not exported: it lies in a file of the package's dependency `@aws-sdk/core`. */
function placeOfList(): string {
  const endpoints = createRequire(require.resolve('@aws-sdk/util-endpoints'));
  const core = dirname(endpoints.resolve('@aws-sdk/core/package.json'));
  return join(core, 'dist-es', 'submodules', 'client', 'util-endpoints', 'lib', 'aws', 'partitions.js');
}

/** From the text of the file, a module with one literal; exported for its tests. */
export function partitionsOf(module: string): readonly Partition[] {
  const literal = /^export const partitionsInfo = (\{.*\});?\s*$/s.exec(module)?.[1];
  const list: unknown = literal === undefined ? undefined : asJson(literal);
  if (!isRecord(list) || !Array.isArray(list.partitions) || !list.partitions.length)
    return stop('AWS’s list of partitions has a form that is not known');
  return list.partitions.map(partitionOf);
}

function asJson(literal: string): unknown {
  try {
    return JSON.parse(literal);
  } catch {
    return undefined;
  }
}

function partitionOf(source: unknown): Partition {
  if (!isRecord(source) || typeof source.id !== 'string' || !isRecord(source.regions))
    return stop('a partition of AWS’s list has a form that is not known');
  const { id, outputs } = source;
  const dnsSuffix = isRecord(outputs) ? outputs.dnsSuffix : undefined;
  if (typeof dnsSuffix !== 'string') return stop(`the partition ${id} has no DNS suffix`);
  const regions = Object.entries(source.regions).filter(([region]) => region !== `${id}-global`);
  return {
    id,
    title: titles.get(id) ?? stop(`the partition ${id} has no title yet`),
    dnsSuffix,
    regions: regions.map(([region, about]) => {
      if (!/^[a-z]+(?:-[a-z]+)+-\d$/.test(region)) stop(`${id} has the unknown sort of Region ${region}`);
      const title = isRecord(about) ? about.description : undefined;
      return { id: region, title: typeof title === 'string' ? title : stop(`${region} has no title`) };
    }),
  };
}

/** AWS's list names no partition. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
const titles: ReadonlyMap<string, string> = new Map([
  ['aws', 'AWS Regions'],
  ['aws-cn', 'China Regions'],
  ['aws-us-gov', 'AWS GovCloud (US) Regions'],
  ['aws-eusc', 'AWS European Sovereign Cloud'],
  ['aws-iso', 'AWS ISO (US)'],
  ['aws-iso-b', 'AWS ISOB (US)'],
  ['aws-iso-e', 'AWS ISOE (Europe)'],
  ['aws-iso-f', 'AWS ISOF'],
]);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
