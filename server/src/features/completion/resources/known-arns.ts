import { canName } from '../../../access/resources';
import { readArn } from '../../../policy/arn';
import { seenIn } from '../../../policy/seen';
import type { ResourceType } from '../../../reference/model';
import { matches } from '../../../text/wildcard';
import type { OfferContext } from '../offer';
import { createDeriving } from './derived-arns';
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
  if (!arns.length) return [];
  if (!needs.actions.length)
    return arns
      .filter((arn) => !isPrincipal(arn))
      .map((arn) => ({ arn, type: undefined, near: near.has(arn) }));
  const types = usableTypes(needs);
  const typeOf = createTypeFinder(types);
  const services = new Set(types.map(({ arn }) => readArn(arn)?.service));
  const likely = arns.filter((arn) => isLikely(arn, services)).slice(0, arnLimit);
  const found = new Map<string, KnownArn>();
  for (const arn of likely) {
    const type = typeOf(arn);
    if (type) found.set(arn, { arn, type, near: near.has(arn) });
  }
  const derive = createDeriving([...needs.types.keys()], context.reference);
  for (const arn of likely)
    for (const next of derive(arn)) {
      // What is next to an ARN of this document is near, though another document names it as well.
      const known = found.get(next.arn);
      if (!known || (!known.near && near.has(arn))) found.set(next.arn, { ...next, near: near.has(arn) });
    }
  return [...found.values()];
}

/** More than anybody reads, and each is compared with each type. */
const arnLimit = 250;

function isLikely(arn: string, services: ReadonlySet<string | undefined>): boolean {
  const service = readArn(arn)?.service ?? '';
  return services.has(service) || /[*?]/.test(service) || [...services].some((own) => own?.includes('$'));
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
  const known = types.map((type) => ({ type, own: readArn(type.arn) }));
  return (arn: string): ResourceType | undefined => {
    const written = readArn(arn);
    return known.find(({ type, own }) => {
      if (!written || !own) return false;
      // Comparing patterns is dear, and most ARNs are of another service or have another beginning.
      const isLikely = own.service.includes('$') || matches(written.service, own.service);
      return isLikely && sharesBeginning(own.resource, written.resource) && canName(type, arn);
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
