import { principalTypeOf } from '../../access/principals';
import { Template } from '../../policy/edit';
import type { NewValue } from '../../policy/edit';
import type { Policy, Statement } from '../../policy/model';
import { readPrincipalArn } from '../../policy/principal-arn';
import type { PrincipalArn } from '../../policy/principal-arn';
import type { Text, Value } from '../../policy/value';
import { itemsOf } from '../../policy/value';
import { hasWildcard } from '../../text/wildcard';
import { addCondition } from '../../changes/condition-edits';
import { replacing } from '../fixes';
import type { Fix } from '../../policy/fix';

/** Principals without a type get the types that they are of. */
export function namingTypes(value: Value): readonly Fix[] {
  const texts = value.type === 'list' ? value.items : [value];
  if (!texts.length || !texts.every((text): text is Text => text.type === 'text' && text.certain)) return [];
  const byType = new Map<string, string[]>();
  for (const text of texts) {
    const type = principalTypeOf(text.value);
    if (type === undefined) return [];
    byType.set(type, [...(byType.get(type) ?? []), text.value]);
  }
  const types = [...byType.keys()].map((type) => `"${type}"`).join(', ');
  const isList = value.type === 'list' && byType.size === 1;
  const principals: Record<string, NewValue> = {};
  for (const [type, names] of byType) principals[type] = isList || !names[0] || names[1] ? names : names[0];
  const title = `Name the type of the principal${byType.size > 1 ? 's' : ''}: ${types}`;
  return [
    {
      title,
      effect: 'unknown',
      preferred: true,
      edits: [{ edit: 'replace', target: value, with: principals }],
    },
  ];
}

/** Whom a role trusts is for a person to say. */
export function namingSomebody(value: Value): readonly Fix[] {
  const somebody = { AWS: new Template(['', { gap: 'account or ARN' }, '']) };
  return [
    {
      title: 'Name who may assume the role under "AWS"',
      effect: 'unknown',
      edits: [{ edit: 'replace', target: value, with: somebody }],
    },
  ];
}

/** More patterns than this are no condition that a person would write. */
const most = 50;

/**
 * A pattern of the roles and users of one account becomes that account, confined by a condition on who of it calls. It
 * takes the place of every principal of the statement, since the condition would be about all of them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-accounts
 */
export function mendPattern(policy: Policy, value: Value): readonly Fix[] {
  const statement = statementOf(policy, value);
  const principal = statement?.principal;
  if (!statement || !principal || principal.negated || statement.effect !== 'Allow') return [];
  if (principal.principals.length > most) return [];
  if (!principal.complete || principal.principals.some(({ type }) => type !== 'AWS')) return [];
  const texts = principal.principals.map(({ text }) => text);
  if (texts.length === 1 && texts[0]) {
    const meant = sameWithoutPattern(texts[0].value);
    if (meant !== undefined) return [replacing(texts[0], texts[0].value, meant)];
  }
  const arns = texts.map(({ value }) => readPrincipalArn(value));
  const [first] = arns;
  if (!first || !arns.every((arn) => arn && isOneOf(arn, first))) return [];
  const [only, ...others] = texts.map((text) => text.value);
  const patterns = others.length ? [only ?? '', ...others] : (only ?? '');
  const condition = addCondition(statement, 'ArnLike', 'aws:PrincipalArn', patterns);
  const holder = holderOf(value, texts.length);
  if (!condition || !holder) return [];
  const account = `arn:${first.partition}:iam::${first.account}:root`;
  return [
    {
      title: `Allow the account, with a condition on "aws:PrincipalArn"`,
      effect: 'unknown',
      preferred: true,
      edits: [{ edit: 'replace', target: holder, with: account }, ...condition],
    },
  ];
}

/** Users and roles of the account of the first; in a condition a session is known by the ARN of its role alone. */
function isOneOf({ kind, partition, account }: PrincipalArn, first: PrincipalArn): boolean {
  return (
    (kind === 'role' || kind === 'user') &&
    /^\d{12}$/.test(account) &&
    account === first.account &&
    partition === first.partition &&
    !hasWildcard(partition)
  );
}

/** Everybody of an account is the account; every session of a role is the role. */
function sameWithoutPattern(text: string): string | undefined {
  const everybody = /^(arn:[a-z-]+:iam::\d{12}):\*$/.exec(text);
  if (everybody) return `${everybody[1] ?? ''}:root`;
  const arn = readPrincipalArn(text);
  if (arn?.kind !== 'assumed-role' || arn.session !== '*' || !/^\d{12}$/.test(arn.account)) return undefined;
  if (hasWildcard(arn.name) || hasWildcard(arn.partition)) return undefined;
  return `arn:${arn.partition}:iam::${arn.account}:role/${arn.name}`;
}

function statementOf({ statements }: Policy, value: Value): Statement | undefined {
  for (let at = value.parent; at; at = at.parent) {
    const holder = at;
    const found = holder.type === 'mapping' ? statements.find(({ source }) => source === holder) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** What holds all of the principals: the value itself, or the list that it stands in. */
function holderOf(value: Value, count: number): Value | undefined {
  const holder = value.parent?.type === 'list' ? value.parent : value;
  return itemsOf(holder).length === count ? holder : undefined;
}
