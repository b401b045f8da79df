import { mayName } from '../../access/assuming';
import type { Fix } from '../../policy/fix';
import type { Element, Policy, PrincipalElement, Statement } from '../../policy/model';
import { addingActions } from './mends';

/** What a service that is trusted needs to start sessions, and no statement for it allows. */
export interface Lack {
  readonly missing: readonly string[];
  /** Of the statement by which the service assumes the role. */
  readonly action: Element;
  readonly principal: PrincipalElement | undefined;
}

/** What all statements for the service allow together counts; undefined where it lacks nothing, or is not trusted. */
export function lackingActions(policy: Policy, service: string, needed: readonly string[]): Lack | undefined {
  const trusting = policy.statements.filter((statement) => isAbout(statement, service));
  const missing = needed.filter((name) => !trusting.some(({ action }) => mayName(action, name)));
  const first = trusting.find(({ action }) => mayName(action, 'sts:AssumeRole')) ?? trusting[0];
  if (!first?.action || !missing.length) return undefined;
  return { missing, action: first.action, principal: first.principal };
}

/** Others in the statement would get the actions as well, and they may not need them. */
export function addingWhatIsMissing({ missing, action, principal }: Lack, service: string): readonly Fix[] {
  return principal?.complete && principal.principals.every(({ text }) => text.value === service)
    ? addingActions(action, missing)
    : [];
}

function isAbout({ effect, action, principal }: Statement, service: string): boolean {
  return (
    effect === 'Allow' &&
    namesActions(action) &&
    principal?.negated === false &&
    principal.principals.some(
      ({ type, text }) => type === 'Service' && text.certain && text.value === service,
    )
  );
}

/** Without an action, or with an empty list of them, the statement has another fault. */
function namesActions(action: Element | undefined): boolean {
  return action !== undefined && (action.texts.length > 0 || !action.complete);
}
