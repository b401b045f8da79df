import type { Policy } from '../../policy/model';
import { member } from '../../policy/value';
import type { Value } from '../../policy/value';

export interface PolicyPair {
  readonly before: Policy | undefined;
  readonly after: Policy | undefined;
}

/**
 * Which policy of an older version of a document became which one of a newer version: the one at the same place and of
 * the same kind, else at the same place, else the only one that is left on either side. In the order of the newer
 * version, those that are gone last.
 */
export function pairPolicies(before: readonly Policy[], after: readonly Policy[]): readonly PolicyPair[] {
  const taken = new Map<Policy, Policy>();
  const left = new Set(before);
  const pairBy = (keyOf: (policy: Policy) => string) => {
    const known = new Map([...left].map((policy) => [keyOf(policy), policy]));
    for (const policy of after) {
      const found = taken.has(policy) ? undefined : known.get(keyOf(policy));
      if (!found || !left.delete(found)) continue;
      taken.set(policy, found);
    }
  };
  pairBy((policy) => `${policy.kind} ${placeOf(policy)}`);
  pairBy(placeOf);
  const alone = after.filter((policy) => !taken.has(policy));
  // A policy that was wrapped in an answer of the AWS CLI, or taken out of one.
  if (alone.length === 1 && left.size === 1) pairBy(() => '');
  return [
    ...after.map((policy) => ({ before: taken.get(policy), after: policy })),
    ...[...left].map((policy) => ({ before: policy, after: undefined })),
  ];
}

/** Where a policy stands: names, and the index of an item that has none. Other items come and go before it. */
function placeOf({ source }: Policy): string {
  const steps: (string | number)[] = [];
  for (let at: Value | undefined = source; at?.step !== undefined; at = at.parent)
    steps.unshift(nameOf(at) ?? at.step);
  return JSON.stringify(steps);
}

/** The name of an item: the policies of a role have one, so has what the AWS CLI lists. */
function nameOf(value: Value): string | undefined {
  if (value.type !== 'mapping' || typeof value.step === 'string') return undefined;
  const name = member(value, 'PolicyName')?.value ?? member(value, 'RoleName')?.value;
  return name?.type === 'text' && name.certain ? `named ${name.value}` : undefined;
}
