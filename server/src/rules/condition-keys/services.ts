import { isEveryAction, splitAction } from '../../access/actions';
import type { Element, Statement } from '../../policy/model';
import type { Text } from '../../policy/value';
import type { ServiceReference } from '../../reference/model';
import type { Span } from '../../text/span';
import { hasWildcard, matches } from '../../text/wildcard';

/** A service that a statement covers beside those of a list. */
export interface BeyondService {
  readonly service: string;
  readonly at: Span;
  /** The action text that covers it; undefined for `NotAction`. */
  readonly text?: Text;
  /** Whether the text covers nothing else. */
  readonly whole: boolean;
}

/**
 * The services that a statement covers and that are not in a list, at most one for each action text. A service that the
 * reference does not know may well be one of the list by another name.
 */
export function servicesBeyond(
  { action }: Statement,
  listed: ReadonlySet<string>,
  reference: ServiceReference,
): readonly BeyondService[] {
  if (!action) return [];
  const others = () =>
    [wellKnown, ...reference.services.map(({ prefix }) => prefix)].filter((prefix) => !listed.has(prefix));
  if (action.negated) return leftOver(action, others());
  return action.texts.flatMap((text): BeyondService[] => {
    if (!text.certain) return [];
    const prefix = prefixOf(text);
    if (prefix === undefined) return [];
    const whole = !hasWildcard(prefix);
    const service = whole
      ? reference.service(prefix) && !listed.has(prefix)
        ? prefix
        : undefined
      : others().find((each) => matches(prefix, each));
    return service === undefined ? [] : [{ service, at: text, text, whole }];
  });
}

/** Named before others where it is one of them: people know what it is. */
const wellKnown = 'ec2';

/** `NotAction` leaves over what it does not list; of a service that it lists an action of, nothing is said. */
function leftOver(action: Element, others: readonly string[]): readonly BeyondService[] {
  if (!action.complete) return [];
  const prefixes = action.texts.flatMap((text) => prefixOf(text) ?? []);
  const plain = new Set(prefixes);
  const patterns = prefixes.filter(hasWildcard);
  const service = others.find(
    (each) => !plain.has(each) && !patterns.some((pattern) => matches(pattern, each)),
  );
  return service === undefined ? [] : [{ service, at: action.entry.key, whole: false }];
}

function prefixOf({ value }: Text): string | undefined {
  return isEveryAction(value) ? '*' : splitAction(value).prefix?.toLowerCase();
}
