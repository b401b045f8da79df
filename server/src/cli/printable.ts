/**
 * A text that can go to a terminal: what would move the cursor, end the line, colour the rest or turn its direction
 * shows as `·`. A policy is somebody else's text.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '·');
}
