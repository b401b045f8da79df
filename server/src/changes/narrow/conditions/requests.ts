import { isEveryAction } from '../../../access/actions';
import { isEveryResource } from '../../../access/resources';
import { readArn } from '../../../policy/arn';
import type { Fix } from '../../../policy/fix';
import type { Statement } from '../../../policy/model';
import { crossAccountServices } from '../../../reference/cross-account';
import { isGlobalAction } from '../../../reference/global-actions';
import { hasWildcard } from '../../../text/wildcard';
import { seenValues } from '../seen-values';
import { confining } from './confining';
import type { Scene } from './scene';

/**
 * By the Region, where each action is for one: of global services all requests count as those of one Region.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-requestedregion
 */
export function byRegion(scene: Scene): readonly Fix[] {
  const { statement, reference, seen, policy } = scene;
  if (policy.kind === 'trust' || policy.kind === 'resource' || !isOpenToRegions(statement)) return [];
  return confining(scene, {
    key: 'aws:RequestedRegion',
    operator: 'StringEquals',
    values: [...seenValues('aws:RequestedRegion', seen), '<Region>'],
    carries: (action) => !isGlobalAction(action, reference),
  });
}

/** Whether a resource may be in any Region; a bucket, which has none in its ARN, is in one. */
function isOpenToRegions({ resource }: Statement): boolean {
  return (
    resource?.negated === true ||
    resource?.texts.some(
      ({ value }) => isEveryResource(value) || hasWildcard(readArn(value)?.region ?? ''),
    ) === true
  );
}

/**
 * By the network that a request comes from. A request through an endpoint has no public address. Services that call by
 * themselves come from networks of AWS.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-network-properties
 */
export function byNetwork(scene: Scene): readonly Fix[] {
  const { statement, seen, policy } = scene;
  if (policy.kind === 'endpoint' || namesServices(statement)) return [];
  const besides = /^aws:(?:SourceIp|VpcSourceIp|SourceVpc|SourceVpce|SourceVpcArn|Vpce\w+)$/i;
  const address = confining(scene, {
    key: 'aws:SourceIp',
    operator: 'IpAddress',
    values: [...seenValues('aws:SourceIp', seen).slice(0, 1), '<203.0.113.0>/<24>'],
    besides,
  });
  // Tokens and roles are mostly taken over the internet.
  if (policy.kind === 'trust') return address;
  const endpoint = confining(scene, {
    key: 'aws:SourceVpce',
    operator: 'StringEquals',
    values: [...seenValues('aws:SourceVpce', seen).slice(0, 1), 'vpce-<id>'],
    besides,
    // What is in the network of a company is data, mostly.
    carries: ({ service }) => crossAccountServices.has(service),
  });
  return policy.kind === 'resource' ? [...endpoint, ...address] : [...address, ...endpoint];
}

function namesServices({ principal }: Statement): boolean {
  return principal?.principals.some(({ type }) => type === 'Service') === true;
}

/**
 * By TLS, of services that answer without it as well.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html
 */
export function byTls(scene: Scene): readonly Fix[] {
  if (scene.policy.kind !== 'resource') return [];
  return confining(scene, {
    key: 'aws:SecureTransport',
    operator: 'Bool',
    values: ['true'],
    carries: ({ service }) => withoutTls.has(service),
  });
}

const withoutTls: ReadonlySet<string> = new Set(['elasticfilesystem', 's3', 'sns', 'sqs']);

/** By a second factor, where people change who may do what. */
export function byFactor(scene: Scene): readonly Fix[] {
  const { policy, actions, statement } = scene;
  if (policy.kind !== 'identity' && policy.kind !== 'boundary') return [];
  const isManaging =
    statement.action?.negated === true ||
    statement.action?.texts.some(({ value }) => isEveryAction(value)) === true ||
    actions?.some(({ level }) => level === 'Permissions management') === true;
  if (!isManaging) return [];
  return confining(scene, {
    key: 'aws:MultiFactorAuthPresent',
    operator: 'Bool',
    values: ['true'],
    besides: /^aws:MultiFactorAuthAge$/i,
  });
}
