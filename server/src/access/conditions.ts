import type { Condition, Statement } from '../policy/model';
import { isNegated, readOperator } from '../policy/operator';
import { alwaysPresentKeys } from '../reference/global-keys';
import { asksForKey } from './absent-key';

/**
 * Whether a condition of the statement takes something away from what it grants. A condition that always holds (a
 * lone `*`, every address) does not; one that is left to deployment may, and counts.
 */
export function isRestricted(statement: Statement): boolean {
  return !statement.conditionsKnown || statement.conditions.some((condition) => !isVacuous(condition));
}

/** Whether a condition confines who may use the statement, so that `*` as principal is no longer everybody. */
export function confinesPrincipals(statement: Statement): boolean {
  return (
    !statement.conditionsKnown ||
    statement.conditions.some((condition) => confines(withoutHole(condition, statement)))
  );
}

/** Whether whoever a Deny under the condition spares is somebody that the opposite condition confines. */
export function leavesConfined(condition: Condition): boolean {
  const opposite = condition.complete ? oppositeOf(condition) : undefined;
  return opposite !== undefined && confines(opposite);
}

/** What holds for each request that has the key and is spared; undefined where one without the key is spared too. */
function oppositeOf(condition: Condition): Condition | undefined {
  const operator = readOperator(condition.operator);
  if (!operator || operator.set) return undefined;
  if (isNegated(operator)) return { ...condition, operator: operator.base.replace('Not', '') };
  const isAlwaysThere = alwaysPresentKeys.has(condition.key.toLowerCase());
  if (operator.base !== 'Bool' || !(operator.ifExists || isAlwaysThere)) return undefined;
  return saysFalse(condition) ? { ...condition, operator: 'Bool', values: ['true'] } : undefined;
}

/** `ForAllValues` also holds without the key, but for a `Null` beside it. */
function withoutHole(condition: Condition, statement: Statement): Condition {
  const { operator, key } = condition;
  return /^forallvalues:/i.test(operator) && asksForKey(statement, key)
    ? { ...condition, operator: operator.slice(operator.indexOf(':') + 1) }
    : condition;
}

/** Whether a condition asks for a tag or a name of the caller, which every account gives its own as it likes. */
export function asksForChosenTraits(statement: Statement): boolean {
  return statement.conditions.some((condition) => {
    const key = condition.key.toLowerCase();
    if (isVacuous(condition) || isWeak(condition)) return false;
    if (key === 'aws:principalarn') return namesAnyAccount(condition);
    return key === 'aws:username' || key.startsWith('aws:principaltag/');
  });
}

/** Whether a request must carry the key, with one of certain values, for the condition to hold. */
export function asksForValue(condition: Condition): boolean {
  return !isVacuous(condition) && !isWeak(condition) && !namesAnyAccount(condition);
}

/**
 * Whether a request must carry a certain external id. Whoever has it may send it from any account: AWS does not take it
 * for a secret.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html
 */
export function asksForExternalId({ conditions }: Statement): boolean {
  return conditions.some(
    (condition) => condition.key.toLowerCase() === 'sts:externalid' && asksForValue(condition),
  );
}

function confines(condition: Condition): boolean {
  const key = condition.key.toLowerCase();
  if (!asksForValue(condition)) return false;
  if (key === 'aws:principalisawsservice' && saysFalse(condition)) return false;
  return confiningKeys.has(key) || confiningPrefixes.some((prefix) => key.startsWith(prefix));
}

/** Keys whose value tells who calls, or from where only known callers come. */
const confiningKeys = new Set([
  'aws:principalarn',
  'aws:principalaccount',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:principalisawsservice',
  'aws:principalservicename',
  'aws:principalservicenameslist',
  'aws:sourceaccount',
  'aws:sourceowner',
  'aws:sourcearn',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
  'aws:sourceip',
  'aws:vpcsourceip',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:sourcevpcarn',
  'aws:vpceaccount',
  'aws:vpceorgid',
  'aws:vpceorgpaths',
  'aws:userid',
  'aws:federatedprovider',
  'kms:calleraccount',
  's3:dataaccesspointaccount',
  's3:dataaccesspointarn',
  'lambda:eventsourcetoken',
  'elasticfilesystem:accesspointarn',
  'elasticfilesystem:accessedviamounttarget',
]);
const confiningPrefixes = ['saml:', 'cognito-identity.amazonaws.com:', 'accounts.google.com:'];

/** "No AWS service" leaves everybody else. */
function saysFalse({ values, complete }: Condition): boolean {
  return complete && values.some((value) => String(value).toLowerCase() === 'false');
}

/** An operator that also holds where the key is absent, or for all values but some, confines nobody. */
function isWeak({ operator }: Condition): boolean {
  const name = operator.toLowerCase();
  return (
    name.endsWith('ifexists') ||
    name.startsWith('forallvalues:') ||
    name.includes('not') ||
    name.endsWith('null')
  );
}

/**
 * An empty list leaves a plain operator without effect; with a set prefix or `IfExists` it asks for the key's absence.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
function isVacuous({ operator, values, complete }: Condition): boolean {
  if (!complete) return false;
  const name = operator.toLowerCase();
  if (!values.length) return !name.includes(':') && !name.endsWith('ifexists');
  return !name.includes('not') && values.some((value) => alwaysHolds(name, String(value)));
}

/**
 * Anybody can make a role of a given name, and a resource of a given type, in an account of their own. A bucket's name
 * and an API's id tell whose they are without the account.
 */
function namesAnyAccount({ key, values }: Condition): boolean {
  const isCaller = key.toLowerCase() === 'aws:principalarn';
  if (!isCaller && key.toLowerCase() !== 'aws:sourcearn') return false;
  return values.some((value) => {
    const [scheme, , service, , account = '', ...rest] = String(value).split(':');
    if (scheme !== 'arn' || !/^\*+$/.test(account)) return false;
    return isCaller || (service !== 'execute-api' && /^(?:[\w-]+[:/])?\*+$/.test(rest.join(':')));
  });
}

function alwaysHolds(operator: string, value: string): boolean {
  if (operator.includes('like') || operator.includes('arn'))
    return /^(arn:)?[*:]+$/.test(value) && value.includes('*');
  return operator.includes('ipaddress') && value.endsWith('/0');
}
