import type { ResourceType, ServiceReference } from '../../../reference/model';

/** An ARN as a policy writes it, taken apart; wildcards may stand anywhere in it. */
export interface Arn {
  readonly service: string;
  readonly region: string;
  readonly account: string;
  /** What follows the account, colons and slashes included. */
  readonly resource: string;
}

/** Undefined where the text has fewer than the six parts of an ARN. */
export function readArn(text: string): Arn | undefined {
  const [scheme, partition, service, region, account, ...rest] = text.split(':');
  if (scheme !== 'arn' || !partition || !service || !rest.length) return undefined;
  return { service, region: region ?? '', account: account ?? '', resource: rest.join(':') };
}

export interface Aligned {
  readonly type: ResourceType;
  /** What stands for each placeholder of the type's own part. */
  readonly parts: readonly string[];
  /** From the first placeholder on. */
  readonly rest: string;
  /** Whether a star stands for more than one placeholder: `stack/*`. Then `parts` is that `rest` alone. */
  readonly short: boolean;
}

/** The resource type that the ARN says most of, with its names; undefined where the reference has none. */
export function alignedType(arn: Arn, reference: ServiceReference): Aligned | undefined {
  if (arn.resource.length > lengthLimit) return undefined;
  return (
    best(arn, reference, align) ?? (arn.resource.endsWith('*') ? best(arn, reference, begin) : undefined)
  );
}

function best(
  arn: Arn,
  reference: ServiceReference,
  read: (literals: readonly string[], text: string) => readonly string[] | undefined,
): Aligned | undefined {
  let best: { readonly found: Aligned; readonly letters: number } | undefined;
  for (const type of reference.service(arn.service)?.resourceTypes ?? []) {
    const template = templateOf(type);
    if (!template || template.service !== arn.service) continue;
    const parts = read(template.literals, arn.resource);
    if (!parts) continue;
    const letters = (read === begin ? template.literals.slice(0, 1) : template.literals).join('').length;
    const fewer = best && letters === best.letters && parts.length < best.found.parts.length;
    if (!best || letters > best.letters || fewer) {
      const rest = arn.resource.slice(template.literals[0]?.length ?? 0);
      best = { letters, found: { type, parts, rest, short: read === begin } };
    }
  }
  return best?.found;
}

/** No ARN is longer. */
const lengthLimit = 2_048;

interface Template {
  readonly service: string;
  /** What stands before, between and after the placeholders. */
  readonly literals: readonly string[];
}

function templateOf({ arn }: ResourceType): Template | undefined {
  const [, , service, , , ...rest] = arn.split(':');
  return service === undefined ? undefined : { service, literals: rest.join(':').split(/\$\{[^}]*\}/) };
}

/** Each placeholder takes as little as it can, the last one all that is left; none takes nothing. */
function align(literals: readonly string[], text: string): readonly string[] | undefined {
  const [first = '', ...others] = literals;
  if (!text.startsWith(first)) return undefined;
  if (!others.length) return text === first ? [] : undefined;
  const parts: string[] = [];
  let at = first.length;
  for (const [index, literal] of others.entries()) {
    const last = index === others.length - 1;
    const end = last ? text.length - literal.length : text.indexOf(literal, at + 1);
    if (end <= at || !text.startsWith(literal, end)) return undefined;
    parts.push(text.slice(at, end));
    at = end + literal.length;
  }
  return parts;
}

/** The start of a name that goes on with other parts. */
function begin([first = '']: readonly string[], text: string): readonly string[] | undefined {
  return first && text.length > first.length && text.startsWith(first)
    ? [text.slice(first.length)]
    : undefined;
}
