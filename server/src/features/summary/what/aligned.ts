import type { Arn } from '../../../policy/arn';
import type { ResourceType, ServiceReference } from '../../../reference/model';

export interface Aligned {
  readonly type: ResourceType;
  /** What stands for each placeholder of the type's own part. */
  readonly parts: readonly string[];
  /** From the first placeholder on. */
  readonly rest: string;
  /** Whether a star stands for more than one placeholder: `stack/*`. Then `parts` is that `rest` alone. */
  readonly short: boolean;
}

/**
 * The resource type that the ARN says most of, with its names; undefined where the reference has none. The ARN's
 * variables are to be masked.
 */
export function alignedType(arn: Arn, reference: ServiceReference): Aligned | undefined {
  if (arn.resource.length > lengthLimit) return undefined;
  const possible = templatesFor(arn, reference);
  return best(arn, possible, false) ?? (arn.resource.endsWith('*') ? best(arn, possible, true) : undefined);
}

/** No ARN is longer. */
const lengthLimit = 2_048;

interface Template {
  readonly type: ResourceType;
  /** What stands before, between and after the placeholders of the type's own part. */
  readonly literals: readonly string[];
}

/** The types whose own part begins as the ARN's. Some services have a hundred, so little is done for each of them. */
function templatesFor({ service, resource }: Arn, reference: ServiceReference): readonly Template[] {
  const found: Template[] = [];
  for (const type of reference.service(service)?.resourceTypes ?? []) {
    const start = startOfResource(type.arn, service);
    if (start === undefined) continue;
    const placeholder = type.arn.indexOf('${', start);
    if (!resource.startsWith(type.arn.slice(start, placeholder < 0 ? undefined : placeholder))) continue;
    found.push({ type, literals: type.arn.slice(start).split(/\$\{[^}]*\}/) });
  }
  return found;
}

/** Undefined where the ARN is of another service: some have types of their neighbours. */
function startOfResource(arn: string, service: string): number | undefined {
  let at = arn.indexOf(':', arn.indexOf(':') + 1) + 1;
  if (!arn.startsWith(`${service}:`, at)) return undefined;
  for (let colons = 0; colons < 3; colons++) at = arn.indexOf(':', at) + 1;
  return at;
}

function best(arn: Arn, templates: readonly Template[], short: boolean): Aligned | undefined {
  let best: { readonly found: Aligned; readonly letters: number } | undefined;
  for (const { type, literals } of templates) {
    const [first = ''] = literals;
    const parts = short ? begin(first, arn.resource) : align(literals, arn.resource);
    if (!parts) continue;
    const letters = short ? first.length : literals.join('').length;
    const fewer = best && letters === best.letters && parts.length < best.found.parts.length;
    if (!best || letters > best.letters || fewer)
      best = { letters, found: { type, parts, rest: arn.resource.slice(first.length), short } };
  }
  return best?.found;
}

/** Each placeholder takes as little as it can, the last one all that is left; none takes nothing. */
function align(literals: readonly string[], text: string): readonly string[] | undefined {
  const [first = '', ...others] = literals;
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
function begin(first: string, text: string): readonly string[] | undefined {
  return first && text.length > first.length ? [text.slice(first.length)] : undefined;
}
