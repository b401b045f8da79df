import { createScanner, ScanError, SyntaxKind } from 'jsonc-parser';
import type { JSONScanner } from 'jsonc-parser';
import type { Word } from '../../policy/draft';
import { endOf, spanBetween } from '../../text/span';
import type { Span } from '../../text/span';
import { createPlaceReader } from './place';
import type { Place } from './place';

/** The word at a caret in a JSON text that need not be sound, and what is missing around it. */
export interface JsonWord extends Word {
  /** Where a comma is missing before it: the end of the part before; undefined where none is. */
  readonly commaBefore: number | undefined;
  readonly commaAfter: boolean;
}

/**
 * Undefined where nothing can be written: in a comment, before a colon, beside a value that stands there. To read from
 * `from`, where a bracket opens, is enough as long as it is not closed before the offset.
 */
export function wordAt(text: string, offset: number, from = 0): JsonWord | undefined {
  const found = find(text, offset, from);
  if (!found) return undefined;
  if (from && !found.place.isInside) return wordAt(text, offset);
  return describe(text, offset, found.span, found.place);
}

interface Found {
  /** Of the word; empty where nothing is written yet. */
  readonly span: Span;
  readonly place: Place;
}

/** Undefined in a comment. */
function find(text: string, offset: number, from: number): Found | undefined {
  const scanner = createScanner(text, false);
  scanner.setPosition(from);
  const places = createPlaceReader();
  for (let token = scanner.scan(); token !== SyntaxKind.EOF; token = scanner.scan()) {
    const span = spanBetween(scanner.getTokenOffset(), scanner.getPosition());
    if (span.offset >= offset) break;
    if (isComment(token)) {
      if (offset < endOf(span) || (token === SyntaxKind.LineCommentTrivia && offset === endOf(span)))
        return undefined;
    } else if (isWord(token)) {
      const place = places.place();
      const word = wholeWord(text, span, { scanner, offset, place });
      if (offset <= endOf(word)) return { span: word, place };
      places.read(token, word);
      scanner.setPosition(endOf(word));
    } else if (endOf(span) <= offset && !isBlank(token)) places.read(token, span);
  }
  return { span: { offset, length: 0 }, place: places.place() };
}

function describe(text: string, offset: number, span: Span, place: Place): JsonWord | undefined {
  // A name whose colon is missing, and another one begins.
  const role = place.next === 'colon' && span.length ? 'name' : place.next;
  if (role === 'colon' || role === 'end') return undefined;
  const after = tokenAfter(text, endOf(span));
  if (role === 'document' && after.token !== SyntaxKind.EOF) return undefined;
  if (role === 'value' && !place.inList && !span.length && after.isValue) return undefined;
  const hasValue = role === 'name' && after.token === SyntaxKind.ColonToken;
  return {
    span,
    text: contentOf(text.slice(span.offset, endOf(span))),
    before: contentOf(text.slice(span.offset, offset)),
    role,
    quoted: span.length > 0 && /["']/.test(text.charAt(span.offset)),
    hasValue,
    commaBefore: place.commaBefore,
    commaAfter: role !== 'document' && !hasValue && !endsPart(after.token),
  };
}

interface WordScan {
  readonly scanner: JSONScanner;
  readonly offset: number;
  readonly place: Place;
}

/** A token as a person means it: a text without a closing quote ends where it seems to, `s3:Get` is one word. */
function wholeWord(text: string, span: Span, { scanner, offset, place }: WordScan): Span {
  const stop = place.next === 'value' ? '' : ':';
  if (text[span.offset] === '"') {
    const isClosed = scanner.getTokenError() !== ScanError.UnexpectedEndOfString;
    if (isClosed && !isFollowedByLetter(text, endOf(span))) return span;
    // What stands before the caret was typed as a part of it.
    const from = offset > span.offset && offset <= endOf(span) ? offset : span.offset + 1;
    return spanBetween(span.offset, wordEnd(text, span.offset + 1, from, stop));
  }
  const end = wordEnd(text, span.offset, endOf(span), stop);
  return spanBetween(span.offset, isClosedAt(text, end) ? end + 1 : end);
}

/** Whether a quote that nothing opened ends the word there: no letter can come after it. */
function isClosedAt(text: string, end: number): boolean {
  return text[end] === '"' && /^[ \t]*(?:[,:\]}\r\n]|$)/.test(text.slice(end + 1, end + 20));
}

/** After a closing quote no letter can come: the quote opened the next text, and this one lacks its own. */
function isFollowedByLetter(text: string, end: number): boolean {
  let at = end;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return /[^\s,:\]}"[{/]/.test(text.charAt(at));
}

/**
 * Where a word ends that no quote closes; a brace that opened in it, `${aws:username}`, closes in it. A colon that a
 * letter follows at once is a part of it, as in a condition key, `aws:SourceIp`.
 */
function wordEnd(text: string, start: number, from: number, stop: string): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === '\n' || letter === '\r') return at;
    if (letter === '{') depth++;
    else if (letter === '}' && depth > 0) depth--;
    else if (
      at >= from &&
      (/[\s",\]}]/.test(letter) || (letter === stop && !/[a-z]/i.test(text.charAt(at + 1))))
    )
      return at;
  }
  return text.length;
}

/** What a token says; where its escapes are broken, the letters themselves. */
function contentOf(token: string): string {
  // Other languages quote so, and people who come from them.
  if (token.startsWith("'")) return token.replace(/^'|(?!^)'$/g, '');
  if (!token.startsWith('"')) return token;
  const inner = /^"((?:[^"\\]|\\.)*)"?$/s.exec(token)?.[1] ?? token.slice(1);
  if (!inner.includes('\\')) return inner;
  try {
    return String(JSON.parse(`"${inner}"`));
  } catch {
    return inner;
  }
}

function tokenAfter(text: string, offset: number): { readonly token: SyntaxKind; readonly isValue: boolean } {
  const scanner = createScanner(text, true);
  scanner.setPosition(offset);
  const token = scanner.scan();
  const opens = token === SyntaxKind.OpenBraceToken || token === SyntaxKind.OpenBracketToken;
  // The name of the next member is no value.
  return { token, isValue: opens || (isWord(token) && scanner.scan() !== SyntaxKind.ColonToken) };
}

function endsPart(token: SyntaxKind): boolean {
  return (
    token === SyntaxKind.CommaToken ||
    token === SyntaxKind.CloseBraceToken ||
    token === SyntaxKind.CloseBracketToken ||
    token === SyntaxKind.EOF
  );
}

function isComment(token: SyntaxKind): boolean {
  return token === SyntaxKind.LineCommentTrivia || token === SyntaxKind.BlockCommentTrivia;
}

function isBlank(token: SyntaxKind): boolean {
  return token === SyntaxKind.Trivia || token === SyntaxKind.LineBreakTrivia;
}

function isWord(token: SyntaxKind): boolean {
  return (
    token === SyntaxKind.StringLiteral ||
    token === SyntaxKind.NumericLiteral ||
    token === SyntaxKind.NullKeyword ||
    token === SyntaxKind.TrueKeyword ||
    token === SyntaxKind.FalseKeyword ||
    token === SyntaxKind.Unknown
  );
}
