import type { Policy, Statement } from '../policy/model';
import type { Text } from '../policy/value';
import type { ServiceReference } from '../reference/model';

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

/** Whether an action text stands for every action of every service: `*`, or `*:*`. */
export function isEveryAction(action: string): boolean {
  return /^\*+(?::\*+)?$/.test(action);
}

/** Whether an action text stands for anything. `*` does, and asking for all of what it does would be dear. */
export function isKnownAction(reference: ServiceReference, action: string): boolean {
  return isEveryAction(action) || reference.matching(action).length > 0;
}
