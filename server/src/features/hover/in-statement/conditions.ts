import { holdsWithoutKey } from '../../../access/absent-key';
import type { KeySupport } from '../../../access/condition-keys';
import { keySupport } from '../../../access/condition-keys';
import type { Statement } from '../../../policy/model';
import type { Action, ServiceReference } from '../../../reference/model';

/** A key of a statement's conditions, with which of some actions AWS lists it for. */
export interface ListedKey extends KeySupport {
  /** As the statement writes it. */
  readonly key: string;
  /** Whether its condition holds for the actions that lack it; undefined where that is not known. */
  readonly holdsWithout: boolean | undefined;
}

/** The keys that depend on the action, each once under each operator. Global keys are no matter of an action. */
export function listedKeys(
  actions: readonly Action[],
  statement: Statement,
  reference: ServiceReference,
): readonly ListedKey[] {
  return statement.conditions.flatMap(({ key, operator, values, complete }) => {
    const support = keySupport(key, actions, statement, reference);
    return support
      ? [{ ...support, key, holdsWithout: complete ? holdsWithoutKey(operator, values) : undefined }]
      : [];
  });
}

/** What a statement does to an action that it never matches. */
export function inVain({ effect }: Statement): string {
  return effect === 'Allow' ? 'does not allow' : effect === 'Deny' ? 'does not deny' : 'says nothing of';
}

/** What becomes of actions without the key that a condition asks for. AWS's lists have gaps, hence the "where". */
export function withoutKey(holds: boolean, statement: Statement, whom: string): string {
  return holds
    ? `Where a request lacks it the condition holds, and changes nothing for ${whom}.`
    : `Where a request lacks it the condition fails, and the statement ${inVain(statement)} ${whom}.`;
}

export function namesOf(keys: readonly ListedKey[]): readonly string[] {
  return [...new Set(keys.map(({ key }) => key))];
}
