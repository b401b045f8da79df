import type { CodeLens, Command } from 'vscode-languageserver-types';
import type { Policy } from '../../policy/model';
import type { Snapshot } from '../../snapshot';
import type { Span } from '../../text/span';
import { changeSummary } from '../changes/summary';
import type { DocumentChanges } from '../changes/document-changes';
import { grantsTitle } from './grants';
import { sizeTitle } from './size';
import { statementLenses } from './statements';

/** The document that lenses are asked for, and what its client can do with them. */
export interface LensOptions {
  readonly uri: string;
  readonly version: number;
  /** Whether the client opens a page where somebody clicks a lens that has one. */
  readonly opensPages: boolean;
  /** What changed against the version in git; absent where there is nothing to compare with. */
  readonly changes?: DocumentChanges;
}

/** What a lens needs to be resolved. */
export interface LensAbout {
  readonly lens: ResolvedLens;
  readonly uri: string;
  readonly version: number;
  /** Which of the document's policies. */
  readonly policy: number;
}

export type ResolvedLens = 'grants' | 'changes';

/** The commands of our client that open the page behind a lens, with what that page is about. */
const commands: Readonly<Record<ResolvedLens, string>> = {
  grants: 'leastwise.showGrants',
  changes: 'leastwise.showChanges',
};

/** A template has dozens of policies; a document with more is nobody's reading. */
const lensLimit = 500;

/**
 * What stands over the policies and statements of a document. The size and the findings are there at once; what takes
 * a comparison or a count comes with `resolveLens`, for what somebody sees.
 */
export function codeLenses(snapshot: Snapshot, options: LensOptions): CodeLens[] {
  const { settings, file } = snapshot;
  const ofPolicies = file.policies.flatMap((policy, index) => policyLenses(policy, index, snapshot, options));
  const ofStatements = settings.lenses.statements
    ? statementLenses(snapshot).map(({ statement, title }) => ({
        range: rangeAt(statement, snapshot),
        command: plainCommand(title),
      }))
    : [];
  return [...ofPolicies, ...ofStatements].slice(0, lensLimit);
}

function policyLenses(policy: Policy, index: number, snapshot: Snapshot, options: LensOptions): CodeLens[] {
  const { lenses } = snapshot.settings;
  const range = rangeAt(policy, snapshot);
  const later = (lens: ResolvedLens): CodeLens => {
    const data: LensAbout = { lens, uri: options.uri, version: options.version, policy: index };
    return { range, data };
  };
  const size = lenses.size ? sizeTitle(policy, snapshot.text) : undefined;
  return [
    ...(size === undefined ? [] : [{ range, command: plainCommand(size) }]),
    ...(lenses.grants && policy.statements.some(({ effect }) => effect) ? [later('grants')] : []),
    ...(lenses.changes && isChanged(policy, options) ? [later('changes')] : []),
  ];
}

/** The lens with what it says; as it came where its document has moved on. */
export function resolveLens(
  lens: CodeLens,
  about: LensAbout,
  snapshot: Snapshot,
  options: LensOptions,
): CodeLens {
  const policy = snapshot.file.policies[about.policy];
  if (!policy || about.version !== options.version) return lens;
  const title =
    about.lens === 'grants'
      ? grantsTitle(policy, snapshot.reference)
      : changesTitle(policy, snapshot, options);
  if (title === undefined) return { ...lens, command: plainCommand('') };
  const page = { page: about.lens, uri: about.uri, policy: about.policy };
  const command = options.opensPages
    ? { title, command: commands[about.lens], arguments: [page] }
    : plainCommand(title);
  return { ...lens, command };
}

/** A policy that is as it was needs no words. */
function isChanged(policy: Policy, { changes }: LensOptions): boolean {
  return changes?.of(policy)?.isSame === false;
}

function changesTitle(policy: Policy, { reference }: Snapshot, { changes }: LensOptions): string | undefined {
  const change = changes?.of(policy);
  return changes && change && changeSummary(change, changes.name, reference);
}

export function isLensAbout(data: unknown): data is LensAbout {
  const { lens, uri, version, policy } = (data ?? {}) as Partial<Record<keyof LensAbout, unknown>>;
  return (
    (lens === 'grants' || lens === 'changes') &&
    typeof uri === 'string' &&
    typeof version === 'number' &&
    typeof policy === 'number'
  );
}

/** Editors show a lens without the name of a command as text. */
function plainCommand(title: string): Command {
  return { title, command: '' };
}

/** The opening alone: a lens stands over the first line of its range, which must be the only one. */
function rangeAt({ offset }: Span, { positions }: Snapshot) {
  return positions().range({ offset, length: 1 });
}
