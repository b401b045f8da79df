/** The subject of a token of GitHub Actions, as a condition writes it; wildcards may stand anywhere in it. */
export interface GithubSubject {
  /** Without its ID; `*` where any owner will do. */
  readonly owner: string;
  /** Without its ID; empty where the text does not get so far. */
  readonly name: string;
  /** `acme/app`, without IDs. */
  readonly repository: string;
  /** `ref:refs/heads/main`; undefined where the text ends before. */
  readonly context: string | undefined;
  /** Whether the owner has an ID behind it, as those of new repositories have. */
  readonly hasIds: boolean;
}

/**
 * `repo:acme/app:ref:refs/heads/main`, or `repo:acme@123456/app@456789:ref:refs/heads/main`, which repositories bring
 * that were made or renamed since 15 July 2026. Undefined for subjects that somebody has put together otherwise.
 * https://docs.github.com/en/actions/reference/security/oidc
 * https://github.blog/changelog/2026-04-23-immutable-subject-claims-for-github-actions-oidc-tokens/
 */
export function readSubject(text: string): GithubSubject | undefined {
  const [kind = '', written = '', ...rest] = text.split(':');
  const context = rest.length ? rest.join(':') : undefined;
  if (/^(?:r|re|rep|repo)?\*+$/.test(kind)) return { ...anyOwner, context };
  if (kind !== 'repo') return undefined;
  const [owner = '', ...names] = written.split('/');
  const name = names.join('/');
  const [plainOwner, plainName] = [withoutId(owner), withoutId(name)];
  return {
    owner: plainOwner,
    name: plainName,
    repository: names.length ? `${plainOwner}/${plainName}` : plainOwner,
    context,
    hasIds: plainOwner !== owner,
  };
}

const anyOwner = { owner: '*', name: '*', repository: '*/*', hasIds: false } as const;

export function isAnyOwner(subject: GithubSubject | undefined): boolean {
  return subject !== undefined && /^\*+$/.test(subject.owner);
}

/** No name on GitHub has an `@`. An ID that is left open leaves the name alone to count. */
function withoutId(name: string): string {
  return name.replace(/@(?:\d{1,20}|\*)$/, '');
}
