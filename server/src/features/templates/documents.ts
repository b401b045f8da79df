import { Blank } from '../../policy/edit';
import { allow } from './allow';
import { denyOutsideRegions } from './deny';
import { documentOf } from './document';
import type { DocumentTemplate } from './document';
import { gaps } from './gaps';
import {
  onlyOurIdentities,
  onlyOurServiceCalls,
  onlyUsThroughEndpoint,
  servicesThroughEndpoint,
} from './perimeter';
import { bucketPolicy, keyPolicy, queuePolicy, topicPolicy } from './resource-documents';
import { iamPage, statementOf } from './statement';
import { trustAccount, trustGitHub, trustService } from './trust';

const identity: DocumentTemplate = {
  label: 'Identity policy',
  kind: 'identity',
  detail: 'for users and roles',
  typed: ['Managed policy', 'Inline policy', 'Identity-based policy'],
  words: 'Allows actions on resources to whoever it is attached to.',
  page: iamPage('access_policies_identity-vs-resource'),
  statements: [allow.write('identity')],
};

const controlPolicy = documentOf(denyOutsideRegions, {
  label: 'Service control policy (SCP)',
  kind: 'scp',
  detail: 'only these Regions',
  typed: ['SCP', 'Organizations policy: service control'],
});

const resourceControl: DocumentTemplate = {
  label: 'Resource control policy (RCP)',
  kind: 'rcp',
  detail: 'only our organization',
  typed: ['RCP', 'Organizations policy: resource control', 'Data perimeter'],
  words: `${onlyOurIdentities.words} The second statement denies AWS services that act for others.`,
  page: onlyOurIdentities.page,
  statements: [onlyOurIdentities.write('rcp'), onlyOurServiceCalls.write('rcp')],
};

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html */
const boundary: DocumentTemplate = {
  label: 'Permissions boundary',
  kind: 'boundary',
  detail: 'the most one can get',
  typed: ['Boundary policy'],
  words:
    'Limits a user or role to one service in some Regions, whatever its policies grant. It grants nothing by itself.',
  page: iamPage('access_policies_boundaries'),
  statements: [
    statementOf('boundary', {
      sid: 'AllowInRegions',
      effect: 'Allow',
      action: [gaps`${'service'}:*`],
      condition: { StringEquals: { 'aws:RequestedRegion': [new Blank('Region')] } },
    }),
  ],
};

const endpoint: DocumentTemplate = {
  label: 'VPC endpoint policy',
  kind: 'endpoint',
  detail: 'only our organization',
  typed: ['Endpoint policy', 'Data perimeter'],
  words: `${onlyUsThroughEndpoint.words} The second statement lets AWS services through, which are in no organization.`,
  page: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
  statements: [onlyUsThroughEndpoint.write('endpoint'), servicesThroughEndpoint.write('endpoint')],
};

const session: DocumentTemplate = {
  label: 'Session policy',
  kind: 'session',
  detail: 'reads one folder',
  typed: ['AssumeRole session policy'],
  words: 'Narrows one session of a role to the objects of one folder. It grants nothing by itself.',
  page: iamPage('access_policies'),
  statements: [
    statementOf('session', {
      sid: 'AllowFolder',
      effect: 'Allow',
      action: 's3:GetObject',
      resource: gaps`arn:aws:s3:::${'bucket'}/${'folder'}/*`,
    }),
  ],
};

/** In the order in which people need them. */
export const documentTemplates: readonly DocumentTemplate[] = [
  identity,
  documentOf(trustService, {
    label: 'Trust policy for an AWS service',
    kind: 'trust',
    detail: 'Lambda, EC2 …',
    typed: ['Role trust policy for a service', 'Assume role policy for a service'],
  }),
  documentOf(trustGitHub, {
    label: 'Trust policy for GitHub Actions',
    kind: 'trust',
    detail: 'one branch, by OIDC',
    typed: ['GitHub OIDC trust policy', 'Web identity', 'Role trust policy for GitHub'],
  }),
  documentOf(trustAccount, {
    label: 'Trust policy for another account',
    kind: 'trust',
    detail: 'with an external id',
    typed: ['Cross-account trust policy', 'External id', 'Role trust policy for an account'],
  }),
  bucketPolicy,
  queuePolicy,
  topicPolicy,
  keyPolicy,
  controlPolicy,
  resourceControl,
  boundary,
  endpoint,
  session,
];
