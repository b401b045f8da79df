import { asksForValue } from './conditions';
import { namedPrincipals, principalTypeOf } from './principals';
import type { NamedPrincipal } from './principals';
import type { Condition, Policy, Statement } from '../policy/model';
import { isNegated, readOperator } from '../policy/operator';
import { findServicePrincipal } from '../reference/service-principals';

/** A statement that names services, with what confines the calls that they make for somebody. */
export interface ServiceGrant {
  readonly statement: Statement;
  /** The services of which the names are known; not empty. */
  readonly services: readonly NamedPrincipal[];
  /** Whether every principal of the statement is a service. */
  readonly servicesOnly: boolean;
}

/** For rules: `context.once(serviceGrants)`. What `NotPrincipal` excepts gets nothing. */
export function serviceGrants(context: { readonly policy: Policy }): readonly ServiceGrant[] {
  const byStatement = new Map<Statement, NamedPrincipal[]>();
  for (const named of namedPrincipals(context)) {
    if (named.type !== 'Service' || named.element.negated || !isService(named.text.value)) continue;
    const services = byStatement.get(named.statement);
    if (services) services.push(named);
    else byStatement.set(named.statement, [named]);
  }
  return [...byStatement].map(([statement, services]) => ({
    statement,
    services,
    servicesOnly:
      statement.principal?.complete === true &&
      statement.principal.principals.every(({ type }) => type === 'Service'),
  }));
}

function isService(name: string): boolean {
  return findServicePrincipal(name) !== undefined || principalTypeOf(name) === 'Service';
}

/** What the conditions of a statement say of those for whom a service calls. */
export type SourceAsked =
  /** One of AWS's keys for that, or a key that may confine it too; or it is not known. */
  | { readonly by: 'source' }
  /** Only `aws:Referer`, which services have put the account into. */
  | { readonly by: 'referer'; readonly condition: Condition }
  | { readonly by: 'nothing' };

export function sourceAsked({ conditions, conditionsKnown }: Statement): SourceAsked {
  if (!conditionsKnown) return { by: 'source' };
  let referer: Condition | undefined;
  for (const condition of conditions) {
    const key = condition.key.toLowerCase();
    if (sourceKeys.has(key) ? namesSource(condition) : asksForValue(condition) && mayConfine(key))
      return { by: 'source' };
    if (key === 'aws:referer' && asksForValue(condition)) referer = condition;
  }
  return referer ? { by: 'referer', condition: referer } : { by: 'nothing' };
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html */
const sourceKeys: ReadonlySet<string> = new Set([
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
]);

/** A pattern for several, or one that counts only if the key is there, is still somebody's decision. */
function namesSource({ operator, values, complete }: Condition): boolean {
  const read = readOperator(operator);
  if (!read || !complete) return true;
  return !isNegated(read) && read.base !== 'Null' && values.every((value) => !/^\*+$/.test(String(value)));
}

/**
 * Keys that say how a service calls, when, or upon what, but not for whom. Any other key may confine that in the service's
 * own way (`kms:EncryptionContext:…`, `kms:CallerAccount`, `lambda:EventSourceToken`), and counts.
 */
const otherKeys: ReadonlySet<string> = new Set([
  'aws:currenttime',
  'aws:epochtime',
  'aws:principalisawsservice',
  'aws:principalservicename',
  'aws:principalservicenameslist',
  'aws:principaltype',
  'aws:referer',
  'aws:requestedregion',
  'aws:resourceaccount',
  'aws:resourceorgid',
  'aws:resourceorgpaths',
  'aws:securetransport',
  'aws:tokenissuetime',
  'aws:useragent',
  'kms:encryptionalgorithm',
  'kms:grantisforawsresource',
  's3:authtype',
  's3:signatureversion',
  's3:tlsversion',
]);

function mayConfine(key: string): boolean {
  return !otherKeys.has(key) && !key.startsWith('s3:x-amz-') && !key.startsWith('aws:resourcetag/');
}
