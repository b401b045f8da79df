import { readArn } from '../../../policy/arn';
import type { ResourceType } from '../../../reference/model';
import { usualActions } from '../../../reference/usual';
import { partitionFor, regionsIn, regionsSeen } from '../arns';
import type { ArnCaret } from '../arns';
import { ranks } from './scene';
import type { ResourceScene } from './scene';

/** What a field of an ARN can be. */
export interface FieldValue {
  /** Empty where the ARN leaves the field out. */
  readonly value: string;
  readonly title?: string | undefined;
  readonly detail?: string;
  readonly rank: number;
  /** How many fields after it are always empty. */
  readonly empty?: number;
}

export function partitionsAt({ context }: ResourceScene): readonly FieldValue[] {
  const usual = partitionFor({ ...context, word: { ...context.word, before: '' } });
  return context.reference.partitions.map(({ id, title }) => ({
    value: id,
    title,
    rank: id === usual ? ranks.first : ranks.elsewhere,
  }));
}

/** The services of the statement's resource types first; those of all others take too long to open. */
export function servicesAt({ needs, context }: ResourceScene): readonly FieldValue[] {
  const { reference } = context;
  const types = [...needs.types.keys()];
  const needed = new Set(types.map(serviceOf).filter((service) => !service.includes('$')));
  return [
    ...[...needed].map((value) => ({
      value,
      title: reference.service(value)?.title,
      rank: ranks.first,
      empty: emptyFields(types.filter((type) => serviceOf(type) === value)),
    })),
    ...reference.services.map(({ prefix, title }) => ({
      value: prefix,
      title,
      rank: usualActions.has(prefix) ? ranks.elsewhere : ranks.rest,
    })),
  ];
}

export function regionsAt({ fields }: ArnCaret, scene: ResourceScene): readonly FieldValue[] {
  const { context } = scene;
  const types = typesIn(fields, scene);
  const without = types.filter((type) => !regionOf(type));
  const values = types.length ? [...new Set(without.map(emptyAfter))].map(noRegion) : [noRegion(0)];
  if (types.length && without.length === types.length) return values;
  const partition = partitionFor(context);
  const seen = regionsSeen(context, partition);
  const regions = regionsIn(context, partition);
  const titleOf = (region: string) => regions.find(({ id }) => id === region)?.title;
  return [
    ...seen.map((value) => ({ value, title: titleOf(value), rank: ranks.first })),
    ...values,
    ...regions.map(({ id, title }) => ({ value: id, title, rank: ranks.elsewhere })),
    { value: '*', detail: 'every Region', rank: ranks.last },
  ];
}

export function accountsAt({ fields }: ArnCaret, scene: ResourceScene): readonly FieldValue[] {
  const types = typesIn(fields, scene).filter((type) => !regionOf(type) === !fields[3]);
  const without = types.filter((type) => !accountOf(type));
  const values: FieldValue[] = without.length ? [{ value: '', detail: 'no account', rank: ranks.first }] : [];
  if (types.length && without.length === types.length) return values;
  // `aws` stands for AWS itself.
  const literals = types.map(accountOf).filter((account) => /^[a-z]+$/.test(account));
  return [
    ...scene.context.seen.accounts.map((value) => ({ value, rank: ranks.first })),
    ...values,
    ...literals.map((value) => ({ value, rank: ranks.elsewhere })),
    { value: '*', detail: 'every account', rank: ranks.last },
  ];
}

/** The types that the ARN can be of: those of the statement, where it has some in that service. */
export function typesIn(
  fields: readonly string[],
  { needs, context }: ResourceScene,
): readonly ResourceType[] {
  const service = fields[2] ?? '';
  const isIn = (type: ResourceType) => serviceOf(type) === service;
  const needed = [...needs.types.keys()].filter(isIn);
  return needed.length ? needed : (context.reference.service(service)?.resourceTypes ?? []).filter(isIn);
}

function serviceOf({ arn }: ResourceType): string {
  return readArn(arn)?.service ?? '';
}

function regionOf({ arn }: ResourceType): string {
  return readArn(arn)?.region ?? '';
}

function accountOf({ arn }: ResourceType): string {
  return readArn(arn)?.account ?? '';
}

/** How many fields none of the types has, from the Region on. */
function emptyFields(types: readonly ResourceType[]): number {
  if (!types.length || types.some(regionOf)) return 0;
  return types.some(accountOf) ? 1 : 2;
}

function emptyAfter(type: ResourceType): number {
  return accountOf(type) ? 0 : 1;
}

function noRegion(empty: number): FieldValue {
  return { value: '', detail: empty ? 'no Region, no account' : 'no Region', rank: ranks.first, empty };
}
