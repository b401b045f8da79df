import type { PolicyKind } from '../../policy/model';
import type { Mapping } from '../../policy/value';
import { nearest } from '../../text/nearest';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
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

/** The element that a name stands for or was meant to be; undefined where it is like none of them. */
export function elementMeantBy(name: string, elements: readonly string[]): string | undefined {
  return elements.includes(name) ? name : nearest(name, elements);
}

/**
 * Whether a mapping lacks an element for certain: it has none of that name, none that was meant to be it and, in a
 * template, nothing that brings in members at deployment (`Fn::Transform` stands beside others).
 */
export function lacks(mapping: Mapping, names: readonly string[], elements: readonly string[]): boolean {
  return mapping.entries.every(({ name }) => {
    if (bringsMembers(name)) return false;
    const meant = elementMeantBy(name, elements);
    return meant === undefined || !names.includes(meant);
  });
}

export function bringsMembers(name: string): boolean {
  return name.startsWith('Fn::');
}
