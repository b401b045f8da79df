import { Blank } from '../../policy/edit';
import { policyKinds } from '../../policy/model';
import { gaps } from './gaps';
import { iamPage, somebodyIn, statementOf } from './statement';
import type { StatementTemplate } from './statement';

export const allow: StatementTemplate = {
  label: 'Allow',
  kinds: policyKinds.filter((kind) => kind !== 'rcp' && kind !== 'trust'),
  words: 'Allows an action on a resource.',
  page: iamPage('reference_policies_elements_effect'),
  write: (kind) =>
    statementOf(kind, {
      effect: 'Allow',
      principal: somebodyIn(kind),
      action: [new Blank('service:Action')],
      resource: [new Blank('ARN')],
    }),
};

export const deny: StatementTemplate = {
  label: 'Deny',
  kinds: policyKinds,
  words: 'Denies an action on a resource, whatever else allows it.',
  page: iamPage('reference_policies_elements_effect'),
  write: (kind) =>
    statementOf(kind, {
      effect: 'Deny',
      principal: somebodyIn(kind),
      action: kind === 'trust' ? 'sts:AssumeRole' : [new Blank('service:Action')],
      resource: [new Blank('ARN')],
    }),
};

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html */
export const allowPassRole: StatementTemplate = {
  label: 'Allow passing a role to a service',
  kinds: ['identity', 'boundary', 'session'],
  typed: ['PassRole', 'iam:PassRole'],
  words:
    'Allows handing one role to one AWS service, which then acts with it. Without the condition the role could be handed to any service that takes roles.',
  page: iamPage('id_roles_use_passrole'),
  write: (kind) =>
    statementOf(kind, {
      sid: 'AllowPassRole',
      effect: 'Allow',
      action: 'iam:PassRole',
      resource: gaps`arn:aws:iam::${'account id'}:role/${'role'}`,
      condition: { StringEquals: { 'iam:PassedToService': gaps`${'service'}.amazonaws.com` } },
    }),
};

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_s3_home-directory-man.html */
export const allowHomeFolder: StatementTemplate = {
  label: 'Allow own home folder',
  kinds: ['identity'],
  typed: ['Home folder', 'aws:username'],
  needsVariables: true,
  words:
    'Allows a user to read, write and delete the objects of a folder that is named like the user. Roles have no `${aws:username}`: they take `${aws:PrincipalTag/…}` or `${aws:userid}`.',
  page: iamPage('reference_policies_examples_s3_home-directory-man'),
  write: (kind) =>
    statementOf(kind, {
      sid: 'AllowOwnHomeFolder',
      effect: 'Allow',
      action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      resource: gaps`arn:aws:s3:::${'bucket'}/home/$\{aws:username}/*`,
    }),
};

export const allowListHomeFolder: StatementTemplate = {
  label: 'Allow listing own home folder',
  kinds: ['identity'],
  typed: ['Home folder list', 'List home folder', 's3:prefix'],
  needsVariables: true,
  words:
    'Allows a user to list the folder of a bucket that is named like the user, and no other. It goes with the statement that allows reading and writing there.',
  page: iamPage('reference_policies_examples_s3_home-directory-man'),
  write: (kind) =>
    statementOf(kind, {
      sid: 'AllowListOwnHomeFolder',
      effect: 'Allow',
      action: 's3:ListBucket',
      resource: gaps`arn:aws:s3:::${'bucket'}`,
      condition: { StringLike: { 's3:prefix': ['home/${aws:username}', 'home/${aws:username}/*'] } },
    }),
};

export const allowAccount: StatementTemplate = {
  label: 'Allow another account',
  kinds: ['resource'],
  typed: ['Cross-account', 'Account'],
  words:
    'Allows a role of another account to use the resource. The role needs the permission in its own account too.',
  page: iamPage('reference_policies_evaluation-logic-cross-account'),
  write: (kind) =>
    statementOf(kind, {
      sid: 'AllowAnotherAccount',
      effect: 'Allow',
      principal: { AWS: gaps`arn:aws:iam::${'account id'}:role/${'role'}` },
      action: [new Blank('service:Action')],
      resource: [new Blank('ARN')],
    }),
};

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html */
export const allowService: StatementTemplate = {
  label: 'Allow an AWS service to write to it',
  kinds: ['resource'],
  typed: ['Service', 'aws:SourceArn', 'Allow service'],
  words:
    'Allows an AWS service to use the resource, but only when it acts for one resource of your account. Without the condition others could make the service use yours.',
  page: iamPage('confused-deputy'),
  write: (kind) =>
    statementOf(kind, {
      sid: 'AllowService',
      effect: 'Allow',
      principal: { Service: gaps`${'service'}.amazonaws.com` },
      action: [new Blank('service:Action')],
      resource: [new Blank('ARN')],
      condition: {
        StringEquals: { 'aws:SourceAccount': gaps`${'account id'}` },
        ArnLike: { 'aws:SourceArn': gaps`${'ARN that the service acts for'}` },
      },
    }),
};
