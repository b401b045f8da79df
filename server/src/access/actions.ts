import type { Policy, Statement } from '../policy/model';
import type { Text } from '../policy/value';
import type { Action, ServiceReference } from '../reference/model';
import { hasWildcard, matches } from '../text/wildcard';

export interface ActionText {
  readonly statement: Statement;
  readonly text: Text;
}

/** Every action that a policy writes out and that is fully known, with its statement. */
export function actionTexts(policy: Policy): readonly ActionText[] {
  const found: ActionText[] = [];
  for (const statement of policy.statements) {
    for (const text of statement.action?.texts ?? []) if (text.certain) found.push({ statement, text });
  }
  return found;
}

/** `s3:GetObject` in its two halves; the prefix is undefined where no colon stands. */
export function splitAction(action: string): { readonly prefix: string | undefined; readonly name: string } {
  const colon = action.indexOf(':');
  return colon < 0
    ? { prefix: undefined, name: action }
    : { prefix: action.slice(0, colon), name: action.slice(colon + 1) };
}

/** The actions of the reference that an action text stands for. */
export function matchedBy(reference: ServiceReference, action: string): readonly Action[] {
  const { prefix, name } = splitAction(action);
  if (prefix === undefined) return action === '*' ? everyAction(reference) : [];
  if (!hasWildcard(prefix)) return reference.service(prefix)?.matching(name) ?? [];
  const pattern = prefix.toLowerCase();
  return reference.services
    .filter((service) => matches(pattern, service.prefix))
    .flatMap((service) => reference.service(service.prefix)?.matching(name) ?? []);
}

function everyAction(reference: ServiceReference): readonly Action[] {
  return reference.services.flatMap(({ prefix }) => reference.service(prefix)?.actions ?? []);
}
