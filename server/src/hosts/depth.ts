import { createScanner } from 'jsonc-parser';

/** Deeper than any policy, template or AWS CLI answer; the reader recurses, and its stack must hold. */
export const depthLimit = 256;

/** Whether the text nests deeper than we read. A text is at most as deep as it has opening brackets. */
export function isTooDeep(text: string): boolean {
  return openings(text) > depthLimit && deepest(text) > depthLimit;
}

function openings(text: string): number {
  return occurrences(text, '{') + occurrences(text, '[');
}

/** Stops once there are enough to look closer. */
function occurrences(text: string, letter: string): number {
  let count = 0;
  for (let at = text.indexOf(letter); at >= 0 && count <= depthLimit; at = text.indexOf(letter, at + 1))
    count++;
  return count;
}

/** A bracket that closes nothing takes no level back: the reader skips it, and stays as deep as it was. */
function deepest(text: string): number {
  const scanner = createScanner(text, true);
  const open: string[] = [];
  let deepest = 0;
  while (scanner.getPosition() < text.length && deepest <= depthLimit) {
    scanner.scan();
    const letter = scanner.getTokenLength() === 1 ? text[scanner.getTokenOffset()] : undefined;
    if (letter === '{' || letter === '[') deepest = Math.max(deepest, open.push(letter));
    else if ((letter === '}' && open.at(-1) === '{') || (letter === ']' && open.at(-1) === '[')) open.pop();
  }
  return deepest;
}
