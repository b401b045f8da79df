import type { ServiceReference } from './model';

const dayMs = 24 * 60 * 60 * 1000;

/** AWS adds some hundred actions in that time. */
const oldAfterDays = 90;

/** Whole days since the reference was made; 0 for a clock that is behind it. */
export function ageInDays({ updatedAt }: Pick<ServiceReference, 'updatedAt'>, today: Date): number {
  const age = today.getTime() - Date.parse(updatedAt);
  return age > 0 ? Math.floor(age / dayMs) : 0;
}

/** Whether so much may have been added since that what the reference lacks says little. */
export function isOld(reference: Pick<ServiceReference, 'updatedAt'>, today: Date): boolean {
  return ageInDays(reference, today) > oldAfterDays;
}
