import assert from 'node:assert/strict';
import { InsertTextFormat } from 'vscode-languageserver-types';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { completionAt } from '../../server/src/features/completion';
import type { CompletionOptions } from '../../server/src/features/completion';
import type { Snapshot } from '../../server/src/snapshot';
import { snapshotOf } from './document';
import type { DocumentOptions } from './document';

export interface CompleteOptions extends DocumentOptions, Partial<CompletionOptions> {}

export interface Completion {
  readonly labels: readonly string[];
  readonly items: readonly CompletionItem[];
  readonly isIncomplete: boolean;
  item(label: string): CompletionItem;
  /** The document after the item is accepted, gaps as `<name>`, or as tab stops where the options ask for snippets. */
  accept(label: string): string;
}

/** What is offered at the caret `¦` of a document. */
export function complete(marked: string, options: CompleteOptions = {}): Completion {
  const offset = marked.indexOf('¦');
  assert.ok(offset >= 0, 'no caret');
  const text = marked.replace('¦', '');
  const snapshot = snapshotOf(text, options);
  const { items, isIncomplete } = completionAt(snapshot, offset, {
    snippets: false,
    continues: false,
    ...options,
  });
  const item = (label: string) => {
    const found = items.find((each) => each.label === label);
    assert.ok(found, `${label} is not offered, but ${items.map((each) => each.label).join(', ')}`);
    return found;
  };
  return {
    labels: items.map(({ label }) => label),
    items,
    isIncomplete,
    item,
    accept: (label) => apply(item(label), offset, snapshot),
  };
}

function apply(item: CompletionItem, caret: number, snapshot: Snapshot): string {
  const { textEdit, additionalTextEdits = [] } = item;
  assert.ok(textEdit && 'range' in textEdit);
  checkAsClient(item, textEdit, caret, snapshot);
  const edits = [textEdit, ...additionalTextEdits].map(({ range, newText }) => ({
    start: snapshot.positions().offset(range.start),
    end: snapshot.positions().offset(range.end),
    newText,
  }));
  edits.sort((left, right) => right.start - left.start);
  return edits.reduce(
    (text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end),
    snapshot.text,
  );
}

/** What VS Code asks of an item: its range in one line and around the caret, and a filter that what is typed fits. */
function checkAsClient(item: CompletionItem, { range }: TextEdit, caret: number, snapshot: Snapshot): void {
  const positions = snapshot.positions();
  const [start, end] = [positions.offset(range.start), positions.offset(range.end)];
  assert.equal(range.start.line, range.end.line);
  assert.ok(start <= caret && caret <= end, `${start} ${caret} ${end}`);
  const filter = (item.filterText ?? item.label).toLowerCase();
  let at = -1;
  for (const letter of snapshot.text.slice(start, caret).toLowerCase()) {
    at = filter.indexOf(letter, at + 1);
    assert.ok(at >= 0, `${item.label} is filtered out: ${filter}`);
  }
  assert.equal(
    item.insertTextFormat === InsertTextFormat.Snippet,
    /\$\{?\d/.test(item.textEdit?.newText ?? ''),
  );
}
