import type { CodeAction } from 'vscode-languageserver-types';
import { refactorings } from '../../changes/refactorings';
import type { Refactoring, RefactoringContext } from '../../changes/refactoring';
import type { Fix } from '../../policy/fix';
import { printJsonEdits } from '../../hosts/json/edit';
import { locate } from '../../policy/locate';
import { mergeSeen } from '../../policy/seen';
import type { Snapshot } from '../../snapshot';
import { proveFix } from '../proof';
import { isSafe, workspaceEditOf } from './edits';
import { narrowKind, rewriteKind } from './options';
import type { CodeActionsOptions } from './options';

/** What can be changed at a caret although nothing is wrong there: narrowed, or written better. */
export function refactoringsAt(
  snapshot: Snapshot,
  offset: number,
  wants: (kind: string) => boolean,
  options: CodeActionsOptions,
): CodeAction[] {
  const context = wants(narrowKind) || wants(rewriteKind) ? contextAt(snapshot, offset, options) : undefined;
  if (!context) return [];
  return refactorings
    .filter(({ kinds }) => !kinds || kinds.includes(context.policy.kind))
    .filter((each) => each.isAsked?.(context.target) !== false)
    .map((refactoring) => ({ refactoring, kind: refactoring.group === 'narrow' ? narrowKind : rewriteKind }))
    .filter(({ kind }) => wants(kind))
    .flatMap(({ refactoring, kind }) =>
      offersOf(refactoring, context, options)
        .filter((fix) => isSafe(fix, snapshot))
        .flatMap((fix) => proveFix(fix, snapshot) ?? [])
        .map(({ fix, title }) => ({
          title,
          kind,
          edit: workspaceEditOf(
            printJsonEdits(snapshot.text, fix.edits, options.snippets),
            snapshot,
            options,
          ),
        })),
    );
}

/** One that throws is missing, and no other. */
function offersOf(
  refactoring: Refactoring,
  context: RefactoringContext,
  { crashed }: CodeActionsOptions,
): readonly Fix[] {
  try {
    return refactoring.offer(context);
  } catch (error) {
    crashed?.(refactoring.id, error);
    return [];
  }
}

function contextAt(
  snapshot: Snapshot,
  offset: number,
  { seen = [] }: CodeActionsOptions,
): RefactoringContext | undefined {
  const target = locate(snapshot.file, offset);
  if (!target) return undefined;
  return {
    policy: target.policy,
    statement: 'statement' in target ? target.statement : undefined,
    target,
    reference: snapshot.reference,
    seen: mergeSeen([snapshot.seen(), ...seen], ''),
  };
}
