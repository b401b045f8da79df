import { readPrincipalArn } from '../policy/principal-arn';
import type { Statement } from '../policy/model';
import { addCondition } from '../changes/condition-edits';
import type { ModelEdit } from '../policy/edit';
import { count, quote } from '../text/words';

/** A condition that says what a principal said. */
export interface PrincipalCondition {
  /** Whom it asks for, as a title names it. */
  readonly whom: string;
  readonly key: string;
  readonly edits: readonly ModelEdit[];
}

/**
 * The condition that a statement's principals can be written as: accounts, or ARNs of users and roles, not both, since
 * two conditions would have to hold together. Only of a denial that is known in full; undefined for others.
 */
export function principalCondition(statement: Statement): PrincipalCondition | undefined {
  const { principal } = statement;
  if (statement.effect !== 'Deny' || !principal?.complete || !principal.principals.length) return undefined;
  if (principal.principals.some(({ type }) => type !== undefined && type !== 'AWS')) return undefined;
  const texts = principal.principals.map(({ text }) => text.value);
  const accounts = texts.flatMap((text) => accountOf(text) ?? []);
  const isAccounts = accounts.length === texts.length;
  if (!isAccounts && !texts.every(isOfIam)) return undefined;
  const key = isAccounts ? 'aws:PrincipalAccount' : 'aws:PrincipalArn';
  const operator = `${isAccounts ? 'String' : 'Arn'}${principal.negated ? 'NotEquals' : 'Equals'}`;
  const named = isAccounts ? accounts : texts;
  const edits = addCondition(statement, operator, key, named.length === 1 ? (named[0] ?? named) : named);
  if (!edits) return undefined;
  const whom =
    named.length === 1 ? quote(named[0] ?? '') : count(named.length, isAccounts ? 'account' : 'ARN');
  return { whom, key, edits };
}

/** `111122223333`, `arn:aws:iam::111122223333:root`. */
function accountOf(text: string): string | undefined {
  if (/^\d{12}$/.test(text)) return text;
  const arn = readPrincipalArn(text);
  return arn?.kind === 'root' && /^\d{12}$/.test(arn.account) ? arn.account : undefined;
}

/** Of a session the key holds the role, so only users and roles can be asked for as they are named. */
function isOfIam(text: string): boolean {
  const kind = readPrincipalArn(text)?.kind;
  return kind === 'user' || kind === 'role';
}
