import type { Action, ServiceReference } from '../reference/model';
import type { CloudTrailEvent } from './event';
import { hasParameter } from './parameters';
import type { Parameter } from './parameters';

/** An action that AWS checks along with a call, and that has no event of its own. */
export interface Implied {
  readonly action: Action;
  /** What it acts on; undefined where the record does not tell. */
  readonly arns: readonly string[] | undefined;
}

/** What the call of some actions needed beside them. */
export type ImpliedBy = (
  called: readonly Action[],
  event: CloudTrailEvent,
  parameters: readonly Parameter[],
) => readonly Implied[];

/** Finds that: to pass a role, to tag what a call made, to touch a version. */
export function createImpliedBy(reference: ServiceReference): ImpliedBy {
  const taggingOf = createTagging(reference);
  return (called, event, parameters) => [
    ...passedRoles(called, event, parameters, reference),
    ...taggings(called, event, taggingOf),
    ...s3Details(called, event, reference),
  ];
}

/**
 * A role that a request hands to a service: `role`, `executionRoleArn`, `iamInstanceProfile`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
function passedRoles(
  called: readonly Action[],
  event: CloudTrailEvent,
  parameters: readonly Parameter[],
  reference: ServiceReference,
): readonly Implied[] {
  const action = reference.action('iam:PassRole');
  const isOwn = called.some(({ service }) => service === 'iam' || service === 'sts');
  if (!action || isOwn || event.readOnly === true || !called.length) return [];
  const roles = parameters.flatMap(({ name, value }) =>
    /role(?:arn)?s?$/i.test(name) && /^arn:[^:]*:iam::\d{12}:role\/./.test(value) ? [value] : [],
  );
  // Whoever launches an instance passes the role of its profile, which the request does not name.
  if (hasParameter(event.parameters, /^iamInstanceProfile$/i)) return [{ action, arns: undefined }];
  return roles.length ? [{ action, arns: [...new Set(roles)] }] : [];
}

/**
 * Tags that come along with a call are checked as an action that tags what the call acts on.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/supported-iam-actions-tagging.html
 */
function taggings(
  called: readonly Action[],
  event: CloudTrailEvent,
  taggingOf: (action: Action) => readonly Action[],
): readonly Implied[] {
  const makers = event.readOnly === true ? [] : called.filter(({ level }) => level !== 'Tagging');
  if (!makers.length || !hasParameter(event.parameters, tags)) return [];
  return makers.flatMap((maker) => taggingOf(maker).map((action) => ({ action, arns: undefined })));
}

const tags = /^tags?(?:list|set|map|specification|specifications|specificationset)?$/i;

/** The actions that tag what an action acts on; worked out once for each. */
function createTagging(reference: ServiceReference): (action: Action) => readonly Action[] {
  const known = new Map<Action, readonly Action[]>();
  const find = ({ service, resources }: Action): readonly Action[] => {
    const types = new Set(resources.map(({ type }) => type.arn));
    return (reference.service(service)?.actions ?? []).filter(
      (action) =>
        action.level === 'Tagging' &&
        /^(?:Tag|CreateTags$|AddTags)/.test(action.name) &&
        action.resources.some(({ type }) => types.has(type.arn)),
    );
  };
  return (action) => {
    const found = known.get(action) ?? find(action);
    known.set(action, found);
    return found;
  };
}

/**
 * Operations of S3 that need another action where they name a version, an ACL or tags.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html
 */
const s3Needs: readonly (readonly [called: string, parameter: RegExp, needed: string])[] = [
  ['s3:GetObject', /^versionId$/i, 's3:GetObjectVersion'],
  ['s3:GetObjectAcl', /^versionId$/i, 's3:GetObjectVersionAcl'],
  ['s3:GetObjectAttributes', /^versionId$/i, 's3:GetObjectVersionAttributes'],
  ['s3:GetObjectTagging', /^versionId$/i, 's3:GetObjectVersionTagging'],
  ['s3:DeleteObject', /^versionId$/i, 's3:DeleteObjectVersion'],
  ['s3:DeleteObjectTagging', /^versionId$/i, 's3:DeleteObjectVersionTagging'],
  ['s3:PutObjectAcl', /^versionId$/i, 's3:PutObjectVersionAcl'],
  ['s3:PutObjectTagging', /^versionId$/i, 's3:PutObjectVersionTagging'],
  ['s3:PutObject', /^(?:x-amz-acl|x-amz-grant-[a-z-]+|accessControlList)$/i, 's3:PutObjectAcl'],
  ['s3:PutObject', /^x-amz-tagging$/i, 's3:PutObjectTagging'],
  ['s3:PutObject', /^x-amz-object-lock-(?:mode|retain-until-date)$/i, 's3:PutObjectRetention'],
  ['s3:PutObject', /^x-amz-object-lock-legal-hold$/i, 's3:PutObjectLegalHold'],
];

function s3Details(
  called: readonly Action[],
  event: CloudTrailEvent,
  reference: ServiceReference,
): readonly Implied[] {
  const ids = called.filter(({ service }) => service === 's3').map(({ id }) => id);
  if (!ids.length) return [];
  return s3Needs.flatMap(([id, parameter, needed]) => {
    const action = ids.includes(id) ? reference.action(needed) : undefined;
    if (!action || !hasParameter(event.parameters, parameter)) return [];
    return [{ action, arns: event.resources.length ? event.resources : undefined }];
  });
}

/** The actions that are named here, for the test that holds them against the reference. */
export const impliedNames: readonly string[] = [
  'iam:PassRole',
  ...s3Needs.flatMap(([called, , needed]) => [called, needed]),
];
