import type { Policy, Statement } from '../../../policy/model';
import type { ServiceReference } from '../../../reference/model';
import { text } from '../offer';
import type { Offer } from '../offer';
import { sidProposals } from './sid-words';

/** Names for a statement after what it does, unlike those of the policy's other statements. */
export function sidOffers(
  policy: Policy,
  statement: Statement,
  reference: ServiceReference,
): readonly Offer[] {
  const taken = sidsOf(policy, statement);
  const sids = new Set(sidProposals(statement, reference).map((sid) => unlike(sid, taken)));
  return [...sids].map((sid) => ({ label: sid, what: 'value', insert: text(sid) }));
}

/** The names that statements of the policy have. */
export function sidsOf({ statements }: Policy, without?: Statement): ReadonlySet<string> {
  return new Set(statements.flatMap((each) => (each === without ? [] : (each.sid?.value ?? []))));
}

/** The name, with a number where it is taken. AWS wants each once in a policy. */
export function unlike(sid: string, taken: ReadonlySet<string>): string {
  if (!taken.has(sid)) return sid;
  // `ReadS32` would be another service.
  const stem = /\d$/.test(sid) ? `${sid}No` : sid;
  let number = 2;
  while (taken.has(`${stem}${number}`)) number++;
  return `${stem}${number}`;
}
