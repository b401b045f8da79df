import { createKeyLists } from '../../access/action-keys';
import type { ConditionUse } from '../../access/condition-uses';
import type { Text } from '../../policy/value';
import { findAmong } from '../../reference/condition-keys';
import type { ConditionKey, ServiceReference } from '../../reference/model';
import type { PolicyContext } from '../rule';

/**
 * Services whose lists of keys are whole: in 1,600 managed policies and AWS's guides every action that stands beside a key
 * of theirs has that key in its list, while lists of other services leave out pairs that work.
 */
const wellListed: ReadonlySet<string> = new Set(['s3', 'kms', 'dynamodb']);

/**
 * Keys of which Access Analyzer is known to report actions that do not have them. It reports no others in its own
 * verdicts on some 1,400 managed policies.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-encryption-context
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
 */
const reported = /^(?:s3:prefix|kms:encryptioncontext(?::.*|keys)|dynamodb:enclosingoperation)$/;

/** Whether Access Analyzer is known to report actions beside the key, which is in lower case. */
export function isReported(key: string): boolean {
  return reported.test(key) || crossing.has(key);
}

/** Pairs with the key of another service. */
const crossing: ReadonlyMap<string, string> = new Map([
  ['cognito-identity.amazonaws.com:aud', 'sts:tagsession'],
]);

/**
 * Actions that AWS's own guides put beside the key all the same.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/using-attributes-for-access-control-policy-example.html
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html
 */
export function isMostlyFine(action: string): boolean {
  return /^(?:sts:TagSession|dynamodb:ConditionCheckItem)$/i.test(action);
}

/** Finds the actions of a statement, written without wildcards, whose requests do not carry a condition's key. */
export function unsupportedActions({ reference }: PolicyContext): (use: ConditionUse) => readonly Text[] {
  const lacks = createLackTest(reference);
  return ({ key, statement }) => {
    const { action } = statement;
    if (!action || action.negated) return [];
    const other = crossing.get(key);
    if (other !== undefined) return action.texts.filter(({ value }) => value.toLowerCase() === other);
    const [service = ''] = key.split(':', 1);
    return wellListed.has(service)
      ? action.texts.filter((text) => text.certain && lacks(text.value, key))
      : [];
  };
}

/** Every resource type of an action is looked at, whatever the statement names, and each pair once. */
function createLackTest(reference: ServiceReference): (action: string, written: string) => boolean {
  const keys = new Map<string, ConditionKey | undefined>();
  const known = new Map<ConditionKey, Map<string, boolean>>();
  const listsOf = createKeyLists();
  return (text, written) => {
    const [service = ''] = written.split(':', 1);
    if (isKin(text.toLowerCase(), service)) return false;
    if (!keys.has(written))
      keys.set(written, findAmong(reference.service(service)?.conditionKeys ?? [], written));
    const key = keys.get(written);
    if (!key) return false;
    const answers = known.get(key) ?? new Map<string, boolean>();
    known.set(key, answers);
    const action = answers.has(text) ? undefined : reference.action(text);
    const lacks = answers.get(text) ?? (action && ![...listsOf(action)].some((list) => list.includes(key)));
    answers.set(text, lacks === true);
    return lacks === true;
  };
}

/** Whether an action is of a service that is nearly the same, and may have keys of it: `s3express`, `dax`. */
function isKin(action: string, service: string): boolean {
  const [prefix = ''] = action.split(':', 1);
  return prefix !== service && (prefix.startsWith(service) || (service === 'dynamodb' && prefix === 'dax'));
}
