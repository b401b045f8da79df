import type { CodeAction } from 'vscode-languageserver-types';
import { splice } from '../../hosts/text-edit';
import type { Snapshot } from '../../snapshot';
import { changeOf } from '../proof';
import { workspaceEditOf } from './edits';
import { mendWhole, safePlainFix } from './mend';
import { fixAllKind } from './options';
import type { CodeActionsOptions } from './options';

/** Mends whatever leaves access as it is, in the whole document; nothing where all of it together would not. */
export function fixAll(snapshot: Snapshot, options: CodeActionsOptions): CodeAction[] {
  const mended = mendWhole(snapshot, (finding) => {
    const fix = safePlainFix(finding, snapshot);
    return fix?.effect === 'same' ? fix : undefined;
  });
  if (!mended || isWider(snapshot, snapshot.revised(splice(snapshot.text, mended.edits)))) return [];
  return [
    {
      title: `Fix what leaves access as it is (${mended.count})`,
      kind: fixAllKind,
      edit: workspaceEditOf(mended.edits, snapshot, options),
    },
  ];
}

function isWider(before: Snapshot, after: Snapshot): boolean {
  const { effect } = changeOf(before, after);
  return effect === 'wider' || effect === 'different';
}
