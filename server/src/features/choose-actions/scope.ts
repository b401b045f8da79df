import { splitAction } from '../../access/actions';
import { ownersOf } from '../../changes/narrow/services';
import { locate } from '../../policy/locate';
import type { Element, Policy, Statement } from '../../policy/model';
import type { Text } from '../../policy/value';
import type { Action, ServiceReference } from '../../reference/model';
import type { Snapshot } from '../../snapshot';
import { hasWildcard } from '../../text/wildcard';
import { quote } from '../../text/words';

/** What a caret says is to be chosen from. */
export interface Scope {
  readonly statement: Statement;
  readonly element: Element;
  /** The text at the caret; undefined where the caret stands for the whole element. */
  readonly text: Text | undefined;
  readonly actions: readonly Action[];
  /** `"s3:Get*"`, `the statement`. */
  readonly name: string;
}

/** More actions no list shows well; no ten services have so many. */
const actionLimit = 3_000;

/**
 * At a wildcard what it stands for; at an action that is written out all of its service; at the element, and at the
 * statement's braces, all of the services that it speaks of. Undefined where no action can be chosen.
 */
export function scopeAt({ file, reference }: Snapshot, offset: number): Scope | undefined {
  const target = locate(file, offset);
  if (target?.at !== 'action' && target?.at !== 'statement-element' && target?.at !== 'statement')
    return undefined;
  const { policy, statement } = target;
  const { action: element } = statement;
  if (!element || element.negated || (target.at !== 'statement' && target.entry !== element.entry))
    return undefined;
  const text = target.at === 'action' && target.text.certain ? target.text : undefined;
  const actions = text
    ? actionsOf(text, policy, statement, reference)
    : actionsAll(element, policy, statement, reference);
  if (!actions.length || actions.length > actionLimit) return undefined;
  return { statement, element, text, actions, name: text ? quote(text.value) : 'the statement' };
}

function actionsOf(
  text: Text,
  policy: Policy,
  statement: Statement,
  reference: ServiceReference,
): readonly Action[] {
  const { prefix } = splitAction(text.value);
  const isOfOne = prefix !== undefined && !hasWildcard(prefix);
  if (isOfOne && !hasWildcard(text.value)) return reference.service(prefix)?.actions ?? [];
  const matched = reference.matching(text.value);
  if (isOfOne) return matched;
  const { services } = ownersOf(policy, statement, matched, reference);
  return matched.filter(({ service }) => services.includes(service));
}

function actionsAll(
  element: Element,
  policy: Policy,
  statement: Statement,
  reference: ServiceReference,
): readonly Action[] {
  const found = new Set<Action>();
  for (const text of element.texts) {
    if (!text.certain) continue;
    const { prefix } = splitAction(text.value);
    const isOfOne = prefix !== undefined && !hasWildcard(prefix);
    const actions = isOfOne
      ? (reference.service(prefix)?.actions ?? [])
      : actionsOf(text, policy, statement, reference);
    for (const action of actions) found.add(action);
  }
  return [...found];
}
