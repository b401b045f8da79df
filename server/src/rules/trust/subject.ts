import { hasWildcard } from '../../text/wildcard';

/** Whose workflows a condition on GitHub's subject lets in, the most first. */
export type Reach =
  /** Those of every repository on GitHub: `repo:*`. */
  | 'everybody'
  /** Those of owners whose names begin so, which anybody can make: `repo:acme*`. */
  | 'owners'
  /** Those of several repositories of one owner: `repo:acme/*`. */
  | 'repositories'
  /** Those of one repository, from any branch: `repo:acme/app:*`. */
  | 'any branch'
  /** From branches or tags whose names begin so: `repo:acme/app:ref:refs/heads/release-*`. */
  | 'some branches'
  /** From any branch, by way of a pull request: `repo:acme/app:pull_request*`. */
  | 'no branch';

export interface Subject {
  readonly reach: Reach;
  /** The text before the first wildcard. */
  readonly before: string;
}

/**
 * Undefined where the value has no wildcard, which is all that Access Analyzer speaks of, names a repository and a branch, or
 * is put together otherwise, as organizations can decide.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
export function readSubjectReach(value: string, takesWildcards: boolean): Subject | undefined {
  // `repo:acme@*/app@*:…`: names with IDs behind them. An ID that is left open leaves the name to count.
  const text = value.replace(/@\*(?=[/:])/g, '');
  if (!takesWildcards || !hasWildcard(text)) return undefined;
  const before = text.slice(0, text.search(/[*?]/));
  if ('repo:'.startsWith(before)) return { reach: 'everybody', before };
  if (!before.startsWith('repo:')) return undefined;
  const slash = before.indexOf('/');
  if (slash < 0) return before.endsWith('@') ? undefined : { reach: 'owners', before };
  const colon = before.indexOf(':', slash);
  if (colon < 0) return { reach: 'repositories', before };
  return { reach: reachOfContext(before.slice(colon + 1)), before };
}

function reachOfContext(begins: string): Reach {
  if (wholeContexts.some((whole) => whole.startsWith(begins))) return 'any branch';
  return begins.startsWith('pull_request') ? 'no branch' : 'some branches';
}

const wholeContexts = ['ref:refs/heads/', 'ref:refs/tags/', 'environment:'];

/** Whether a wildcard has fewer than six letters before it; a lone star is another matter to Access Analyzer. */
export function isLoose(value: string): boolean {
  const pieces = value.split(/[*?]/).slice(0, -1);
  return !/^\*+$/.test(value) && pieces.some((piece) => piece.length < 6);
}
