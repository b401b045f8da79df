import { Blank } from '../../policy/edit';
import { gaps } from './gaps';
import { identityKinds, statementOf } from './statement';
import type { StatementTemplate } from './statement';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html */
const page = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html';
const organization = gaps`${'organization id'}`;

export const onlyOurResources: StatementTemplate = {
  label: 'Data perimeter: only our resources',
  kinds: identityKinds,
  typed: ['Perimeter: only our resources', 'Organization resources', 'aws:ResourceOrgID'],
  words:
    'Denies your people and programs the data of other organizations. Resources that AWS owns and your services use, such as buckets with samples and installers, have to be excepted with `NotResource`.',
  page,
  write: (kind) =>
    statementOf(kind, {
      sid: 'DenyOtherOrganizations',
      effect: 'Deny',
      action: ['dynamodb:*', 'kms:*', 's3:*', 'secretsmanager:*', 'sns:*', 'sqs:*'],
      condition: { StringNotEqualsIfExists: { 'aws:ResourceOrgID': organization } },
    }),
};

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html */
export const onlyOurIdentities: StatementTemplate = {
  label: 'Data perimeter: only our identities',
  kinds: ['rcp', 'resource'],
  typed: ['Perimeter: only our identities', 'Organization identities', 'aws:PrincipalOrgID'],
  words:
    'Denies your resources to everybody outside of your organization, but for AWS services themselves. Partners go into `aws:PrincipalAccount` under the same operator.',
  page,
  write: (kind) =>
    statementOf(kind, {
      sid: 'DenyOutsideOrganization',
      effect: 'Deny',
      ...(kind === 'rcp'
        ? { action: identityActions }
        : { action: [gaps`${'service'}:*`], resource: [new Blank('ARN')] }),
      condition: {
        StringNotEqualsIfExists: { 'aws:PrincipalOrgID': organization },
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      },
    }),
};

/** Who signs in with SAML or OIDC is in no organization yet, so of AWS STS only this action. */
const identityActions = ['kms:*', 's3:*', 'secretsmanager:*', 'sqs:*', 'sts:AssumeRole'];

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html */
export const onlyOurServiceCalls: StatementTemplate = {
  label: 'Data perimeter: AWS services only for us',
  kinds: ['rcp'],
  typed: ['Perimeter: AWS services only for us', 'Confused deputy', 'aws:SourceOrgID'],
  words:
    'Denies AWS services your resources when they act for somebody outside of your organization, and the request says for whom.',
  page,
  write: (kind) =>
    statementOf(kind, {
      sid: 'DenyServicesForOthers',
      effect: 'Deny',
      action: ['kms:*', 's3:*', 'secretsmanager:*', 'sqs:*', 'sts:*'],
      condition: {
        StringNotEqualsIfExists: { 'aws:SourceOrgID': organization },
        Null: { 'aws:SourceAccount': 'false' },
        Bool: { 'aws:PrincipalIsAWSService': 'true' },
      },
    }),
};

/** https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html */
export const onlyUsThroughEndpoint: StatementTemplate = {
  label: 'Data perimeter: our identities, our resources',
  kinds: ['endpoint'],
  typed: ['Perimeter: our identities, our resources', 'Organization', 'aws:PrincipalOrgID'],
  words:
    'Lets through the endpoint what principals of your organization do with resources of your organization, and nothing else.',
  page,
  write: (kind) =>
    statementOf(kind, {
      sid: 'AllowOurOrganization',
      effect: 'Allow',
      action: [gaps`${'service'}:*`],
      condition: {
        StringEquals: { 'aws:PrincipalOrgID': organization, 'aws:ResourceOrgID': organization },
      },
    }),
};

export const servicesThroughEndpoint: StatementTemplate = {
  label: 'Data perimeter: AWS services',
  kinds: ['endpoint'],
  typed: ['Perimeter: AWS services', 'aws:PrincipalIsAWSService'],
  words:
    'Lets through the endpoint what AWS services do themselves on your behalf, such as writing logs. They are in no organization.',
  page,
  write: (kind) =>
    statementOf(kind, {
      sid: 'AllowServices',
      effect: 'Allow',
      action: [gaps`${'service'}:*`],
      condition: { Bool: { 'aws:PrincipalIsAWSService': 'true' } },
    }),
};
