import { inlineLimitOf, limitOf, managedPolicyLimit } from '../../rules/structure/limits';
import type { SizeLimit } from '../../rules/structure/limits';
import { compactSize } from '../../rules/structure/size';
import type { Policy } from '../../policy/model';
import { isOpen, pathOf } from '../../policy/value';
import { endOf } from '../../text/span';
import { numeral } from '../../text/words';

/**
 * `4,812 of 6,144 characters`: how long a policy is, counted as AWS counts for its kind, and how long it can be. Undefined
 * where AWS's quota is not known.
 */
export function sizeTitle(policy: Policy, text: string): string | undefined {
  const limit = limitOf(policy);
  if (!limit) return undefined;
  const size = sizeIn(limit.unit, policy, text);
  const least = isOpen(policy.source) ? 'at least ' : '';
  return policy.kind === 'identity'
    ? `${least}${identitySize(size, limit, policy)}`
    : `${least}${sizeOf(size, limit)}${withWhiteSpace(size, limit, policy, text)}`;
}

/** Which quota counts is decided where the policy is attached; the smaller one is shown as long as it can be that. */
function identitySize(size: number, largest: SizeLimit, policy: Policy): string {
  const inline = inlineLimitOf(policy);
  if (inline) return `${sizeOf(size, inline)} of ${inline.of}`;
  if (size <= managedPolicyLimit.characters)
    return `${sizeOf(size, managedPolicyLimit)} of ${managedPolicyLimit.of}`;
  return `${sizeOf(size, largest)} of ${largest.of} · too long for ${managedPolicyLimit.of}`;
}

function sizeOf(size: number, { characters, unit }: SizeLimit): string {
  return `${numeral(size)} of ${numeral(characters)} ${unit}s`;
}

/** Only IAM itself leaves white space out. A policy within a template is written anew when it is deployed. */
function withWhiteSpace(size: number, { unit, whiteSpace }: SizeLimit, policy: Policy, text: string): string {
  if ((!whiteSpace && unit === 'character') || pathOf(policy.source).length) return '';
  const whole = policy.length + beyondAscii(unit, policy, text);
  return whole > size ? ` · ${numeral(whole)} with white space` : '';
}

function sizeIn(unit: SizeLimit['unit'], policy: Policy, text: string): number {
  return compactSize(policy.source) + beyondAscii(unit, policy, text);
}

/** How many bytes more than characters the text of a policy has in UTF-8. */
function beyondAscii(unit: SizeLimit['unit'], policy: Policy, text: string): number {
  if (unit === 'character') return 0;
  let more = 0;
  for (let at = policy.offset; at < endOf(policy); at++) {
    const letter = text.charCodeAt(at);
    // Each half of a surrogate pair stands for two of its four bytes.
    if (letter >= 0x80) more += letter < 0x800 || (letter & 0xf800) === 0xd800 ? 1 : 2;
  }
  return more;
}
