import { splitAction } from '../../access/actions';
import type { Element } from '../../policy/model';
import type { Text } from '../../policy/value';
import type { Action, ServiceReference } from '../../reference/model';
import { hasWildcard } from '../../text/wildcard';
import { ownTexts } from './own-texts';

/** An action text that stands for actions of one service. */
export interface KnownText {
  readonly text: Text;
  /** Lower-case. */
  readonly service: string;
  /** At least one. */
  readonly actions: readonly Action[];
}

/**
 * The texts of an element that stand for actions of a service that they name. All others stay as they are wherever
 * actions are rewritten: what the reference does not know, as a text with a variable or a blank, and what reaches
 * across services.
 */
export function knownTexts(element: Element | undefined, reference: ServiceReference): readonly KnownText[] {
  return ownTexts(element).flatMap((text): readonly KnownText[] => {
    const { prefix } = splitAction(text.value);
    if (prefix === undefined || hasWildcard(prefix)) return [];
    const actions = reference.matching(text.value);
    return actions.length ? [{ text, service: prefix.toLowerCase(), actions }] : [];
  });
}
