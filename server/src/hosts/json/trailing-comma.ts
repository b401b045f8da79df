import { createScanner } from 'jsonc-parser';
import type { SyntaxProblem } from '../../policy/model';

/**
 * The first comma that nothing follows before the bracket closes, comments skipped; undefined where there is none.
 * Editors have words of their own for it, AWS refuses it.
 */
export function trailingComma(text: string): SyntaxProblem | undefined {
  const scanner = createScanner(text, true);
  let comma: number | undefined;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const offset = scanner.getTokenOffset();
    const letter = scanner.getTokenLength() === 1 ? text[offset] : undefined;
    if (comma !== undefined && (letter === ']' || letter === '}'))
      return { offset: comma, length: 1, message: 'nothing follows this comma, and AWS refuses it' };
    comma = letter === ',' ? offset : undefined;
  }
  return undefined;
}
