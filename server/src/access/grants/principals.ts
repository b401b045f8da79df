import { readPrincipalArn } from '../../policy/principal-arn';
import type { Principal, PrincipalElement } from '../../policy/model';
import { isOpen } from '../../policy/value';
import { everything, setOf, withoutBlanks } from './pattern-set';
import type { PatternSet, Pattern, ReadingOptions } from './pattern-set';

/**
 * Who is meant by `Principal` or `NotPrincipal`, as patterns over names of callers that are made so that who is one of
 * others begins as they do: `AWS 111122223333 role App session`. An account is everybody of it, a role all its sessions.
 * Everybody where the statement has neither, as in an identity policy, where it is the one that holds the policy.
 *
 * An Allow for an account hands over to it: who belongs to it needs an Allow of their own policies as well, while a user
 * or a role that is named needs none in the same account. So each caller comes twice, with the help of other policies
 * and alone, and an account stands for its callers with that help only. A Deny for an account denies all of them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-accounts
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics-single-account.html
 */
export function principalSetOf(
  element: PrincipalElement | undefined,
  { sourceOf }: ReadingOptions,
  effect: 'Allow' | 'Deny' | undefined,
): PatternSet {
  if (!element) return everything;
  const { negated, principals, complete } = element;
  const { value } = element.entry;
  const account = effect === 'Allow' && !negated ? withHelp : anyhow;
  const patterns = principals.map((each) => patternOf(each, complete, account));
  if (complete) return setOf(patterns, negated);
  const source = value && isOpen(value) ? sourceOf?.(value) : undefined;
  return { negated, patterns, complete: false, key: source && `${negated ? 'not ' : ''}${source}` };
}

/** Callers whom another policy allows it as well: who is not one of these may need to be named, or may not. */
export const withOtherPolicies: PatternSet = setOf([{ text: '+ *', certain: true, variable: false }]);

const withHelp = '+';
const anyhow = '?';

function patternOf({ type, text: { value, certain } }: Principal, sure: boolean, account: string): Pattern {
  const written = withoutBlanks(value);
  const known = certain && sure && written === value;
  const pattern = (text: string): Pattern => ({ text, certain: known, variable: false });
  if (written === '*' && (type === undefined || type === 'AWS')) return pattern('*');
  if (type !== undefined && type !== 'AWS') return pattern(`${anyhow} ${type} ${written}`);
  const number = accountNamed(written);
  if (number !== undefined) return pattern(`${account} AWS ${number} *`);
  return pattern(`${anyhow} AWS ${nameOf(written)}`);
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
