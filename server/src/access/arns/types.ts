import { fillPlaceholders } from '../../text/placeholders';
import { intersects } from '../../text/wildcard';
import { headOf } from './services';
import type { ArnService, ArnType } from './services';

/** No ARN is longer; what is longer takes long to compare. */
export const arnLimit = 2_048;

/** The resource types of the service that the resource part of an ARN can be, the other fields aside. */
export function typesOfResource(service: ArnService, resource: string): readonly ArnType[] {
  const pattern = fillPlaceholders(resource, () => '*');
  const own = fitting(service.own, pattern);
  return own.length || service.types === service.own ? own : fitting(service.types, pattern);
}

/** Compares what both begin with first: that tells most types apart, and intersecting is not free. */
function fitting(types: readonly ArnType[], pattern: string): readonly ArnType[] {
  const head = headOf(pattern);
  return types.filter(
    (type) =>
      (type.head.startsWith(head) || head.startsWith(type.head)) &&
      !hasSlashTooMany(type, pattern) &&
      intersects(type.resource, pattern),
  );
}

/** A bucket has no slash in its name: with one it is an object, or what lies behind an access point. */
function hasSlashTooMany({ type }: ArnType, pattern: string): boolean {
  return type.name === 'bucket' && type.pattern === 'arn:*:s3:::*' && pattern.includes('/');
}

/**
 * Whether a star of the Region or the account may stand for more than that field, so that the ARN is one of the service all
 * the same: `arn:aws:logs:*:log-group:demo`. Access Analyzer says nothing of what is wrong behind such a star.
 */
export function fitsAcrossFields({ types }: ArnService, arn: string): boolean {
  const pattern = fillPlaceholders(arn, () => '*');
  return pattern.length > arnLimit || types.some(({ type }) => intersects(type.pattern, pattern));
}

/**
 * Whether resources of the type exist that belong to no account, or to no Region, although its ARN has one. These AWS owns
 * itself, and names so in its own policies:
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters.html
 * https://docs.aws.amazon.com/resource-explorer/latest/userguide/aws-managed-views.html
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-custom-providers.html
 * https://docs.aws.amazon.com/appconfig/latest/userguide/working-with-appconfig-extensions-about-predefined.html
 * https://docs.aws.amazon.com/iot/latest/developerguide/job-templates-managed.html
 * https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html
 */
export function mayBelongToAws({ type }: ArnType): boolean {
  return ownedByAws.has(`${type.service}:${type.name}`) || type.service === 'chime';
}

const ownedByAws = new Set([
  'ssm:parameter',
  'ssm:document',
  'ssm:automation-definition',
  'resource-explorer-2:view',
  'resource-explorer-2:managed-view',
  'securityhub:product',
  'appconfig:extension',
  'iot:jobtemplate',
  'bedrock:foundation-model',
]);
