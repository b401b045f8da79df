import type { PolicyKind, Statement } from '../model';
import { member } from '../value';
import type { Mapping } from '../value';

/**
 * The kind that the statements themselves suggest. What they cannot tell apart is given the quieter reading: a policy
 * without principals is an identity policy (an SCP looks the same), one with principals a resource policy.
 */
export function kindFromContent(statements: readonly Statement[]): PolicyKind {
  if (!statements.some((statement) => statement.principal)) return 'identity';
  if (looksLikeTrust(statements)) return 'trust';
  return looksLikeResourceControl(statements) ? 'rcp' : 'resource';
}

/** Only a trust policy speaks of nothing but assuming roles and names no resource. */
function looksLikeTrust(statements: readonly Statement[]): boolean {
  return (
    statements.length > 0 &&
    statements.every(({ source, action }) => {
      const texts = action?.texts ?? [];
      return !hasResource(source) && texts.length > 0 && texts.every(({ value }) => isTrustAction(value));
    })
  );
}

function hasResource(source: Mapping): boolean {
  return member(source, 'Resource') !== undefined || member(source, 'NotResource') !== undefined;
}

function isTrustAction(action: string): boolean {
  const name = action.toLowerCase();
  return ['sts:assumerole', 'sts:tagsession', 'sts:setsourceidentity', 'sts:setcontext'].some((known) =>
    name.startsWith(known),
  );
}

/** One resource's policy names one service; a policy that denies everybody several services is a control policy. */
function looksLikeResourceControl(statements: readonly Statement[]): boolean {
  const services = new Set<string>();
  for (const { effect, principal, action } of statements) {
    if (effect !== 'Deny' || principal?.entry.value?.type !== 'text' || principal.entry.value.value !== '*')
      return false;
    for (const { value } of action?.texts ?? []) services.add(value.split(':', 1)[0]?.toLowerCase() ?? '');
  }
  return services.size > 1;
}
