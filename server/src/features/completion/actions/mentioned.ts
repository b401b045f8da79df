import { splitAction } from '../../../access/actions';
import type { Statement } from '../../../policy/model';
import type { Text } from '../../../policy/value';
import { prefixOfAlias } from '../../../reference/aliases';
import type { OfferContext } from '../offer';
import { serviceOfArn, serviceOfTemplate } from '../policy-services';
import type { ActionTarget } from './allowed';
import { mayBecomeTrust } from './trust';

/** The prefixes of services that are spoken of, the nearest first. */
export interface Mentioned {
  /** In the statement, then in the rest of the document. */
  readonly nearby: readonly string[];
  /** In the workspace. */
  readonly elsewhere: readonly string[];
}

export function mentionedServices(
  target: ActionTarget,
  { policies, seen, reference }: OfferContext,
): Mentioned {
  const { policy, statement, text } = target;
  const known = new Set(reference.services.map(({ prefix }) => prefix));
  const nearby = new Set<string>();
  const add = (prefix: string | undefined) => {
    const name = prefix?.toLowerCase() ?? '';
    const found = known.has(name) ? name : prefixOfAlias.get(name);
    if (found !== undefined) nearby.add(found);
  };
  const addAll = (from: Statement) => {
    for (const { value } of from.resource?.texts ?? []) add(serviceOfArn(value));
    for (const each of from.action?.texts ?? []) if (each !== text) add(prefixOf(each));
  };
  if (mayBecomeTrust(policy)) add('sts');
  addAll(statement);
  if (policy.kind === 'resource') add(serviceOfTemplate(policy.source));
  for (const each of [policy, ...policies]) each.statements.forEach(addAll);
  const elsewhere = new Set<string>();
  for (const arn of seen.arns) {
    const service = serviceOfArn(arn);
    if (service !== undefined && known.has(service) && !ofPrincipals.has(service)) elsewhere.add(service);
  }
  return { nearby: [...nearby], elsewhere: [...elsewhere] };
}

/** The ARNs of principals stand in every workspace and tell nothing of what its policies are about. */
const ofPrincipals = new Set(['iam', 'sts']);

function prefixOf({ value }: Text): string | undefined {
  return splitAction(value).prefix;
}
