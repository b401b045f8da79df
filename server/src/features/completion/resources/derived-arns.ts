import { align, partsOfArn, textOf } from '../../../access/arn-template';
import type { TemplatePart } from '../../../policy/edit';
import type { ResourceType, ServiceReference } from '../../../reference/model';

interface DerivedArn {
  readonly arn: string;
  readonly type: ResourceType;
}

/**
 * From a bucket to its objects and from an object to its bucket, and so for every type whose ARN begins with that of
 * another; only to the types that are wanted.
 */
export function createDeriving(wanted: readonly ResourceType[], reference: ServiceReference) {
  const relatives = relativesOf(wanted, reference);
  return (arn: string): readonly DerivedArn[] =>
    relatives.flatMap(({ type, parts, other, isBelow }) => {
      const derived = isBelow ? below(parts, other.length, arn) : above(parts.length, other, arn);
      return derived === undefined ? [] : [{ arn: derived, type }];
    });
}

/** A wanted type, and another one that it belongs to or that belongs to it. */
interface Relative {
  readonly type: ResourceType;
  readonly parts: readonly TemplatePart[];
  readonly other: readonly TemplatePart[];
  /** Whether the wanted type belongs to the other. */
  readonly isBelow: boolean;
}

function relativesOf(wanted: readonly ResourceType[], reference: ServiceReference): readonly Relative[] {
  const services = new Set(wanted.map(({ service }) => service));
  const all = [...services].flatMap((service) => reference.service(service)?.resourceTypes ?? []);
  const byArn = new Map(all.map((type) => [type.arn, type]));
  const order = new Map(wanted.map((type, index) => [type, index]));
  const relatives = all.flatMap((child) =>
    beginningsOf(child.arn).flatMap((beginning): readonly Relative[] => {
      const parent = byArn.get(beginning);
      if (!parent) return [];
      const [above, below] = [partsOfArn(parent.arn), partsOfArn(child.arn)];
      return [
        ...(order.has(child) ? [{ type: child, parts: below, other: above, isBelow: true }] : []),
        ...(order.has(parent) ? [{ type: parent, parts: above, other: below, isBelow: false }] : []),
      ];
    }),
  );
  return relatives.sort((left, right) => (order.get(left.type) ?? 0) - (order.get(right.type) ?? 0));
}

/** What the ARN says up to each of its placeholders but the last. */
function beginningsOf(arn: string): readonly string[] {
  const beginnings: string[] = [];
  for (let end = arn.indexOf('}'); end >= 0 && end < arn.length - 1; end = arn.indexOf('}', end + 1))
    beginnings.push(arn.slice(0, end + 1));
  return beginnings;
}

/** All that belongs to what the ARN names; the template of the ARN's own type is as long as `length` says. */
function below(parts: readonly TemplatePart[], length: number, arn: string): string | undefined {
  const alignment = align(parts, arn);
  if (alignment?.within === undefined || alignment.ends.length !== length) return undefined;
  const name = arn.slice(alignment.ends.at(-2) ?? 0);
  return name === '*' ? undefined : arn + textOf(alignment.rest, () => '*');
}

/** What the ARN of `parts` belongs to, whose template is as long as `length` says. */
function above(length: number, parts: readonly TemplatePart[], arn: string): string | undefined {
  const alignment = align(parts, arn);
  if (!alignment || alignment.rest.length) return undefined;
  const [start = 0, end] = alignment.ends.slice(length - 2);
  return arn.slice(start, end) === '*' ? undefined : arn.slice(0, end);
}
