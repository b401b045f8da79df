import { splitAction } from '../../access/actions';
import type { Policy, PolicyKind } from '../../policy/model';
import { member } from '../../policy/value';
import type { Value } from '../../policy/value';
import type { CheckCode } from '../checks';

/** How long a policy may be. */
export interface SizeLimit {
  readonly characters: number;
  /** What is counted: a letter beyond ASCII is one character, and two bytes at least. */
  readonly unit: 'character' | 'byte';
  /** What is that long at most, as a message says it. */
  readonly of: string;
  /** Whether white space outside of texts counts where the policy is saved through the API. */
  readonly whiteSpace: boolean;
  /** Whether AWS refuses a longer one in every case; false where the quota can be raised or is one of several. */
  readonly firm: boolean;
  /** The check of IAM Access Analyzer. */
  readonly code: CheckCode;
  readonly page: string;
}

const iamQuotas = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html';
const organizationsQuotas =
  'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html';
const identityCode = 'POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA';
const resourceCode = 'POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA';

/** What an identity policy can have that is made a managed policy: the document does not say that it is. */
export const managedPolicyLimit = limit(6_144, 'a managed policy', identityCode, iamQuotas);

const limitsByKind: Partial<Readonly<Record<PolicyKind, SizeLimit>>> = {
  // The largest of its quotas.
  identity: limit(10_240, 'the inline policies of a role', identityCode, iamQuotas),
  boundary: { ...managedPolicyLimit, of: 'a managed policy, which a permissions boundary is' },
  session: limit(2_048, 'the policies of a session', identityCode, iamQuotas),
  // 8,192 at most where the quota is raised; older copies of the page say 4,096.
  trust: limit(
    2_048,
    'a role trust policy unless the quota was raised',
    'POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA',
    iamQuotas,
  ),
  // 5,120 before 15 May 2026.
  scp: {
    ...limit(10_240, 'a service control policy', 'POLICY_SIZE_EXCEEDS_SCP_QUOTA', organizationsQuotas),
    whiteSpace: true,
    firm: true,
  },
  rcp: {
    ...limit(5_120, 'a resource control policy', 'POLICY_SIZE_EXCEEDS_RCP_QUOTA', organizationsQuotas),
    whiteSpace: true,
    firm: true,
  },
  endpoint: {
    ...limit(
      20_480,
      'a VPC endpoint policy',
      resourceCode,
      'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
    ),
    whiteSpace: true,
  },
};

/** Resource policies by the service of their actions. The services count bytes, of which a text has no fewer than characters. */
const limitsByService: Readonly<Record<string, SizeLimit>> = {
  s3: byteLimit(
    20_480,
    'a bucket policy',
    resourceCode,
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html',
  ),
  kms: byteLimit(
    32_768,
    'a key policy',
    resourceCode,
    'https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html',
  ),
  sqs: byteLimit(
    8_192,
    'a queue policy',
    resourceCode,
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-policies.html',
  ),
  sns: byteLimit(
    30_720,
    'a topic policy',
    resourceCode,
    'https://docs.aws.amazon.com/general/latest/gr/sns.html',
  ),
  dynamodb: byteLimit(
    20_480,
    'the policy of a table or stream',
    resourceCode,
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-considerations.html',
  ),
};

/** Undefined where it is not certain how long the policy may be. */
export function limitOf(policy: Policy): SizeLimit | undefined {
  if (policy.kind !== 'resource') return limitsByKind[policy.kind];
  const services = new Set(
    policy.statements.flatMap(({ action }) =>
      (action?.texts ?? []).map(({ value }) => splitAction(value).prefix?.toLowerCase()),
    ),
  );
  const [service] = services;
  if (services.size !== 1 || service === undefined || !Object.hasOwn(limitsByService, service))
    return undefined;
  return limitsByService[service];
}

/** Those that the inline policies of an identity share, by the template resource that the policy stands in. */
const inlineLimits: Readonly<Record<string, SizeLimit>> = {
  'AWS::IAM::Role': limit(10_240, 'the inline policies of a role', identityCode, iamQuotas),
  'AWS::IAM::RolePolicy': limit(10_240, 'the inline policies of a role', identityCode, iamQuotas),
  'AWS::IAM::Group': limit(5_120, 'the inline policies of a group', identityCode, iamQuotas),
  'AWS::IAM::GroupPolicy': limit(5_120, 'the inline policies of a group', identityCode, iamQuotas),
  'AWS::IAM::User': limit(2_048, 'the inline policies of a user', identityCode, iamQuotas),
  'AWS::IAM::UserPolicy': limit(2_048, 'the inline policies of a user', identityCode, iamQuotas),
};

/** Undefined where the place of the policy does not make it an inline one. */
export function inlineLimitOf({ source }: Policy): SizeLimit | undefined {
  for (let at: Value | undefined = source.parent; at; at = at.parent) {
    const type = at.type === 'mapping' ? member(at, 'Type')?.value : undefined;
    if (type?.type === 'text' && Object.hasOwn(inlineLimits, type.value)) return inlineLimits[type.value];
  }
  return undefined;
}

function byteLimit(...of: Parameters<typeof limit>): SizeLimit {
  return { ...limit(...of), unit: 'byte' };
}

function limit(characters: number, of: string, code: CheckCode, page: string): SizeLimit {
  return { characters, unit: 'character', of, whiteSpace: false, firm: false, code, page };
}
