import { readPrincipalArn } from '../../policy/principal-arn';
import type { Statement } from '../../policy/model';
import { addCondition } from '../condition-edits';
import type { Fix } from '../rule';
import { count, quote } from '../words';

/**
 * The way to write a principal as a condition: accounts or ARNs of users and roles, not both, since two conditions
 * would have to hold together. Only of a denial that is known in full. AWS refuses the policy as it stands.
 */
export function asCondition(statement: Statement): readonly Fix[] {
  const { principal } = statement;
  if (statement.effect !== 'Deny' || !principal?.complete || principal.negated) return [];
  const value = principal.entry.value;
  if (!value || !principal.principals.length) return [];
  if (principal.principals.some(({ type }) => type !== undefined && type !== 'AWS')) return [];
  const texts = principal.principals.map(({ text }) => text.value);
  const accounts = texts.flatMap((text) => accountOf(text) ?? []);
  const isAccounts = accounts.length === texts.length;
  if (!isAccounts && !texts.every(isOfIam)) return [];
  const [key, operator] = isAccounts
    ? ['aws:PrincipalAccount', 'StringEquals']
    : ['aws:PrincipalArn', 'ArnEquals'];
  const named = isAccounts ? accounts : texts;
  const added = addCondition(statement, operator, key, named.length === 1 ? (named[0] ?? named) : named);
  if (!added) return [];
  const what =
    named.length === 1 ? quote(named[0] ?? '') : count(named.length, isAccounts ? 'account' : 'ARN');
  return [
    {
      title: `Change the principal to "*" and ask for ${what} with ${quote(key)}`,
      effect: 'unknown',
      preferred: true,
      edits: [{ edit: 'replace', target: value, with: '*' }, ...added],
    },
  ];
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
