import type { ConditionUse } from '../../access/condition-uses';
import type { Statement } from '../../policy/model';
import { usesByStatement } from '../condition-keys/grouped';
import { holdsWithoutKey, needsKey } from '../condition-keys/needs';
import type { PolicyContext } from '../rule';

/** A denial that spares some by what they are, and so denies all that cannot be told apart. */
export interface Exemption {
  readonly statement: Statement;
  /** The conditions on such keys. */
  readonly uses: readonly [ConditionUse, ...ConditionUse[]];
  /** All conditions of the statement. */
  readonly all: readonly ConditionUse[];
}

/**
 * Keys that tell of who asks; AWS services that ask by themselves have none of them. AWS does not publish which keys it
 * means: these are the ones by which its own examples spare somebody.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principal-properties
 */
const ofPrincipals = /^aws:principal(?:orgid|orgpaths|account|arn|tag\/.*)$/;

/**
 * Keys that tell for whom an AWS service asks; only services have them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceaccount
 */
const ofSources = /^aws:source(?:account|arn|orgid|orgpaths)$/;

/** The denials with an exemption of principals, from which services are not told apart by any other condition. */
export function principalExemptions(context: PolicyContext): readonly Exemption[] {
  // A condition that needs such a key is never met by a service.
  return exemptions(context, ofPrincipals).filter(
    ({ all }) => !all.some((use) => ofPrincipals.test(use.key) && (needsKey(use) || asksForPresence(use))),
  );
}

/** The denials with an exemption by the source of a service's request. */
export function sourceExemptions(context: PolicyContext): readonly Exemption[] {
  return exemptions(context, ofSources);
}

/** Whether a statement says of services whether it is about them; how is for its author to know. */
export function tellsServices({ all }: Exemption): boolean {
  return all.some(({ key }) => key === 'aws:principalisawsservice');
}

/** Whether a statement is only about requests that tell their source. */
export function asksForSource({ all }: Exemption): boolean {
  return all.some((use) => ofSources.test(use.key) && asksForPresence(use));
}

/**
 * A positive operator without `IfExists` denies only those who have the key, and nobody by mistake. We speak of
 * conditions that also hold where the request lacks it.
 */
function exemptions(context: PolicyContext, keys: RegExp): readonly Exemption[] {
  const found: Exemption[] = [];
  for (const [statement, all] of usesByStatement(context)) {
    if (statement.effect !== 'Deny' || !statement.conditionsKnown) continue;
    const [first, ...others] = all.filter((use) => keys.test(use.key) && holdsWithoutKey(use));
    if (first) found.push({ statement, uses: [first, ...others], all });
  }
  return found;
}

/** `Null` with anything but `true`: what deployment fills in may be `false`. */
function asksForPresence({ operator, condition }: ConditionUse): boolean {
  return (
    operator?.base === 'Null' && condition.values.every((value) => String(value).toLowerCase() !== 'true')
  );
}
