import type { PolicyKind } from '../policy/model';

/** Kinds that grant access; the others only limit it, and there a broad Allow is how they are meant to be written. */
export const grantingKinds: readonly PolicyKind[] = ['identity', 'resource', 'trust'];
