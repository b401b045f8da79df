import { createScanner } from 'jsonc-parser';

/** jsonc-parser's `SyntaxKind.EOF`, which is a const enum that bundlers cannot see. */
const endOfText = 17;

/** The JSON text without white space between its parts, and without comments. */
export function compact(text: string): string {
  const scanner = createScanner(text, true);
  const parts: string[] = [];
  while ((scanner.scan() as number) !== endOfText) {
    const start = scanner.getTokenOffset();
    parts.push(text.slice(start, start + scanner.getTokenLength()));
  }
  return parts.join('');
}
