import type { ServiceReference } from '../../reference/model';
import { some } from '../verdict';
import { accountsOf, unknownAccounts } from './accounts';
import type { Answer, Decision, Reason } from './answer';
import { grantedIn } from './granted';
import type { Heard } from './granted';
import { layersInForce } from './in-force';
import type { Layer } from './in-force';
import { namesCaller } from './naming';
import { openKeysOf } from './open-keys';
import type { PolicySet } from './policy-set';
import type { AccessRequest } from './request';
import { votesOf } from './votes';

/**
 * Whether a request is allowed, as IAM decides it: a Deny anywhere ends it; SCPs, the endpoint's policy, the boundary and
 * the session limit what the policies of the resource and of the caller grant. Total: what cannot be read counts as
 * perhaps.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export function evaluate(policies: PolicySet, request: AccessRequest, reference?: ServiceReference): Answer {
  const accounts = accountsOf(policies, request);
  const layers = layersInForce(policies, request, accounts, reference);
  const asked: AccessRequest = { ...request, isBounded: layers.some(isBoundary) };
  const heard = layers.map((layer): Heard => ({ ...layer, ...votesOf(layer.policies, asked) }));
  const reasons = heard.flatMap(reasonsThatCount);
  const deny = some(heard.map((layer) => layer.deny));
  if (deny === 'yes')
    return answer(
      'denied',
      reasons.filter((each) => isDeny(each) && isCertain(each)),
    );
  const { verdict, lacking, hangsOnAccounts } = grantedIn(heard, asked, accounts);
  if (verdict === 'no') return { ...answer('not granted', []), lacking };
  if (deny === 'no' && verdict === 'yes') return answer('allowed', reasons.filter(isCertain));
  // Where something grants for certain, only what may deny is left to ask about.
  const because = verdict === 'yes' ? reasons.filter((each) => isDeny(each) || isCertain(each)) : reasons;
  const open = [
    ...because.flatMap((reason) => (isCertain(reason) ? [] : openIn(reason, asked))),
    ...(hangsOnAccounts ? unknownAccounts(accounts) : []),
  ];
  return { ...answer('depends', because), dependsOn: withoutRepeats(open), lacking };
}

function answer(decision: Decision, because: readonly Reason[]): Answer {
  return { decision, because, dependsOn: [], lacking: [] };
}

/** RCPs only deny, as `RCPFullAWSAccess` always stands beside them. Who is allowed anyhow is not allowed by a perhaps. */
function reasonsThatCount({ kind, allow, reasons }: Heard): readonly Reason[] {
  if (kind === 'rcp') return reasons.filter(isDeny);
  // A resource allows in several ways, of which one may be more than another.
  if (allow !== 'yes' || kind === 'resource' || kind === 'trust') return reasons;
  return reasons.filter((each) => isDeny(each) || isCertain(each));
}

function isBoundary({ kind, policies }: Layer): boolean {
  return kind === 'boundary' && policies.length > 0;
}

function isDeny({ effect }: Reason): boolean {
  return effect === 'Deny';
}

function isCertain({ verdict }: Reason): boolean {
  return verdict === 'yes';
}

function openIn({ statement, policy }: Reason, request: AccessRequest): readonly string[] {
  const keys = openKeysOf(statement, policy, request);
  const isAboutCaller = !request.caller && namesCaller(statement, policy, request) === 'maybe';
  return isAboutCaller ? ['aws:PrincipalArn', ...keys] : keys;
}

function withoutRepeats(keys: readonly string[]): readonly string[] {
  return [...new Map(keys.toReversed().map((key) => [key.toLowerCase(), key])).values()].toReversed();
}
