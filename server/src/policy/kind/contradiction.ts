import type { PolicyKind, Statement } from '../model';
import { statementElementMeantBy } from '../statements';

/**
 * Whether the statements say the opposite of a kind that has principals: all of them name resources, and none a
 * principal. `AWSOrganizationsServiceTrustPolicy.json` is the name of an identity policy.
 */
export function contradicts(statements: readonly Statement[], kind: PolicyKind): boolean {
  if (kind !== 'trust' && kind !== 'resource' && kind !== 'endpoint') return false;
  return statements.length > 0 && statements.every(isOfIdentity);
}

function isOfIdentity({ source }: Statement): boolean {
  const elements = new Set(source.entries.map(({ name }) => statementElementMeantBy(name)));
  const has = (name: string) => elements.has(name) || elements.has(`Not${name}`);
  return has('Resource') && !has('Principal');
}
