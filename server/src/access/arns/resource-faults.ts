import type { Arn } from '../../policy/arn';
import { isStandIn, isUnfilled } from '../../policy/arn-fields';
import { fillPlaceholders } from '../../text/placeholders';
import { hasWildcard } from '../../text/wildcard';
import { fault } from './fault';
import type { ArnFault } from './fault';
import { headOf } from './services';
import type { ArnService } from './services';
import { fitsAcrossFields } from './types';

/**
 * What is wrong with the resource of an ARN that none of the service's resource types fits. Little is said here: not all
 * resources are documented, and those with a star before them Access Analyzer lets pass: `arn:aws:appflow:*:*:flows/demo`.
 */
export function resourceFaults(
  { region, account, resource }: Arn,
  text: string,
  service: ArnService,
): readonly ArnFault[] {
  const pattern = fillPlaceholders(resource, () => '*');
  const head = headOf(pattern);
  const isUnknown = [region, account, head].some((field) => isUnfilled(field) || isStandIn(field));
  if (isUnknown || !service.types.length || !head) return [];
  if (service.name === 'iam') return isPath(pattern) ? [] : [fault('unknown-resource', resource)];
  if (hasWildcard(region + account) && fitsAcrossFields(service, text)) return [];
  return [fault('unknown-resource', resource, 'data')];
}

/**
 * Whether IAM takes the resource of an ARN of its own although no type is like it. It refuses what does not begin with one
 * of a few words: "IAM resource path must either be "*" or start with user/, …". What the word is cannot be told where a
 * wildcard stands in it.
 */
function isPath(pattern: string): boolean {
  const [word = ''] = pattern.split('/', 1);
  return hasWildcard(word) || word === 'report' || word === 'root';
}
