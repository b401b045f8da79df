import type { DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Entry } from '../../policy/value';
import type { Positions } from '../../text/positions';
import { endOf, spanBetween } from '../../text/span';
import type { Span } from '../../text/span';
import { excerpt } from '../markdown';

/** A symbol before its places are lines. */
export interface SymbolNode {
  readonly name: string;
  /** Empty where there is nothing to add to the name. */
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  /** What is selected when a person goes there. */
  readonly selection: Span;
  readonly children: readonly SymbolNode[];
}

/** The tree as the protocol has it: names that are not empty, each place within the one around it. */
export function withRanges(nodes: readonly SymbolNode[], positions: Positions): DocumentSymbol[] {
  return nodes.map((node) => toSymbol(node, undefined, positions));
}

function toSymbol(node: SymbolNode, parent: Span | undefined, positions: Positions): DocumentSymbol {
  const span = parent ? within(node.span, parent) : node.span;
  const detail = cut(node.detail, detailLimit);
  return {
    name: cut(node.name, nameLimit) || '…',
    ...(detail && { detail }),
    kind: node.kind,
    range: positions.range(span),
    selectionRange: positions.range(within(node.selection, span)),
    ...(node.children.length && {
      children: node.children.map((child) => toSymbol(child, span, positions)),
    }),
  };
}

const nameLimit = 100;
const detailLimit = 120;

/** On one line, without letters that nobody sees. */
function cut(text: string, limit: number): string {
  return excerpt(text.trim(), limit);
}

/** In a text that breaks off, a part may reach further than what it is in. */
function within(span: Span, outer: Span): Span {
  const clamp = (offset: number) => Math.min(Math.max(offset, outer.offset), endOf(outer));
  return spanBetween(clamp(span.offset), clamp(endOf(span)));
}

/** A member, from its name to the end of its value. */
export function entrySpan({ key, value }: Entry): Span {
  return spanBetween(key.offset, Math.max(endOf(key), value ? endOf(value) : 0));
}
