/**
 * A text that can go to a terminal: what would move the cursor, end the line, colour the rest or turn its direction
 * shows as `·`. A policy is somebody else's text.
 */
export function printable(text: string): string {
  return text.replace(unprintable, '·');
}

// eslint would rather have no control characters in a pattern; here they are the point, so they are built.
const unprintable = new RegExp(
  `[${[
    [0x00, 0x1f],
    [0x7f, 0x9f],
    [0x200e, 0x200f],
    [0x2028, 0x202e],
    [0x2066, 0x2069],
  ]
    .map(([from = 0, to = 0]) => `${escape(from)}-${escape(to)}`)
    .join('')}]`,
  'g',
);

function escape(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
