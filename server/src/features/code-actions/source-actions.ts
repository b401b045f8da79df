import type { CodeAction } from 'vscode-languageserver-types';
import { organizePolicy } from '../../changes/rewrite/sort-lists';
import { printJsonEdits } from '../../hosts/json/edit';
import type { HostEdit } from '../../hosts/text-edit';
import { splice } from '../../hosts/text-edit';
import type { Snapshot } from '../../snapshot';
import { count } from '../../text/words';
import { keepsAccess } from '../proof';
import { workspaceEditOf } from './edits';
import { mendWhole, safePlainFix } from './mend';
import { fixAllKind, organizeKind } from './options';
import type { CodeActionsOptions } from './options';

/** Mends whatever leaves access as it is, in the whole document. */
export function fixAll(snapshot: Snapshot, options: CodeActionsOptions): CodeAction[] {
  const mended = mendWhole(snapshot, (finding) => {
    const fix = safePlainFix(finding, snapshot);
    return fix?.effect === 'same' ? fix : undefined;
  });
  if (!mended || !isTheSame(snapshot, mended.edits)) return [];
  return [
    {
      title: `Fix what leaves access as it is (${mended.count})`,
      kind: fixAllKind,
      edit: workspaceEditOf(mended.edits, snapshot, options),
    },
  ];
}

/** Puts the values of every policy in order; nothing where a quote or a bracket is missing. */
export function organize(snapshot: Snapshot, options: CodeActionsOptions): CodeAction[] {
  const { policies, problems } = snapshot.file;
  const edits = problems.length ? [] : policies.flatMap(organizePolicy);
  const printed = printJsonEdits(snapshot.text, edits, false);
  if (!printed.length || !isTheSame(snapshot, printed)) return [];
  return [
    {
      title: `Sort ${count(edits.length, 'list')} of values`,
      kind: organizeKind,
      edit: workspaceEditOf(printed, snapshot, options),
    },
  ];
}

/** Nobody looks at what is done on save, so nothing is done where the whole of it would not leave access as it is. */
function isTheSame(before: Snapshot, edits: readonly HostEdit[]): boolean {
  return keepsAccess(before, before.revised(splice(before.text, edits)));
}
