import { align, partsOfArn, textOf } from '../../../access/arn-template';
import { canName } from '../../../access/resources';
import { seenIn } from '../../../policy/seen';
import type { ResourceType } from '../../../reference/model';
import { matches } from '../../../text/wildcard';
import { fieldsOf } from '../arns';
import type { OfferContext } from '../offer';
import type { ResourceNeeds } from './needs';

/** An ARN that somebody is likely to write. */
export interface KnownArn {
  readonly arn: string;
  /** What it names; undefined where nothing says what it is for. */
  readonly type: ResourceType | undefined;
  /** Whether the document itself names it, or what it belongs to. */
  readonly near: boolean;
}

/** ARNs that the documents name, and those next to them, that the statement's actions can use; all where those are not known. */
export function knownArns(needs: ResourceNeeds, context: OfferContext): readonly KnownArn[] {
  const near = new Set(seenIn({ policies: context.policies, problems: [] }).arns);
  const { arns } = context.seen;
  if (!needs.actions.length)
    return arns
      .filter((arn) => !isPrincipal(arn))
      .map((arn) => ({ arn, type: undefined, near: near.has(arn) }));
  const typeOf = createTypeFinder(usableTypes(needs));
  const found = new Map<string, KnownArn>();
  for (const arn of arns) {
    const type = typeOf(arn);
    if (type) found.set(arn, { arn, type, near: near.has(arn) });
  }
  const derive = createDeriving([...needs.types.keys()], context);
  for (const arn of arns)
    for (const next of derive(arn)) {
      // What is next to an ARN of this document is near, though another document names it as well.
      const known = found.get(next.arn);
      if (!known || (!known.near && near.has(arn))) found.set(next.arn, { ...next, near: near.has(arn) });
    }
  return [...found.values()];
}

/** An account stands in no `Resource`. */
function isPrincipal(arn: string): boolean {
  return arn.endsWith(':root') || /^arn:[^:]*:sts:/.test(arn);
}

/** All that the actions can be used on, those first that they are mostly used on. */
export function usableTypes({ types, actions }: ResourceNeeds): readonly ResourceType[] {
  return [
    ...new Set([...types.keys(), ...actions.flatMap(({ resources }) => resources.map(({ type }) => type))]),
  ];
}

/** Finds the first of the types that an ARN can name. */
export function createTypeFinder(types: readonly ResourceType[]) {
  const known = types.map((type) => ({ type, fields: fieldsOf(type.arn) }));
  return (arn: string): ResourceType | undefined => {
    const [, , service = '', , , name = ''] = fieldsOf(arn);
    return known.find(({ type, fields: [, , own = '', , , ownName = ''] }) => {
      // Comparing patterns is dear, and most ARNs are of another service or have another beginning.
      const isLikely = own.includes('$') || matches(service, own);
      return isLikely && sharesBeginning(ownName, name) && canName(type, arn);
    })?.type;
  };
}

/** Whether two names agree up to the first wildcard or placeholder of either. */
function sharesBeginning(left: string, right: string): boolean {
  for (let at = 0; at < left.length && at < right.length; at++) {
    const [one = '', other = ''] = [left[at], right[at]];
    if ('*?$'.includes(one) || '*?$'.includes(other)) return true;
    if (one !== other) return false;
  }
  return true;
}

type Derived = Omit<KnownArn, 'near'>;

/** From a bucket to its objects and from an object to its bucket, and so for every type whose ARN begins with that of another. */
function createDeriving(wanted: readonly ResourceType[], context: OfferContext) {
  const relatives = wanted.flatMap((type) => {
    const others = context.reference.service(type.service)?.resourceTypes ?? [];
    return others.flatMap((other) => {
      const goesDown = type.arn !== other.arn && type.arn.startsWith(other.arn);
      const goesUp = type.arn !== other.arn && other.arn.startsWith(type.arn) && type.arn.endsWith('}');
      return goesDown || goesUp
        ? [{ type, parts: partsOfArn(type.arn), other: partsOfArn(other.arn), goesDown }]
        : [];
    });
  });
  return (arn: string): readonly Derived[] =>
    relatives.flatMap(({ type, parts, other, goesDown }) => {
      const derived = goesDown ? below(parts, other.length, arn) : above(parts.length, other, arn);
      return derived === undefined ? [] : [{ arn: derived, type }];
    });
}

type Parts = ReturnType<typeof partsOfArn>;

/** All that is below what the ARN names; the template of the ARN's own type is as long as `length` says. */
function below(parts: Parts, length: number, arn: string): string | undefined {
  const alignment = align(parts, arn);
  if (alignment?.within === undefined || alignment.ends.length !== length) return undefined;
  const name = arn.slice(alignment.ends.at(-2) ?? 0);
  return name === '*' ? undefined : arn + textOf(alignment.rest, () => '*');
}

/** What the ARN of `parts` is below of, whose template is as long as `length` says. */
function above(length: number, parts: Parts, arn: string): string | undefined {
  const alignment = align(parts, arn);
  if (!alignment || alignment.rest.length) return undefined;
  const name = arn.slice(alignment.ends[length - 2] ?? 0, alignment.ends[length - 1]);
  return name === '*' ? undefined : arn.slice(0, alignment.ends[length - 1]);
}
