import { CompletionItemKind, InsertTextFormat, InsertTextMode } from 'vscode-languageserver-types';
import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import type { Draft } from '../policy/draft';
import { locate } from '../policy/locate';
import { mergeSeen, seenIn } from '../policy/seen';
import type { Seen } from '../policy/seen';
import type { Snapshot } from '../snapshot';
import { spanBetween } from '../text/span';
import { documentValueOffers } from './completion/documents';
import type { Offer, Sort } from './completion/offer';
import { offersAt } from './completion/offers';
import { select } from './completion/select';
import type { Selected } from './completion/select';

export interface CompletionOptions {
  /** Whether the client can take tab stops. */
  readonly snippets: boolean;
  /** Whether the client opens the list again after an item that is only a beginning, when asked to. */
  readonly continues: boolean;
  /** The letter that made the client ask; undefined where a person did, or a word began. */
  readonly trigger?: string | undefined;
  /** Whether the list is open and only grows shorter with what is typed. */
  readonly typing?: boolean;
  /** What other documents name. */
  readonly seen?: readonly Seen[];
}

/** What can stand at the offset. Empty outside of policies, in comments and where something stands already. */
export function completionAt(snapshot: Snapshot, offset: number, options: CompletionOptions): CompletionList {
  const draft = isClosingQuote(snapshot, offset, options) ? undefined : snapshot.draftAt(offset);
  if (!draft) return { isIncomplete: false, items: [] };
  const { word } = draft;
  const { selected, isComplete } = select(offersFor(draft, snapshot, options), word.before);
  return {
    // A value that somebody types to its end is offered no longer, so the list changes with each letter.
    isIncomplete: !isComplete || selected.some(({ offer }) => offer.insert.write === 'value'),
    items: selected
      .map((each, index) => itemOf(each, index, draft, snapshot, options))
      .filter((item) => !options.typing || !isWritten(item, draft, snapshot)),
  };
}

function offersFor(
  { word, file, kind, place, offset }: Draft,
  { reference }: Snapshot,
  options: CompletionOptions,
): readonly Offer[] {
  // What stands in quotes is to be a text.
  if (place) return word.quoted ? [] : documentValueOffers(place, kind);
  return offersAt(word.role === 'document' ? undefined : locate(file, offset), {
    word,
    offset,
    kind,
    reference,
    policies: file.policies,
    // Of the draft: a text without its closing quote hides what stands after it in the document itself.
    seen: mergeSeen([seenIn(file), ...(options.seen ?? [])], word.text),
  });
}

/** Whether the item would change nothing: Enter and Tab are then free to do what they do. */
function isWritten(
  { textEdit, additionalTextEdits }: CompletionItem,
  { word }: Draft,
  { text }: Snapshot,
): boolean {
  const { offset, length } = word.span;
  return !additionalTextEdits && textEdit?.newText === text.slice(offset, offset + length);
}

/** The quote that ends a text is typed by a person who is done with it. */
function isClosingQuote(
  { text, draftAt }: Snapshot,
  offset: number,
  { trigger }: CompletionOptions,
): boolean {
  if (trigger !== '"' || text[offset - 1] !== '"') return false;
  const word = draftAt(offset)?.word;
  return word !== undefined && word.span.offset < offset - 1;
}

function itemOf(
  { offer, found }: Selected,
  index: number,
  draft: Draft,
  snapshot: Snapshot,
  { snippets, continues }: CompletionOptions,
): CompletionItem {
  const { word } = draft;
  const positions = snapshot.positions();
  const quote = word.quoted ? snapshot.text.charAt(word.span.offset) : '';
  const { newText, snippet, commaAt } = draft.write(offer.insert, { snippets });
  return {
    label: offer.label,
    kind: kinds[offer.what],
    ...labelDetails(offer),
    sortText: String(index).padStart(4, '0'),
    // It is held against what stands before the caret, which may be the closing quote as well.
    filterText: quote + found + quote,
    textEdit: { range: positions.range(word.span), newText },
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    // The lines of a text come with all of their indentation.
    insertTextMode: InsertTextMode.asIs,
    ...(commaAt !== undefined && {
      additionalTextEdits: [{ range: positions.range(spanBetween(commaAt, commaAt)), newText: ',' }],
    }),
    ...(offer.about && { data: offer.about }),
    ...(offer.continues && continues && { command: again }),
  };
}

function labelDetails({ detail, description }: Offer): Pick<CompletionItem, 'labelDetails'> {
  if (detail === undefined && description === undefined) return {};
  return {
    labelDetails: {
      ...(detail !== undefined && { detail: ` ${detail}` }),
      ...(description !== undefined && { description }),
    },
  };
}

/** Letters after which something else can stand, beside those of words. */
export const completionTriggers = ['"', ':', '/', '$', '{', '.', '-'] as const;

const again = { title: 'Suggest', command: 'editor.action.triggerSuggest' };

const kinds: Readonly<Record<Sort, CompletionItemKind>> = {
  document: CompletionItemKind.File,
  statement: CompletionItemKind.Snippet,
  element: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  service: CompletionItemKind.Module,
  action: CompletionItemKind.Method,
  wildcard: CompletionItemKind.Operator,
  resource: CompletionItemKind.Reference,
  principal: CompletionItemKind.Class,
  operator: CompletionItemKind.Function,
  'condition-key': CompletionItemKind.Field,
  variable: CompletionItemKind.Variable,
};
