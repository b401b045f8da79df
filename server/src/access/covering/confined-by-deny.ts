import type { Policy, Statement } from '../../policy/model';
import { isOption } from '../../policy/statements';
import { leavesConfined } from '../conditions';
import { scopeOf, speaksOfAll } from './scope';

/**
 * Whether another statement of the policy denies what this one allows to whoever does not come from where its conditions
 * say: an Allow for everybody and a Deny unless the request comes through one VPC endpoint, say.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html#apigateway-resource-policies-source-vpc-example
 */
export function isConfinedByDeny(statement: Statement, policy: Policy): boolean {
  const confining = policy.statements.filter(isConfining);
  const allowed = confining.length ? scopeOf(statement, policy) : undefined;
  if (!allowed) return false;
  const patience = { letters: letterLimit };
  return confining.some((each) => {
    const denied = scopeOf(each, policy);
    return denied !== undefined && speaksOfAll(denied, allowed, patience);
  });
}

const letterLimit = 100_000;

function isConfining({ effect, conditions, conditionsKnown, source }: Statement): boolean {
  return (
    effect === 'Deny' &&
    conditionsKnown &&
    conditions.length > 0 &&
    conditions.every(leavesConfined) &&
    !isOption(source)
  );
}
