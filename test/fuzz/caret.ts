import assert from 'node:assert/strict';
import { codeActionsAt } from '../../server/src/features/code-actions';
import { completionAt } from '../../server/src/features/completion';
import { isAbout } from '../../server/src/features/completion/about';
import { documentationOf } from '../../server/src/features/completion/documentation';
import { foldingRanges } from '../../server/src/features/folding';
import { hoverAt } from '../../server/src/features/hover';
import { documentLinks } from '../../server/src/features/links';
import { selectionRanges } from '../../server/src/features/selection-ranges';
import { documentSymbols } from '../../server/src/features/symbols';
import type { Snapshot } from '../../server/src/snapshot';
import { snapshotOf } from '../support/document';
import type { FuzzDocument } from './documents';

/** Asks for everything at every offset of a document. Throws where an answer is missing or an edit goes astray. */
export function askEverywhere({ name, text }: FuzzDocument): void {
  const snapshot = snapshotOf(text, {
    fileName: /package\.json/.test(name) ? 'package.json' : 'policy.json',
  });
  documentLinks(snapshot);
  foldingRanges(snapshot);
  documentSymbols(snapshot);
  const positions = snapshot.positions();
  for (let offset = 0; offset <= text.length; offset++) {
    // No caret stands between the two letters of a line end.
    if (positions.offset(positions.at(offset)) !== offset) continue;
    try {
      askAt(snapshot, offset);
    } catch (error) {
      const around = `${text.slice(Math.max(0, offset - 60), offset)}¦${text.slice(offset, offset + 60)}`;
      throw new Error(`${name}, offset ${offset}: ${around}\n${String(error)}`, { cause: error });
    }
  }
}

function askAt(snapshot: Snapshot, offset: number): void {
  const position = snapshot.positions().at(offset);
  hoverAt(snapshot, offset);
  codeActionsAt(
    snapshot,
    { start: position, end: position },
    {
      uri: 'file:///work/policy.json',
      version: 1,
      snippets: true,
      relatedInformation: true,
      pageOf: () => undefined,
    },
  );
  assert.equal(selectionRanges(snapshot, [offset]).length, 1);
  checkCompletion(snapshot, offset);
}

function checkCompletion(snapshot: Snapshot, offset: number): void {
  const { items } = completionAt(snapshot, offset, { snippets: true, continues: true });
  if (!items.length) return;
  const word = snapshot.draftAt(offset)?.word.span;
  assert.ok(word);
  const positions = snapshot.positions();
  const first = items[offset % items.length];
  if (isAbout(first?.data)) documentationOf(first.data, snapshot.reference);
  for (const { label, textEdit, filterText = '', additionalTextEdits = [] } of items) {
    assert.ok(textEdit && 'range' in textEdit);
    const { start, end } = textEdit.range;
    assert.equal(start.line, end.line, label);
    const [from, to] = [positions.offset(start), positions.offset(end)];
    assert.ok(from <= offset && offset <= to, label);
    assert.deepEqual(
      { offset: from, length: to - from },
      { offset: word.offset, length: word.length },
      label,
    );
    for (const { newText, range } of additionalTextEdits) {
      assert.equal(newText, ',');
      assert.ok(positions.offset(range.end) <= from);
    }
    assert.ok(fits(filterText, snapshot.text.slice(from, offset)), `${label}: ${filterText}`);
  }
}

/** As VS Code filters: the letters that are typed, in order, case aside. */
function fits(filter: string, typed: string): boolean {
  const whole = filter.toLowerCase();
  let at = -1;
  for (const letter of typed.toLowerCase()) {
    at = whole.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
