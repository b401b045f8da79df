import { printJsonEdits } from '../../hosts/json/edit';
import type { Snapshot } from '../../snapshot';
import { chooseActions } from './chosen';
import type { ChosenActions, Refusal } from './messages';
import { scopeAt } from './scope';

/** The edits that write a choice; undefined where nothing can be chosen at the offset, or the text is broken there. */
export function chosenActions(
  snapshot: Snapshot,
  offset: number,
  ids: readonly string[],
  version: number,
): ChosenActions | Refusal | undefined {
  const scope = snapshot.file.problems.length ? undefined : scopeAt(snapshot, offset);
  if (!scope) return undefined;
  const chosen = chooseActions(scope, ids, snapshot.reference);
  if (typeof chosen === 'string') return chosen;
  const positions = snapshot.positions();
  const edits = printJsonEdits(snapshot.text, chosen, false).map((edit) => ({
    range: positions.range(edit),
    newText: edit.newText,
  }));
  return { version, edits };
}
