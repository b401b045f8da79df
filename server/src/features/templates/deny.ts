import { Blank } from '../../policy/edit';
import type { NewValue } from '../../policy/edit';
import type { PolicyKind } from '../../policy/model';
import { globalActions } from '../../reference/global-actions';
import { gaps } from './gaps';
import { iamPage, identityKinds, statementOf } from './statement';
import type { NewStatement, StatementTemplate } from './statement';

export const denyWithoutMfa: StatementTemplate = {
  label: 'Deny without MFA',
  kinds: ['identity', 'boundary', 'scp'],
  typed: ['MFA', 'aws:MultiFactorAuthPresent'],
  words:
    'Denies what is done without MFA; users keep what they need to set it up. `BoolIfExists` catches access keys too, whose requests say nothing of MFA. Mind roles: their requests seldom say it either, and are denied as well.',
  page: iamPage('reference_policies_examples_aws_my-sec-creds-self-manage'),
  write: (kind) =>
    statementOf(kind, {
      sid: 'DenyWithoutMfa',
      effect: 'Deny',
      // A control policy is about every role of its accounts, and few of them can do without everything.
      ...(kind === 'scp' ? { action: [new Blank('service:Action')] } : { notAction: mfaSelfService }),
      condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
    }),
};

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_my-sec-creds-self-manage.html */
const mfaSelfService = [
  'iam:CreateVirtualMFADevice',
  'iam:EnableMFADevice',
  'iam:GetMFADevice',
  'iam:GetUser',
  'iam:ListMFADevices',
  'iam:ListVirtualMFADevices',
  'iam:ResyncMFADevice',
  'sts:GetSessionToken',
];

export const denyWithoutTls: StatementTemplate = {
  label: 'Deny without TLS',
  kinds: [...identityKinds, 'resource', 'endpoint', 'rcp'],
  typed: ['TLS', 'HTTPS', 'SSL', 'aws:SecureTransport'],
  words: 'Denies requests over plain HTTP.',
  page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html#example-bucket-policies-HTTP-HTTPS',
  write: (kind) =>
    kind === 'resource'
      ? denyPlainHttp(kind, [gaps`${'service'}:*`], [new Blank('ARN')])
      : denyPlainHttp(kind, kind === 'rcp' ? perimeterActions : 's3:*'),
};

/** The statement for one resource, in full. */
export function denyPlainHttp(kind: PolicyKind, action: NewValue, resource?: NewValue): NewStatement {
  return statementOf(kind, {
    sid: 'DenyWithoutTls',
    effect: 'Deny',
    action,
    ...(resource !== undefined && { resource }),
    condition: { [kind === 'rcp' ? 'BoolIfExists' : 'Bool']: { 'aws:SecureTransport': 'false' } },
  });
}

/**
 * What AWS's examples of resource control policies are about; more services can be named.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html
 */
const perimeterActions = ['kms:*', 's3:*', 'secretsmanager:*', 'sqs:*', 'sts:*'];

export const denyOutsideRegions: StatementTemplate = {
  label: 'Deny outside these Regions',
  kinds: identityKinds,
  typed: ['Regions', 'aws:RequestedRegion'],
  words:
    'Denies what is done in other Regions. Services without Regions are left out by `NotAction`, since their requests go to one Region; add those that you use.',
  page: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html',
  write: (kind) =>
    statementOf(kind, {
      sid: 'DenyOutsideRegions',
      effect: 'Deny',
      notAction: globalActions,
      condition: { StringNotEquals: { 'aws:RequestedRegion': [new Blank('Region')] } },
    }),
};
