import { isEveryAction, splitAction } from '../../access/actions';
import type { Statement } from '../../policy/model';
import type { Text } from '../../policy/value';
import type { ServiceReference } from '../../reference/model';
import { hasWildcard, matches } from '../../text/wildcard';

/** A service that a statement covers beside those of a list. */
export interface BeyondService {
  readonly service: string;
  /** The action text that covers it. */
  readonly text: Text;
  /** Whether the text covers nothing else. */
  readonly whole: boolean;
}

/**
 * The services that a statement covers and that are not in a list, at most one for each action text. A service that the
 * reference does not know may well be one of the list by another name. Of `NotAction` nothing is said: AWS's own samples
 * leave services out that way.
 * https://github.com/aws-samples/data-perimeter-policy-examples
 */
export function servicesBeyond(
  { action }: Statement,
  listed: ReadonlySet<string>,
  reference: ServiceReference,
): readonly BeyondService[] {
  if (!action || action.negated) return [];
  const others = [wellKnown, ...reference.services.map(({ prefix }) => prefix)];
  return action.texts.flatMap((text): BeyondService[] => {
    if (!text.certain) return [];
    const prefix = prefixOf(text);
    if (prefix === undefined) return [];
    const whole = !hasWildcard(prefix);
    const service = whole
      ? reference.service(prefix) && !listed.has(prefix)
        ? prefix
        : undefined
      : others.find((each) => !listed.has(each) && matches(prefix, each));
    return service === undefined ? [] : [{ service, text, whole }];
  });
}

/** Named before others where it is one of them: people know what it is. */
const wellKnown = 'ec2';

function prefixOf({ value }: Text): string | undefined {
  return isEveryAction(value) ? '*' : splitAction(value).prefix?.toLowerCase();
}
