import type { PolicyKind } from '../../policy/model';

/** The kinds as messages speak of them. */
export const kindNames: Readonly<Record<PolicyKind, string>> = {
  identity: 'an identity policy',
  boundary: 'a permissions boundary',
  session: 'a session policy',
  resource: 'a resource policy',
  endpoint: 'a VPC endpoint policy',
  trust: 'a role trust policy',
  scp: 'a service control policy',
  rcp: 'a resource control policy',
};

/** Kinds that IAM keeps; it holds their statement ids to letters and digits, each once a policy. */
export const iamKinds: ReadonlySet<PolicyKind> = new Set(['identity', 'boundary', 'session', 'trust']);
