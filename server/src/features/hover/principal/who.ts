import type { Policy, Statement } from '../../../policy/model';
import type { ServiceReference } from '../../../reference/model';

/** A principal in its statement. */
export interface Who {
  readonly text: string;
  readonly statement: Statement;
  readonly policy: Policy;
  readonly reference: ServiceReference;
}

/** Whether the statement lets the principal do something, so that it matters who that is. */
export function isTrusted({ statement }: Who): boolean {
  return statement.effect === 'Allow' && !statement.principal?.negated;
}
