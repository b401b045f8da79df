import type { PolicyStatus, StatusParams } from '../../../server/src/lsp/protocol';
import { kindWords, sourceWords } from '../kind/kind-words';

/** What is known of the document in the active editor. */
export type Sight =
  | { readonly seen: 'status'; readonly status: StatusParams }
  | { readonly seen: 'too large' }
  | { readonly seen: 'stopped' };

export interface StatusText {
  readonly text: string;
  readonly detail: string;
  readonly severity: 'information' | 'error';
  readonly action: 'select kind' | 'restart' | 'none';
}

/** What the status item says; undefined where there is nothing to say: most JSON files hold no policy. */
export function statusText(sight: Sight | undefined): StatusText | undefined {
  if (sight === undefined) return undefined;
  switch (sight.seen) {
    case 'stopped':
      return {
        text: 'Leastwise stopped',
        detail: 'policies are not checked',
        severity: 'error',
        action: 'restart',
      };
    case 'too large':
      return {
        text: 'Too large for Leastwise',
        detail: 'a document above 2 MB is not searched for policies',
        severity: 'information',
        action: 'none',
      };
    case 'status':
      return policiesText(sight.status);
  }
}

function policiesText({ policies, reference }: StatusParams): StatusText | undefined {
  const [first] = policies;
  if (first === undefined) return undefined;
  const details = [
    policies.length > 1 ? countsOf(policies) : undefined,
    sourceOf(policies),
    dateOf(reference.updatedAt),
  ];
  return {
    text: nameOf(first, policies),
    detail: details.filter((detail) => detail !== undefined).join(' · '),
    severity: 'information',
    action: 'select kind',
  };
}

function nameOf({ kind }: PolicyStatus, policies: readonly PolicyStatus[]): string {
  const { one, many } = kindWords[kind];
  if (policies.length === 1) return one;
  const allAlike = policies.every((policy) => policy.kind === kind);
  return `${policies.length} ${allAlike ? many : 'policies'}`;
}

/** `2 identity policies, 1 role trust policy`; undefined where the text says it already. */
function countsOf(policies: readonly PolicyStatus[]): string | undefined {
  const counts = new Map<PolicyStatus['kind'], number>();
  for (const { kind } of policies) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (counts.size === 1) return undefined;
  return [...counts]
    .map(
      ([kind, count]) => `${count} ${count === 1 ? lowerFirst(kindWords[kind].one) : kindWords[kind].many}`,
    )
    .join(', ');
}

function sourceOf(policies: readonly PolicyStatus[]): string | undefined {
  const sources = new Set(policies.map(({ kindFrom }) => kindFrom));
  const [only] = sources;
  return sources.size === 1 && only !== undefined ? `kind ${sourceWords[only]}` : undefined;
}

function dateOf(updatedAt: string): string {
  return `AWS service reference of ${updatedAt.slice(0, 'yyyy-mm-dd'.length)}`;
}

/** `SCP` and `VPC` stay as they are. */
function lowerFirst(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
