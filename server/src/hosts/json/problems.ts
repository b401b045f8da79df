import { printParseErrorCode } from 'jsonc-parser';
import type { ParseErrorCode } from 'jsonc-parser';

/** What a syntax error of jsonc-parser means, as the end of a sentence: `not JSON at line 3, column 5: …`. */
export function problemWords(code: ParseErrorCode): string {
  return words[printParseErrorCode(code)];
}

const words: Readonly<Record<ReturnType<typeof printParseErrorCode>, string>> = {
  InvalidSymbol: 'this is neither a text in double quotes nor a number, true, false or null',
  InvalidNumberFormat: 'this is no number',
  PropertyNameExpected: 'a name in double quotes is missing',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing brace is missing',
  CloseBracketExpected: 'a closing bracket is missing',
  EndOfFileExpected: 'something follows the end of the document',
  InvalidCommentToken: 'a comment may not stand here',
  UnexpectedEndOfComment: 'this comment has no end',
  UnexpectedEndOfString: 'this text has no closing quote',
  UnexpectedEndOfNumber: 'this number breaks off',
  InvalidUnicode: 'four hexadecimal digits must follow \\u',
  InvalidEscapeCharacter: 'this text has a backslash before a character that takes none',
  InvalidCharacter: 'this text holds a control character, which must be escaped',
  '<unknown ParseErrorCode>': 'this cannot be read',
};
