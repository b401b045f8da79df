/**
 * How well a text fits what somebody has typed of it, case aside: 0 begins with it, 1 has a word that does, 2 holds
 * it, 3 holds its letters in order. Undefined where it does not fit. Where both begin alike up to a colon, what comes
 * after it counts: `s3:Object` fits `s3:GetObject` as `Object` does.
 */
export function likeness(text: string, typed: string): 0 | 1 | 2 | 3 | undefined {
  if (typed.length > text.length) return undefined;
  const [whole, part] = [text.toLowerCase(), typed.toLowerCase()];
  const head = part.lastIndexOf(':') + 1;
  const start = whole.startsWith(part.slice(0, head)) ? head : 0;
  const rest = part.slice(start);
  const at = whole.indexOf(rest, start);
  if (at === start) return 0;
  if (at > 0) return beginsWord(text, at) ? 1 : 2;
  return holdsInOrder(whole.slice(start), rest) ? 3 : undefined;
}

/** After a sign or a blank, or at a capital: `Object` in `s3:GetObject`. */
function beginsWord(text: string, at: number): boolean {
  return !/[a-z0-9]/i.test(text.charAt(at - 1)) || /[A-Z]/.test(text.charAt(at));
}

function holdsInOrder(whole: string, part: string): boolean {
  let at = -1;
  for (const letter of part) {
    at = whole.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
