import type { Policy, Statement } from '../policy/model';

/** Whether a resource policy's statement says whom it allows: principals are named, and none is everybody. */
export function namesPrincipals({ kind }: Policy, { principal }: Statement): boolean {
  return (
    kind === 'resource' &&
    principal !== undefined &&
    !principal.negated &&
    principal.principals.length > 0 &&
    principal.principals.every(({ text }) => text.value !== '*')
  );
}
