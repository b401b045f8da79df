import { splitAction } from '../../access/actions';
import { canName, namedResources } from '../../access/resources';
import { readArn } from '../../policy/arn';
import { attachmentFacts } from '../../policy/attachment';
import type { Fix } from '../../policy/fix';
import type { Policy, Statement } from '../../policy/model';
import { textsBeside } from '../../policy/value';
import type { Text } from '../../policy/value';
import type { Action, ServiceReference } from '../../reference/model';
import { hasWildcard } from '../../text/wildcard';
import { join, quote } from '../../text/words';

/** More services than that are not what somebody means who names resources. */
const serviceLimit = 8;

/**
 * The way to narrow a text that stands for several services, `*` above all, to those whose resources the statement names,
 * or whose resource the policy belongs to.
 */
export function narrowToServices(
  policy: Policy,
  statement: Statement,
  text: Text,
  usable: readonly Action[],
  reference: ServiceReference,
): readonly Fix[] {
  const { prefix, name } = text.value === '*' ? { prefix: '*', name: '*' } : splitAction(text.value);
  if (prefix === undefined || !hasWildcard(prefix)) return [];
  const owners = ownersOf(policy, statement, usable, reference);
  if (!owners.services.length) return [];
  const listed = new Set(textsBeside(text, statement.source).map(({ value }) => value.toLowerCase()));
  const texts = owners.services.map((each) => `${each}:${name}`);
  const added = texts.filter((each) => !listed.has(each.toLowerCase()));
  if (!added.length) return [];
  return [
    {
      title: `Narrow ${quote(text.value)} to ${join(texts.map(quote))}, ${owners.name}`,
      effect: 'narrower',
      edits: [{ edit: 'spread', target: text, into: added }],
    },
  ];
}

interface Owners {
  readonly services: readonly string[];
  /** `the services of its resources`. */
  readonly name: string;
}

/**
 * The services of some actions that own the resources which the statement names; without names those of what the policy
 * belongs to. Other services act on them as well, MediaConnect on buckets, and are seldom meant. None where there are
 * too many.
 */
export function ownersOf(
  policy: Policy,
  statement: Statement,
  usable: readonly Action[],
  reference: ServiceReference,
): Owners {
  const resources = namedResources(statement);
  const acting = [...new Set(usable.map(({ service }) => service))];
  const owner = policy.attachedTo && attachmentFacts[policy.attachedTo];
  const services = resources
    ? acting.filter((each) => owns(each, resources, reference))
    : acting.filter((each) => owner?.services.includes(each));
  const what = resources ? 'its resources' : (owner?.title ?? 'its resource');
  return {
    services: services.length > serviceLimit ? [] : services,
    name: `the ${services.length === 1 ? 'service' : 'services'} of ${what}`,
  };
}

function owns(prefix: string, resources: readonly string[], reference: ServiceReference): boolean {
  const types = reference.service(prefix)?.resourceTypes ?? [];
  return types.some(
    (type) => readArn(type.arn)?.service === prefix && resources.some((each) => canName(type, each)),
  );
}
