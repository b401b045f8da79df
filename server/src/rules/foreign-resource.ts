import { readArn } from '../policy/arn';
import type { AttachmentFacts } from '../policy/attachment';
import { hasWildcard } from '../text/wildcard';

/** Whether a text is the ARN of something that the policy of this kind of resource is not about. */
export function isForeign(of: Pick<AttachmentFacts, 'names'>, text: string): boolean {
  const arn = readArn(text);
  return arn !== undefined && !hasWildcard(arn.service) && !arn.service.includes('$') && !of.names(arn);
}
