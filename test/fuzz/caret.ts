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
import { locate } from '../../server/src/policy/locate';
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
  const acting = new Set(placesOf(snapshot));
  for (let offset = 0; offset <= text.length; offset++) {
    // No caret stands between the two letters of a line end.
    if (positions.offset(positions.at(offset)) !== offset) continue;
    try {
      askAt(snapshot, offset);
      if (acting.has(offset)) actAt(snapshot, offset);
    } catch (error) {
      const around = `${text.slice(Math.max(0, offset - 60), offset)}¦${text.slice(offset, offset + 60)}`;
      throw new Error(`${name}, offset ${offset}: ${around}\n${String(error)}`, { cause: error });
    }
  }
}

/** Every change of a document is made and judged: so many places of each are asked for theirs. */
const actingPlaces = 8;

/** Where something begins that changes are offered for, spread evenly over the document. */
function placesOf({ file, text }: Snapshot): readonly number[] {
  const places: number[] = [];
  let last = '';
  for (let offset = 0; offset <= text.length; offset++) {
    const target = locate(file, offset);
    const name = target ? `${target.at} ${'text' in target ? target.text.offset : ''}` : '';
    if (name && name !== last) places.push(offset);
    last = name;
  }
  const step = Math.max(1, places.length / actingPlaces);
  return Array.from(
    { length: Math.min(actingPlaces, places.length) },
    (_, index) => places[Math.floor(index * step)] ?? 0,
  );
}

function actAt(snapshot: Snapshot, offset: number): void {
  const position = snapshot.positions().at(offset);
  codeActionsAt(
    snapshot,
    { start: position, end: position },
    {
      uri: 'file:///work/policy.json',
      version: 1,
      snippets: true,
      relatedInformation: true,
      pageOf: () => undefined,
      crashed: (part, error) => {
        throw new Error(`${part} threw`, { cause: error });
      },
    },
  );
}

function askAt(snapshot: Snapshot, offset: number): void {
  hoverAt(snapshot, offset);
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
