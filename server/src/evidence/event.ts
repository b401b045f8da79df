/**
 * What is read of one record of CloudTrail. Absent fields are undefined; nothing else of the record is kept.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export interface CloudTrailEvent {
  /** `s3.amazonaws.com`, lower-case. */
  readonly source: string;
  readonly name: string;
  /** The call failed; whether for want of permission is in the code. */
  readonly errorCode: string | undefined;
  /** `AwsApiCall`, `AwsServiceEvent`. */
  readonly type: string | undefined;
  /** Undefined where the record does not say whether the call only reads. */
  readonly readOnly: boolean | undefined;
  /** Whether it is a data event, which trails record only where somebody asked for it. */
  readonly isData: boolean;
  /** ISO 8601, UTC. */
  readonly time: string | undefined;
  readonly region: string | undefined;
  /** Whose resources were called, twelve digits. */
  readonly account: string | undefined;
  /** The ARN of the user or role; of a session the role that it is of. Undefined for services and strangers. */
  readonly caller: string | undefined;
  /** What the record names as touched, ARNs alone. */
  readonly resources: readonly string[];
  readonly parameters: JsonObject | undefined;
}

export type JsonObject = { readonly [name: string]: unknown };

/** More resources than any record has. */
const resourceLimit = 500;

/** Undefined where the value is no record of CloudTrail. */
export function eventOf(record: unknown): CloudTrailEvent | undefined {
  if (!isObject(record)) return undefined;
  const source = textIn(record, 'eventSource');
  const name = textIn(record, 'eventName');
  if (source === undefined || name === undefined) return undefined;
  const { readOnly, requestParameters } = record;
  return {
    source: source.toLowerCase(),
    name,
    errorCode: textIn(record, 'errorCode'),
    type: textIn(record, 'eventType'),
    readOnly: readOnly === true || readOnly === 'true' ? true : readOnly === undefined ? undefined : false,
    isData: textIn(record, 'eventCategory') === 'Data' || record.managementEvent === false,
    time: timeIn(record),
    region: textIn(record, 'awsRegion'),
    account: textIn(record, 'recipientAccountId'),
    caller: callerIn(record.userIdentity),
    resources: arnsIn(record.resources),
    parameters: isObject(requestParameters) ? requestParameters : undefined,
  };
}

/** A member of its own, never one of every object: `constructor` is no record. */
export function textIn(object: JsonObject, name: string): string | undefined {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  return typeof value === 'string' && value.length > 0 && value.length <= textLimit ? value : undefined;
}

/** No name, code or ARN is longer. https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html */
const textLimit = 2_048;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function timeIn(record: JsonObject): string | undefined {
  const time = textIn(record, 'eventTime');
  // Lake writes a blank in place of the T.
  return time && /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(time) ? time.slice(0, 19).replace(' ', 'T') : undefined;
}

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html */
function callerIn(identity: unknown): string | undefined {
  if (!isObject(identity)) return undefined;
  const session = isObject(identity.sessionContext) ? identity.sessionContext : {};
  const issuer = isObject(session.sessionIssuer) ? textIn(session.sessionIssuer, 'arn') : undefined;
  const arn = issuer ?? textIn(identity, 'arn');
  return arn === undefined ? undefined : callerOf(arn);
}

/** The role of a session's ARN; it lacks the path that the role may have. Other ARNs as they are. */
export function callerOf(arn: string): string | undefined {
  if (!arn.startsWith('arn:')) return undefined;
  return arn.replace(/^(arn:[^:]*):sts::(\d*):assumed-role\/([^/]+)\/.*$/, '$1:iam::$2:role/$3');
}

function arnsIn(resources: unknown): readonly string[] {
  if (!Array.isArray(resources)) return [];
  return resources.slice(0, resourceLimit).flatMap((each: unknown) => {
    const arn = isObject(each) ? (textIn(each, 'ARN') ?? textIn(each, 'arn')) : undefined;
    return arn?.startsWith('arn:') ? [arn] : [];
  });
}
