/** Where patterns may be cut: anywhere, or only between the words of a name, as a person would. */
export type Cut = 'letters' | 'words';

/** Where the words of `GetBucketACLRules` begin: 0, 3, 9, 12; its end not among them. */
export function wordStarts(name: string): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < name.length; at++) if (beginsWord(name, at)) starts.push(at);
  return starts;
}

/** At a capital behind a small letter or a digit, at the last capital of several before a small letter, behind a sign. */
function beginsWord(name: string, at: number): boolean {
  if (at === 0) return true;
  const [before, letter, after] = [name.charAt(at - 1), name.charAt(at), name.charAt(at + 1)];
  if (isCapital(letter)) return !isCapital(before) || isSmall(after);
  return !isLetterOrDigit(before) && isLetterOrDigit(letter);
}

function isCapital(letter: string): boolean {
  return letter >= 'A' && letter <= 'Z';
}

function isSmall(letter: string): boolean {
  return letter >= 'a' && letter <= 'z';
}

function isLetterOrDigit(letter: string): boolean {
  return isCapital(letter) || isSmall(letter) || (letter >= '0' && letter <= '9');
}
