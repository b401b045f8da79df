import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction, Range } from 'vscode-languageserver-types';
import type { Snapshot } from '../snapshot';
import { spanBetween } from '../text/span';
import { chooseActionsAction } from './choose-actions/action';
import { fixAllKind, isAsked, narrowKind, organizeKind, rewriteKind } from './code-actions/options';
import type { CodeActionsOptions } from './code-actions/options';
import { quickFixesAt } from './code-actions/quick-fixes';
import { refactoringsAt } from './code-actions/refactorings';
import { fixAll, organize } from './code-actions/source-actions';

/**
 * The quick fixes of the findings that the range touches, the refactorings at its beginning, and what mends or orders the
 * whole document where that is asked for. A change that both a finding and a caret suggest is offered once. A light bulb
 * is looked for at every move of the caret: what only writes the same in another way waits until somebody asks.
 */
export function codeActionsAt(snapshot: Snapshot, range: Range, options: CodeActionsOptions): CodeAction[] {
  const { only, unasked } = options;
  const positions = snapshot.positions();
  const span = spanBetween(positions.offset(range.start), positions.offset(range.end));
  const wants = (kind: string) => (only ? isAsked(kind, only) : !(unasked && kind === rewriteKind));
  return withoutRepeats([
    ...(wants(CodeActionKind.QuickFix) ? quickFixesAt(snapshot, span, options) : []),
    ...refactoringsAt(snapshot, span.offset, wants, options),
    ...(options.choosesActions && wants(narrowKind)
      ? [chooseActionsAction(snapshot, range)].flatMap((action) => action ?? [])
      : []),
    ...(only && wants(fixAllKind) ? fixAll(snapshot, options) : []),
    ...(only && wants(organizeKind) ? organize(snapshot, options) : []),
  ]);
}

/** By what they do, whatever they are called; the first stays. */
function withoutRepeats(actions: readonly CodeAction[]): CodeAction[] {
  const seen = new Set<string>();
  return actions.filter(({ edit }) => {
    const change = JSON.stringify(edit);
    if (edit && seen.has(change)) return false;
    seen.add(change);
    return true;
  });
}
