/** A record as a trail writes it, with what a test changes of it. */
export interface RecordOptions {
  readonly source?: string;
  readonly name?: string;
  readonly error?: string;
  readonly role?: string;
  readonly user?: string;
  readonly time?: string;
  readonly resources?: readonly string[];
  readonly parameters?: unknown;
  readonly readOnly?: boolean;
  readonly data?: boolean;
  readonly type?: string;
}

export const account = '111122223333';
export const appRole = `arn:aws:iam::${account}:role/app`;

/** Fields as https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html gives them. */
export function record({
  source = 's3',
  name = 'GetBucketLocation',
  error,
  role = 'app',
  user,
  time = '2026-09-01T10:00:00Z',
  resources,
  parameters = null,
  readOnly = false,
  data = false,
  type = 'AwsApiCall',
}: RecordOptions = {}): Record<string, unknown> {
  return {
    eventVersion: '1.11',
    userIdentity: user === undefined ? session(role) : identity(user),
    eventTime: time,
    eventSource: `${source}.amazonaws.com`,
    eventName: name,
    awsRegion: 'eu-central-1',
    sourceIPAddress: '192.0.2.7',
    userAgent: 'aws-cli/2.27.1',
    ...(error !== undefined && { errorCode: error, errorMessage: 'refused' }),
    requestParameters: parameters,
    responseElements: null,
    requestID: '8ba6d7e5-0000-4000-8000-000000000000',
    eventID: 'b3c9f1b4-0000-4000-8000-000000000000',
    readOnly,
    ...(resources && { resources: resources.map((ARN) => ({ ARN, accountId: account })) }),
    eventType: type,
    managementEvent: !data,
    recipientAccountId: account,
    eventCategory: data ? 'Data' : 'Management',
  };
}

export function logFile(...records: readonly RecordOptions[]): string {
  return JSON.stringify({ Records: records.map((each) => record(each)) });
}

function session(role: string): unknown {
  return {
    type: 'AssumedRole',
    principalId: 'AROAEXAMPLE:i-0abc',
    arn: `arn:aws:sts::${account}:assumed-role/${role}/i-0abc`,
    accountId: account,
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: 'AROAEXAMPLE',
        arn: `arn:aws:iam::${account}:role/${role}`,
        accountId: account,
        userName: role,
      },
      attributes: { creationDate: '2026-09-01T09:00:00Z', mfaAuthenticated: 'false' },
    },
  };
}

function identity(user: string): unknown {
  return { type: 'IAMUser', arn: `arn:aws:iam::${account}:user/${user}`, accountId: account, userName: user };
}
