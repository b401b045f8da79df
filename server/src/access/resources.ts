import { arnFields, readArn } from '../policy/arn';
import type { Arn } from '../policy/arn';
import type { Element, Statement } from '../policy/model';
import type { Action, ResourceType } from '../reference/model';
import { covers } from '../text/covers';
import { fillPlaceholders } from '../text/placeholders';
import { intersects } from '../text/wildcard';

/** Whether a resource text stands for every resource there is: `*`, or an ARN of nothing but stars. */
export function isEveryResource(text: string): boolean {
  if (text === '*') return true;
  // Anything with another letter in it names something; most resources do, and `covers` is not free.
  return /^[arn:*?]+$/.test(text) && covers(text, 'arn:*:*:*:*:*');
}

/** The resources that a statement names, where all of them are known and none is every resource. */
export function namedResources(statement: Statement): readonly string[] | undefined {
  const resource: Element | undefined = statement.resource;
  if (!resource || resource.negated || !resource.complete || !resource.texts.length) return undefined;
  const texts = resource.texts.map(({ value }) => value);
  return texts.some(isEveryResource) ? undefined : texts;
}

/** Whether the action can be used on one of the resources. An action without resource types needs `*`. */
export function canActOn(action: Action, resources: readonly string[]): boolean {
  return resources.some((resource) => {
    const pattern = withoutVariables(resource);
    return action.resources.some(({ type }) => canBe(type, pattern));
  });
}

/** Whether a resource text can name a resource of the type. */
export function canName(type: ResourceType, resource: string): boolean {
  return canBe(type, withoutVariables(resource));
}

/** A policy variable may become anything. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html */
function withoutVariables(resource: string): string {
  return fillPlaceholders(resource, () => '*');
}

/** No ARN is longer. https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html */
const arnLimit = 2_048;

function canBe(type: ResourceType, pattern: string): boolean {
  if (pattern.length > arnLimit) return true;
  if (isOfAnotherService(type, pattern)) return false;
  const written = readPattern(pattern);
  const own = readPattern(type.pattern);
  if (!written || !own) return intersects(type.pattern, pattern);
  return (
    arnFields.every((field) =>
      field === 'resource' ? intersects(own[field], written[field]) : fits(own[field], written[field], type),
    ) &&
    (!withoutSlash.has(`${type.service}:${type.name}`) || slashes(written.resource) <= slashes(own.resource))
  );
}

/** Cheap before dear; and of a type whose ARN lacks a field, as AWS lists an offering of MediaConnect, all that can be told. */
function isOfAnotherService({ arn }: ResourceType, pattern: string): boolean {
  const [service, written] = [serviceIn(arn), serviceIn(pattern)];
  return service !== undefined && written !== undefined && service !== written;
}

/** The service that an ARN writes out; undefined where wildcards or gaps may stand for it, or for the colon before it. */
function serviceIn(arn: string): string | undefined {
  return /^arn:(?:[a-z-]+|\$\{Partition\}):([a-z0-9-]+):/.exec(arn)?.[1];
}

/** A Region or an account that a type's ARN names is left empty by no resource but some that AWS owns. */
function fits(own: string, written: string, type: ResourceType): boolean {
  return own === '*' && !written ? ownedByAws.has(`${type.service}:${type.name}`) : intersects(own, written);
}

/**
 * Types of which AWS has some that belong to no account: `arn:aws:ssm:*::parameter/aws/service/*`.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters.html
 */
const ownedByAws = new Set(['ssm:parameter', 'ssm:document', 'ssm:automation-definition']);

/**
 * Types whose names hold no slash: what lies below one is another type, the objects of a bucket, the indexes of a table.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html
 */
const withoutSlash = new Set(['s3:bucket', 'ssm:bucket', 'dynamodb:table']);

function slashes(text: string): number {
  return text.split('/').length;
}

/**
 * Undefined where a star may stand for several fields, colons included, as in `arn:aws:logs:*:log-group:demo`: that
 * shows in an account that could be none.
 */
function readPattern(pattern: string): Arn | undefined {
  const arn = readArn(pattern);
  return arn && /^(?:aws|[\d*?]*)$/.test(arn.account) ? arn : undefined;
}
