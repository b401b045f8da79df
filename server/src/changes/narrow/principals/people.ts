import { asksForValue } from '../../../access/conditions';
import { mayName } from '../../../access/assuming';
import type { Fix } from '../../../policy/fix';
import { withGaps } from '../../../policy/gaps';
import type { Principal, Statement } from '../../../policy/model';
import { readPrincipalArn } from '../../../policy/principal-arn';
import type { Seen } from '../../../policy/seen';
import { addingCondition } from '../adding';
import { seenValues } from '../seen-values';
import { accountOf } from './account';

/** What a role may ask of accounts, users and roles that take it: an external id, and of people a second factor. */
export function confineTakers(statement: Statement, seen: Seen): readonly Fix[] {
  const { effect, principal, action } = statement;
  if (effect !== 'Allow' || !principal?.complete || principal.negated || !principal.principals.length)
    return [];
  if (!action?.complete || action.negated || !action.texts.every(({ value }) => isAssuming(value))) return [];
  if (!mayName(action, 'sts:AssumeRole')) return [];
  return [
    ...byExternalId(statement, principal.principals, seen),
    ...byFactor(statement, principal.principals),
  ];
}

/** What comes with the call that takes the role. */
function isAssuming(action: string): boolean {
  return /^sts:(?:AssumeRole|TagSession|SetSourceIdentity)$/i.test(action);
}

/**
 * The id that somebody of another account sends along with the role's name.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html
 */
function byExternalId(statement: Statement, principals: readonly Principal[], seen: Seen): readonly Fix[] {
  const key = 'sts:ExternalId';
  if (!principals.every(({ type, text }) => type === 'AWS' && text.certain)) return [];
  if (statement.conditions.some((each) => asks(each.key, key))) return [];
  const values = [...seenValues(key, seen), withGaps('<external id>')];
  return values.flatMap((value) => addingCondition(statement, { operator: 'StringEquals', key, value }));
}

/**
 * Only where users take the role, or whole accounts, in which they are: a role or a service gives no second factor, and
 * what begins with a token of somebody else's lacks the key.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent
 */
function byFactor(statement: Statement, principals: readonly Principal[]): readonly Fix[] {
  const key = 'aws:MultiFactorAuthPresent';
  const arePeople = principals.every(
    ({ type, text }) =>
      type === 'AWS' &&
      text.certain &&
      (accountOf(text) !== undefined || readPrincipalArn(text.value)?.kind === 'user'),
  );
  if (!arePeople || statement.conditions.some((each) => isFactor(each.key) && asksForValue(each))) return [];
  return addingCondition(statement, { operator: 'Bool', key, value: 'true' });
}

function isFactor(key: string): boolean {
  return /^aws:MultiFactorAuth(?:Present|Age)$/i.test(key);
}

function asks(written: string, key: string): boolean {
  return written.toLowerCase() === key.toLowerCase();
}
