import type { AskablePolicy, AskedPolicy } from '../../../server/src/lsp/protocol';
import { kindWords } from '../kind/kind-words';

/** A policy as a list shows it. */
export interface PolicyItem {
  readonly label: string;
  readonly description: string;
  readonly picked: boolean;
  readonly policy: AskedPolicy;
}

/** The policy at hand, then those beside it in its document, then the others by their places. */
export function policyItems(
  policies: readonly AskablePolicy[],
  own: { readonly uri: string; readonly index: number },
  nameOf: (uri: string) => string,
): readonly PolicyItem[] {
  const rank = ({ uri, index }: AskablePolicy) => (uri !== own.uri ? 2 : index === own.index ? 0 : 1);
  const several = new Set(policies.filter(({ index }) => index > 0).map(({ uri }) => uri));
  return policies
    .toSorted((left, right) => rank(left) - rank(right))
    .map((policy) => ({
      label: several.has(policy.uri) ? `${nameOf(policy.uri)}:${policy.line + 1}` : nameOf(policy.uri),
      description: kindWords[policy.kind].name,
      picked: rank(policy) === 0,
      policy: { uri: policy.uri, index: policy.index, kind: policy.kind },
    }));
}

/** Whether it matters who calls: the caller's own policies are about nobody else. */
export function asksForCaller(policies: readonly AskedPolicy[]): boolean {
  return policies.some(
    ({ kind }) => kind === 'resource' || kind === 'trust' || kind === 'endpoint' || kind === 'rcp',
  );
}
