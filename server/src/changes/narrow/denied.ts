import { createActionTest } from '../../access/action-test';
import type { Policy, PrincipalElement, Statement } from '../../policy/model';
import { isPicked } from '../../policy/value';
import type { Text } from '../../policy/value';
import type { Action } from '../../reference/model';
import { covers } from '../../text/covers';
import { fillPlaceholders } from '../../text/placeholders';

/**
 * Finds the actions that another statement of the policy denies whatever the request: without a condition, to everybody
 * whom the statement is about, and on all of its resources. What cannot be told is not denied.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function createDenied(policy: Policy, statement: Statement): (action: Action) => boolean {
  const denies = policy.statements.filter(
    (each) => !isPicked(each.source, policy.source) && deniesAll(each, statement),
  );
  const tests = denies.map(actionsOf);
  return (action) => tests.some((test) => test(action));
}

function deniesAll(deny: Statement, statement: Statement): boolean {
  return (
    deny.effect === 'Deny' &&
    deny.conditionsKnown &&
    !deny.conditions.length &&
    coversPrincipals(deny.principal, statement.principal) &&
    coversResources(deny, statement)
  );
}

function actionsOf({ action }: Statement): (action: Action) => boolean {
  if (!action?.complete) return () => false;
  const isListed = createActionTest(action.texts);
  return action.negated ? (each) => !isListed(each) : isListed;
}

function coversResources({ resource: denied }: Statement, { resource: allowed }: Statement): boolean {
  if (!denied || !allowed) return denied === allowed;
  if (denied.negated || !denied.complete) return false;
  const wide = denied.texts.filter(({ value }) => !value.includes('${'));
  if (wide.some(({ value }) => value === '*')) return true;
  if (allowed.negated || !allowed.complete) return false;
  return allowed.texts.every(({ value }) => {
    const narrow = fillPlaceholders(value, () => '*');
    return wide.some((each) => covers(each.value, narrow));
  });
}

/** Neither has one in an identity policy. Whom a Deny names by another form than the Allow is not looked into. */
function coversPrincipals(
  denied: PrincipalElement | undefined,
  allowed: PrincipalElement | undefined,
): boolean {
  if (!denied || !allowed) return denied === allowed;
  if (denied.negated || !denied.complete || allowed.negated) return false;
  const named = new Set(denied.principals.map(keyOf));
  if (named.has(':*')) return true;
  return allowed.complete && allowed.principals.every((each) => named.has(keyOf(each)));
}

function keyOf({ type, text }: { readonly type: string | undefined; readonly text: Text }): string {
  return `${type ?? ''}:${text.value}`;
}
