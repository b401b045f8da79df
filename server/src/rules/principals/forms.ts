import { takesWildcards } from '../../policy/operator';
import { findServicePrincipal } from '../../reference/service-principals';
import { servicePrincipalMeantBy } from '../../reference/service-principals/meant';
import { labelsOf, looksLikeRegion } from '../../reference/service-principals/names';
import { hasWildcard, intersects } from '../../text/wildcard';
import { viaService } from './services';
import type { ServiceName } from './services';

/** A name that is built otherwise, one that lacks its Region, or a pattern that no name can match. */
export type NameFault = 'form' | 'region' | 'pattern';

/** Longer than any name; a pattern of that length is left alone. */
const longest = 300;

/** Undefined for a name, or a pattern of names, that may be right. */
export function faultIn({ text, use }: ServiceName, ends: readonly string[]): NameFault | undefined {
  const { operator } = use ?? {};
  const value = operator?.base.endsWith('IgnoreCase') ? text.value.toLowerCase() : text.value;
  if (operator && hasWildcard(value)) {
    // Under an operator without wildcards the star is the fault, and another rule tells it.
    if (!takesWildcards(operator) || value.length > longest) return undefined;
    return canBeName(value, ends) ? undefined : 'pattern';
  }
  const labels = labelsOf(value, ends);
  if (!labels) return 'form';
  // A word left in from a guide, `ssm.region.amazonaws.com`, is yet to be filled in.
  const lacksRegion =
    use?.key === viaService &&
    !labels.some((label, index) => index && (looksLikeRegion(label) || label.includes('region')));
  return lacksRegion ? 'region' : undefined;
}

function canBeName(pattern: string, ends: readonly string[]): boolean {
  if (!/^[a-z0-9._*?-]+$/.test(pattern)) return false;
  // Most patterns end as names do, or in a star; the rest take a longer look.
  if (/[a-z0-9*]\*$|\*\.amazonaws\.com$/.test(pattern)) return true;
  return ends.some((end) => intersects(pattern, `?*.${end}`));
}

/** The same name in the right form where it is one; else the known one that is near. */
export function nameMeantBy(
  { text, use }: ServiceName,
  ends: readonly string[],
  isService: (prefix: string) => boolean,
): string | undefined {
  const lower = text.value.trim().toLowerCase();
  if (use?.key === viaService) {
    const labels = labelsOf(lower, ends);
    return labels?.some((label, index) => index && looksLikeRegion(label)) ? lower : undefined;
  }
  if (hasWildcard(lower)) return canBeName(lower, ends) ? lower : undefined;
  const meant = servicePrincipalMeantBy(lower, isService);
  if (findServicePrincipal(lower) ?? (meant === undefined && labelsOf(lower, ends))) return lower;
  if (meant !== undefined) return meant;
  return isService(lower) ? `${lower}.amazonaws.com` : undefined;
}
