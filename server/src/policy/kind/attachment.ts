import { readArn } from '../arn';
import { attachmentFacts, attachments } from '../attachment';
import type { Attachment } from '../attachment';
import type { Statement } from '../model';

/**
 * What a resource policy belongs to by its own actions and resources. Undefined where they do not agree, or where
 * several are possible: a policy of actions of S3 on `*` may be that of a bucket or of an access point.
 */
export function attachmentFromContent(statements: readonly Statement[]): Attachment | undefined {
  const services = new Set<string>();
  const resources = new Set<string>();
  for (const { action, resource } of statements) {
    for (const { value } of action?.texts ?? []) if (value !== '*') services.add(serviceOf(value));
    for (const { value } of resource?.texts ?? []) if (value !== '*') resources.add(value);
  }
  const named = attachments.filter((each) =>
    attachmentFacts[each].services.some((service) => services.has(service)),
  );
  const arns = [...resources].map(readArn);
  const fitting = named.filter((each) => arns.every((arn) => arn && attachmentFacts[each].names(arn)));
  if (arns.length && fitting.length) return onlyOne(fitting);
  if (services.size !== 1) return undefined;
  return onlyOne(
    arns.length ? named.filter((each) => arns.some((arn) => arn && attachmentFacts[each].names(arn))) : named,
  );
}

function onlyOne(found: readonly Attachment[]): Attachment | undefined {
  return found.length === 1 ? found[0] : undefined;
}

function serviceOf(action: string): string {
  const colon = action.indexOf(':');
  return colon < 0 ? '' : action.slice(0, colon).toLowerCase();
}
