import type { Topic } from '../../notes/notes';
import type { Action, ServiceReference } from '../../reference/model';
import type { Span } from '../../text/span';
import { count, numeral } from '../../text/words';
import { code } from '../markdown';

/** What one value, name or element of a policy means. */
export interface Explanation {
  /** The token, or the part of it, that it speaks of. */
  readonly span: Span;
  /** Markdown, texts of the document made harmless. */
  readonly paragraphs: readonly string[];
  readonly page: Link;
  /** What the notes say of it; absent: what they say of the whole token. */
  readonly topics?: readonly Topic[];
}

/** A page of AWS. */
export interface Link {
  readonly text: string;
  readonly url: string;
}

/** What an explanation is drawn from, beside what stands at the caret. */
export interface Sources {
  readonly reference: ServiceReference;
  /** Where in the document somebody points. */
  readonly offset: number;
  /** Where in the text somebody points; undefined where nobody does: the text is left to deployment, say. */
  readonly point: Point | undefined;
}

/** A place in a text of a policy. */
export interface Point {
  /** Of the letter in the text, quotes and escapes aside; the text's length after the last one. */
  readonly index: number;
  /** Where a part of the text stands in the document. */
  span(start: number, end: number): Span;
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** The first items, and how many more there are. */
export function cutList<Item>(items: readonly Item[], limit: number, textOf: (item: Item) => string): string {
  const rest = items.length - limit;
  // One more than the limit is no reason to cut.
  return rest > 1
    ? `${items.slice(0, limit).map(textOf).join(', ')} and ${numeral(rest)} more`
    : items.map(textOf).join(', ');
}

/** Names as inline code, cut like a list. */
export function codes(names: readonly string[], limit: number): string {
  return cutList(names, limit, code);
}

/** Actions by their ids, cut like a list. */
export function actionCodes(actions: readonly Action[], limit: number): string {
  return cutList(actions, limit, ({ id }) => code(id));
}

/** `Both actions of the statement`, `All 12 actions of the statement`; of one action its id. */
export function allActions(actions: readonly Action[]): string {
  if (actions.length === 1) return actionCodes(actions, 1);
  return `${actions.length === 2 ? 'Both actions' : `All ${count(actions.length, 'action')}`} of the statement`;
}

/** What is known of a text of which deployment fills in a part. */
export function openText(text: string): string {
  return `Deployment fills in a part of this: ${code(text)}, with \`*\` for what is open.`;
}

/** Whether a part is filled in from the request; `${*}`, `${?}` and `${$}` stand for the letter itself. */
export function hasVariable(text: string): boolean {
  return /\$\{[^}*?$]+\}/.test(text);
}

export const variableText = 'What stands in `${…}` is filled in from each request.';
