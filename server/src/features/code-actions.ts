import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction, Range } from 'vscode-languageserver-types';
import type { Snapshot } from '../snapshot';
import { spanBetween } from '../text/span';
import { fixAllKind, isAsked, narrowKind, rewriteKind } from './code-actions/options';
import type { CodeActionsOptions } from './code-actions/options';
import { quickFixesAt } from './code-actions/quick-fixes';
import { refactoringsAt } from './code-actions/refactorings';
import { fixAll } from './code-actions/source-actions';

/** A light bulb is looked for at every move of the caret; in a text longer than this without what takes longest. */
const unaskedLimit = 40_000;

/**
 * The quick fixes of the findings that the range touches, the refactorings at its beginning, and what mends or orders the
 * whole document where that is asked for. A change that both a finding and a caret suggest is offered once.
 */
export function codeActionsAt(snapshot: Snapshot, range: Range, options: CodeActionsOptions): CodeAction[] {
  const { only, unasked } = options;
  const positions = snapshot.positions();
  const span = spanBetween(positions.offset(range.start), positions.offset(range.end));
  const wants = (...kinds: readonly string[]) => !only || kinds.some((kind) => isAsked(kind, only));
  const quickFixes = wants(CodeActionKind.QuickFix) ? quickFixesAt(snapshot, span, options) : [];
  const fixed = new Set(quickFixes.map(({ title }) => title));
  const isTooEarly = unasked && snapshot.text.length > unaskedLimit;
  const refactorings =
    wants(narrowKind, rewriteKind) && !isTooEarly ? refactoringsAt(snapshot, span.offset, options) : [];
  return [
    ...quickFixes,
    ...refactorings.filter(({ title }) => !fixed.has(title)),
    ...(only && isAsked(fixAllKind, only) ? fixAll(snapshot, options) : []),
  ];
}
