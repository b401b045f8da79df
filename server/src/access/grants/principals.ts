import { readPrincipalArn } from '../../policy/principal-arn';
import type { PrincipalArn } from '../../policy/principal-arn';
import type { Principal, PrincipalElement } from '../../policy/model';
import { isOpen } from '../../policy/value';
import { everything, setOf, withoutBlanks } from './pattern-set';
import type { PatternSet, Pattern, ReadingOptions } from './pattern-set';

/**
 * Who is meant by `Principal` or `NotPrincipal`, as patterns over names of callers that are made so that who is one of
 * others begins as they do: `AWS 111122223333 role App session`. An account is everybody of it, a role all its sessions.
 * Everybody where the statement has neither, as in an identity policy, where it is the one that holds the policy.
 *
 * What an Allow is worth hangs on more than the caller. For an account it hands over to it: who belongs to it needs an
 * Allow of their own policies as well, while a user or a role that is named needs none in the same account. And a
 * permissions boundary or a session policy limits what a role is given, not what one of its sessions is. So each caller
 * comes in several ways, and an Allow stands for some of them. A Deny stands for all.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-accounts
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics-id-rdp.html
 */
export function principalSetOf(
  element: PrincipalElement | undefined,
  { sourceOf }: ReadingOptions,
  effect: 'Allow' | 'Deny' | undefined,
): PatternSet {
  if (!element) return everything;
  const { negated, principals, complete } = element;
  const { value } = element.entry;
  const handsOver = effect === 'Allow' && !negated;
  const patterns = principals.map((each) => {
    const pattern = patternOf(each, complete, handsOver);
    return { ...pattern, certain: pattern.certain && (!negated || isSurelyLeftOut(each, principals)) };
  });
  if (complete) return setOf(patterns, negated);
  const source = value && isOpen(value) ? sourceOf?.(value) : undefined;
  return { negated, patterns, complete: false, key: source && `${negated ? 'not ' : ''}${source}` };
}

/** Callers whom another policy allows it as well: who is not one of these may need to be named, or may not. */
export const withOtherPolicies: PatternSet = setOf([{ text: '++ *', certain: true, variable: false }]);

/** The first letter of a caller's way tells that nothing limits them, the second that they have help. */
const ways = { anyhow: '??', unlimited: '+?', withHelp: '++' } as const;

function patternOf(
  { type, text: { value, certain } }: Principal,
  sure: boolean,
  handsOver: boolean,
): Pattern {
  const written = withoutBlanks(value);
  const known = certain && sure && written === value;
  const pattern = (way: keyof typeof ways, name: string): Pattern => ({
    text: `${handsOver ? ways[way] : ways.anyhow} ${name}`,
    certain: known,
    variable: false,
  });
  if (written === '*' && (type === undefined || type === 'AWS'))
    return { ...pattern('anyhow', ''), text: '*' };
  if (type !== undefined && type !== 'AWS') return pattern('anyhow', `${type} ${written}`);
  const number = accountNamed(written);
  if (number !== undefined) return pattern('withHelp', `AWS ${number} *`);
  const isRole = readPrincipalArn(written)?.kind === 'role';
  return pattern(isRole ? 'unlimited' : 'anyhow', `AWS ${nameOf(written)}`);
}

/**
 * Whether `NotPrincipal` leaves out whom it lists. AWS may look at the account of a caller first, at the role then, and at
 * the session at last, so that all of these must be listed.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
function isSurelyLeftOut({ type, text }: Principal, listed: readonly Principal[]): boolean {
  if ((type !== undefined && type !== 'AWS') || text.value === '*') return true;
  const arn = readPrincipalArn(text.value);
  if (arn?.kind !== 'user' && arn?.kind !== 'federated-user' && arn?.kind !== 'assumed-role') return false;
  const certain = listed.filter((each) => each.type === 'AWS' && each.text.certain);
  return (
    certain.some((each) => accountNamed(each.text.value) === arn.account) &&
    (arn.kind !== 'assumed-role' || certain.some((each) => isRoleOf(each, arn)))
  );
}

function isRoleOf({ text }: Principal, { account, name }: PrincipalArn): boolean {
  const role = readPrincipalArn(text.value);
  return role?.kind === 'role' && role.account === account && role.name === name;
}

/** Undefined where the principal is no account as a whole. */
function accountNamed(text: string): string | undefined {
  if (/^\d{12}$/.test(text)) return text;
  const arn = readPrincipalArn(text);
  return arn?.kind === 'root' ? arn.account : undefined;
}

function nameOf(text: string): string {
  const arn = readPrincipalArn(text);
  if (!arn) return text;
  const { kind, account, name, session } = arn;
  if (kind === 'role') return `${account} role ${name} *`;
  if (kind === 'assumed-role') return `${account} role ${name} ${session}`;
  return `${account} ${kind} ${name} `;
}

/** The accounts of all who are named; undefined where others are, or may be. */
export function accountsNamed({ negated, complete, patterns }: PatternSet): readonly string[] | undefined {
  if (negated || !complete) return undefined;
  const accounts = patterns.map(({ text }) => /^.. AWS (\d{12}) /.exec(text)?.[1]);
  return accounts.every((each) => each !== undefined) ? [...new Set(accounts)] : undefined;
}

/** All callers of the accounts, in whatever way they come. */
export function callersOf(accounts: readonly string[]): PatternSet {
  return setOf(
    accounts.map((account) => ({ text: `${ways.anyhow} AWS ${account} *`, certain: true, variable: false })),
  );
}
