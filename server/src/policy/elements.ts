import type { PolicyKind } from './model';

/** In the order in which people write them. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
export const policyElements = ['Version', 'Id', 'Statement'] as const;

export const statementElements = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
] as const;

/** An element and the one that stands in its place; a statement never has both. */
export const elementPairs = [
  ['Principal', 'NotPrincipal'],
  ['Action', 'NotAction'],
  ['Resource', 'NotResource'],
] as const;

const withoutPrincipal: ReadonlySet<string> = new Set(['Principal', 'NotPrincipal', 'Id']);
const none: ReadonlySet<string> = new Set();

/** What the language has and a kind has not; the schemas say the same, and a test holds the two together. */
const missingElements: Readonly<Record<PolicyKind, ReadonlySet<string>>> = {
  identity: withoutPrincipal,
  boundary: withoutPrincipal,
  session: withoutPrincipal,
  scp: withoutPrincipal,
  resource: none,
  endpoint: none,
  trust: new Set(['NotPrincipal', 'Resource', 'NotResource']),
  rcp: new Set(['NotPrincipal', 'NotAction', 'Id']),
};

export function isAllowedIn(kind: PolicyKind, element: string): boolean {
  return !missingElements[kind].has(element);
}

/**
 * Kinds whose principal is `"*"`, confined by conditions.
 * https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html wants it so of gateway endpoints.
 */
export function isAboutEverybody(kind: PolicyKind): boolean {
  return kind === 'rcp' || kind === 'endpoint';
}

/** Whether a policy of this kind grants anything; the others only limit what is granted elsewhere. */
export function grantsAccess(kind: PolicyKind): boolean {
  return kind === 'identity' || kind === 'resource' || kind === 'trust';
}
