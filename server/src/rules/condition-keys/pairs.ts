import { splitAction } from '../../access/actions';
import { keySupport } from '../../access/condition-keys';
import type { ConditionUse } from '../../access/condition-uses';
import type { Text } from '../../policy/value';
import type { ServiceReference } from '../../reference/model';
import { hasWildcard } from '../../text/wildcard';

/**
 * Keys of which Access Analyzer is known to report actions that do not have them. It reports no others in its own
 * verdicts on some 1,400 managed policies, although AWS's lists leave many pairs out there that work.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-encryption-context
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
 */
const reported = /^(?:s3:prefix|kms:encryptioncontext(?::.*|keys)|dynamodb:enclosingoperation)$/;

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

/** The actions of the statement, written without wildcards, whose requests do not carry the key. */
export function unsupportedBy(
  { key, statement }: ConditionUse,
  reference: ServiceReference,
): readonly Text[] {
  const { action } = statement;
  if (!action || action.negated) return [];
  const other = crossing.get(key);
  if (other !== undefined) return action.texts.filter(({ value }) => value.toLowerCase() === other);
  if (!reported.test(key)) return [];
  const service = splitAction(key).prefix;
  return action.texts.filter(({ value, certain }) => {
    if (!certain || hasWildcard(value) || splitAction(value).prefix?.toLowerCase() !== service) return false;
    const known = reference.action(value);
    const support = known && keySupport(key, [known], statement, reference);
    return support !== undefined && !support.supporting.length && !support.elsewhere;
  });
}
