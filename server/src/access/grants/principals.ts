import { readPrincipalArn } from '../../policy/principal-arn';
import type { Principal, PrincipalElement } from '../../policy/model';
import { isOpen } from '../../policy/value';
import { everything, setOf, withoutBlanks } from './pattern-set';
import type { PatternSet, Pattern, ReadingOptions } from './pattern-set';

/**
 * Who is meant by `Principal` or `NotPrincipal`, as patterns over names of callers that are made so that who is one of
 * others begins as they do: `AWS 111122223333 role App session`. An account is everybody of it, a role all its sessions.
 * Everybody where the statement has neither, as in an identity policy, where it is the one that holds the policy.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function principalSetOf(
  element: PrincipalElement | undefined,
  { sourceOf }: ReadingOptions,
): PatternSet {
  if (!element) return everything;
  const { negated, principals, complete } = element;
  const { value } = element.entry;
  const patterns = principals.map((each) => patternOf(each, complete));
  if (complete) return setOf(patterns, negated);
  const source = value && isOpen(value) ? sourceOf?.(value) : undefined;
  return { negated, patterns, complete: false, key: source && `${negated ? 'not ' : ''}${source}` };
}

function patternOf({ type, text: { value, certain } }: Principal, sure: boolean): Pattern {
  const written = withoutBlanks(value);
  const known = certain && sure && written === value;
  const pattern = (text: string): Pattern => ({ text, certain: known, variable: false });
  if (written === '*' && (type === undefined || type === 'AWS')) return pattern('*');
  if (type !== 'AWS') return pattern(`${type ?? 'AWS'} ${written}`);
  return pattern(`AWS ${nameOf(written)}`);
}

function nameOf(text: string): string {
  if (/^\d{12}$/.test(text)) return `${text} *`;
  const arn = readPrincipalArn(text);
  if (!arn) return text;
  const { kind, account, name, session } = arn;
  if (kind === 'root') return `${account} *`;
  if (kind === 'role') return `${account} role ${name} *`;
  if (kind === 'assumed-role') return `${account} role ${name} ${session}`;
  return `${account} ${kind} ${name} `;
}
