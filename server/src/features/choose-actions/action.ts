import type { CodeAction, Range } from 'vscode-languageserver-types';
import type { Snapshot } from '../../snapshot';
import { narrowKind } from '../code-actions/options';
import { scopeAt } from './scope';

/** The command of our client. */
export const chooseActionsCommand = 'leastwise.chooseActions';

/** Opens the list of the actions that somebody may choose at the beginning of a range; undefined where there are none. */
export function chooseActionsAction(snapshot: Snapshot, { start }: Range): CodeAction | undefined {
  const scope = snapshot.file.problems.length
    ? undefined
    : scopeAt(snapshot, snapshot.positions().offset(start));
  if (!scope) return undefined;
  const title = 'Choose actions…';
  return {
    title,
    kind: narrowKind,
    command: { title, command: chooseActionsCommand, arguments: [{ position: start }] },
  };
}
