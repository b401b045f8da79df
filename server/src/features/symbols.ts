import type { DocumentSymbol } from 'vscode-languageserver-types';
import type { Snapshot } from '../snapshot';
import { memberSymbols, policySymbol } from './symbols/policy';
import { withRanges } from './symbols/tree';

/** What an outline reads of a document. */
export type SymbolSource = Pick<Snapshot, 'file' | 'reference' | 'positions'>;

/**
 * The outline of a document: statements by their `Sid`, or by what they do, and what is in them. Where the document is
 * one policy its members stand at the top; of a template each policy does, by its place.
 */
export function documentSymbols(source: SymbolSource): DocumentSymbol[] {
  const { file, reference, positions } = source;
  const [policy] = file.policies;
  const nodes =
    policy && !policy.source.parent
      ? memberSymbols(policy, reference)
      : file.policies.map((each) => policySymbol(each, reference));
  return withRanges(nodes, positions());
}
