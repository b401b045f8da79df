import type { PolicyStatus, StatusParams } from '../../../server/src/lsp/protocol';
import { kindWords, nameOf, sourceWords } from '../kind/kind-words';
import type { KindName } from '../kind/kind-words';

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
  /** The service reference; absent where nothing was looked up in it. */
  readonly data?: DataText;
}

export interface DataText {
  readonly text: string;
  readonly detail: string;
  readonly isOld: boolean;
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
  return {
    text: titleOf(first, policies),
    detail: new Set(policies.map(nameOf)).size > 1 ? countsOf(policies) : sourceOf(policies),
    severity: 'information',
    action: 'select kind',
    data: dataText(reference),
  };
}

function dataText({ version, updatedAt, days, isOld }: StatusParams['reference']): DataText {
  const age = days === 1 ? '1 day old' : `${days} days old`;
  return {
    text: `AWS data of ${updatedAt.slice(0, 'yyyy-mm-dd'.length)}`,
    detail: `version ${version}, ${age}${isOld ? ': unknown actions are only hinted at' : ''}`,
    isOld,
  };
}

function titleOf(first: PolicyStatus, policies: readonly PolicyStatus[]): string {
  const { one, many } = kindWords[nameOf(first)];
  if (policies.length === 1) return one;
  const allAlike = policies.every((policy) => nameOf(policy) === nameOf(first));
  return `${policies.length} ${allAlike ? many : 'policies'}`;
}

/** `2 identity policies, 1 role trust policy`. */
function countsOf(policies: readonly PolicyStatus[]): string {
  const counts = new Map<KindName, number>();
  for (const kind of policies.map(nameOf)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(
      ([kind, count]) => `${count} ${count === 1 ? lowerFirst(kindWords[kind].one) : kindWords[kind].many}`,
    )
    .join(', ');
}

function sourceOf(policies: readonly PolicyStatus[]): string {
  return [...new Set(policies.map(({ kindFrom }) => sourceWords[kindFrom]))].join(' and ');
}

/** `SCP` and `VPC` stay as they are. */
function lowerFirst(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
