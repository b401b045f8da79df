import type { PolicySet } from '../../access/evaluate/policy-set';
import { parseJsonFile } from '../../hosts/json/parse';
import type { Policy, PolicyKind } from '../../policy/model';

/**
 * The policies by what they are for a request. Each SCP stands for a level of its own, with `FullAWSAccess` beside it
 * where it allows nothing: that is how deny lists are attached.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 */
export function policySetOf(policies: readonly Policy[]): PolicySet {
  const found: Partial<Record<PolicyKind, readonly Policy[]>> = {};
  for (const policy of policies) found[policy.kind] = [...(found[policy.kind] ?? []), policy];
  const { scp, ...others } = found;
  return { ...others, ...(scp && { scp: scp.map(levelOf) }) };
}

function levelOf(policy: Policy): readonly Policy[] {
  return policy.statements.every(({ effect }) => effect === 'Deny') ? [policy, ...fullAccess()] : [policy];
}

function fullAccess(): readonly Policy[] {
  const text = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}';
  return parseJsonFile(text, { fileName: '', kindFromSetting: 'scp' }).policies;
}
