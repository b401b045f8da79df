import { mayName } from '../../../access/assuming';
import type { Fix } from '../../../policy/fix';
import { withGaps } from '../../../policy/gaps';
import type { Policy, Statement } from '../../../policy/model';
import { readPrincipalArn } from '../../../policy/principal-arn';
import type { Seen } from '../../../policy/seen';
import type { Text } from '../../../policy/value';
import { quote } from '../../../text/words';
import { partitionOf } from '../partition';
import { pick } from '../seen-values';

/** The account that a principal stands for as a whole: by its number, or by its root; undefined for all others. */
export function accountOf({ value, certain }: Text): string | undefined {
  if (!certain) return undefined;
  if (/^\d{12}$/.test(value)) return value;
  const arn = readPrincipalArn(value);
  return arn?.kind === 'root' && /^\d{12}$/.test(arn.account) ? arn.account : undefined;
}

/**
 * One role or user in the place of a whole account. The statement that lets the account manage its KMS key is left alone:
 * without it policies of the account's own say nothing, and a key may be lost.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
export function narrowAccount(policy: Policy, statement: Statement, text: Text, seen: Seen): readonly Fix[] {
  const account = accountOf(text);
  if (account === undefined || statement.effect !== 'Allow' || statement.principal?.negated !== false)
    return [];
  if (managesKey(statement)) return [];
  const partition = readPrincipalArn(text.value)?.partition ?? partitionOf(policy);
  const instead = `instead of ${quote(text.value)}`;
  const roles = pick(seen.arns, (arn) => {
    const principal = readPrincipalArn(arn);
    return principal?.kind === 'role' && principal.account === account;
  });
  const begin = `arn:${partition}:iam::${account}:`;
  const ways: readonly (readonly [title: string, value: string])[] = [
    ...roles.map((arn) => [`Name ${quote(arn)} ${instead}`, arn] as const),
    [`Name a role of the account ${instead}`, `${begin}role/<role>`],
    [`Name a user of the account ${instead}`, `${begin}user/<user>`],
  ];
  const taken = new Set(statement.principal.principals.map((each) => each.text.value));
  return ways
    .filter(([, value]) => !taken.has(value))
    .map(([title, value]) => ({
      title,
      effect: 'narrower',
      edits: [{ edit: 'replace', target: text, with: withGaps(value) }],
    }));
}

/** Whether it is the statement by which an account manages its KMS key. */
export function managesKey({ action, principal }: Statement): boolean {
  return (
    principal?.principals.some(({ text }) => accountOf(text) !== undefined) === true &&
    action?.texts.some(({ value }) => /^(?:kms:|\*)/i.test(value)) === true &&
    mayName(action, 'kms:PutKeyPolicy')
  );
}
