import { strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { kindFromFileName } from '../../../server/src/policy/kind/file-name';
import type { PolicyKind } from '../../../server/src/policy/model';

const names: readonly [kind: PolicyKind | undefined, ...paths: string[]][] = [
  [
    'scp',
    'deny-root.scp.json',
    'Deny Root.SCP.JSONC',
    'scp.json',
    'scp-deny-root.json',
    'deny-root-scp.json',
    'scps/deny-root.json',
    'organization/scps/eu/regions.json',
    'organization\\scps\\regions.json',
    'policies/scp/regions.json',
    'service_control_policies/regions.json',
    'ServiceControlPolicies/regions.json',
    'Service-Control-Policy.json',
    'scps/bucket-policy.json',
  ],
  [
    'rcp',
    'tls.rcp.json',
    'rcp.json',
    'rcps/tls.json',
    'rcps/restrict-bucket-policy-changes.json',
    'rcps/sns-topic-policy.rcp.json',
    'rcps/resource-policy.json',
    'resource_control_policies/tls.json',
    'ResourceControlPolicy.json',
  ],
  [
    'trust',
    'trust-policy.json',
    'lambda-trust-policy.json',
    'trust_policy.json',
    'TrustPolicy.json',
    'trustpolicies.json',
    'trust.json',
    'deploy.trust.json',
    'assume-role-policy.json',
    'AssumeRolePolicyDocument.json',
    'roles/deploy/trust-policy.jsonc',
  ],
  [
    'boundary',
    'permissions-boundary.json',
    'permission_boundary.json',
    'PermissionsBoundary.json',
    'developers.boundary.json',
  ],
  ['session', 'session-policy.json', 'SessionPolicy.json'],
  ['endpoint', 'vpc-endpoint-policy.json', 's3_endpoint_policy.json'],
  [
    'resource',
    'bucket-policy.json',
    'mybucket-policy.v2.json',
    'BucketPolicy.json',
    'queue-policy.json',
    'topic-policy.json',
    'key-policy.json',
    'prod-key-policy.json',
    'kms_key_policy.json',
    'ecr-repository-policy.json',
    'api_gateway_policy.json',
    'rest-api-policy.json',
    'resource_control_policies/service_controls/sns_topic_policy.json',
    'resource_control_policies/ecr_repository_policy.json',
    'rcps/ApiGatewayPolicy.json',
    'resource-policy.json',
    'resource-based-policy.json',
  ],
  ['identity', 'identity-policy.json', 'identity-based-policy.json'],
  [
    undefined,
    '',
    'policy.json',
    'policies/policy.json',
    'monkey-policy.json',
    'scpolicy.json',
    'biscps/x.json',
    'bucket-policies/readme/x.json',
    'trust-policies/x.json',
    'trustworthy.json',
    'entrust.json',
    'package.json',
    'scps.json',
    'template.json',
  ],
];

describe('the kind that a file is named after', () => {
  for (const [kind, ...paths] of names) {
    for (const path of paths) {
      it(`of "${path}" is ${kind ?? 'not told'}`, () => {
        equal(kindFromFileName(path), kind);
      });
    }
  }
});
