/** Whether `Bool` and `Null` can read the text. Another case passes: AWS does not say that it tells them apart. */
export function isBoolean(text: string): boolean {
  return booleans.has(text.trim().toLowerCase());
}

/** The boolean; undefined for another text. */
export function readBoolean(text: string): boolean | undefined {
  return isBoolean(text) ? text.trim().toLowerCase() === 'true' : undefined;
}

/** What somebody meant who wrote a boolean in other words; undefined where nothing is likely. */
export function meantBoolean(text: string): 'true' | 'false' | undefined {
  const word = text.trim().toLowerCase();
  if (affirmative.has(word)) return 'true';
  return negative.has(word) ? 'false' : undefined;
}

const booleans: ReadonlySet<string> = new Set(['true', 'false']);
const affirmative: ReadonlySet<string> = new Set(['yes', 'y', '1', 'on', 't']);
const negative: ReadonlySet<string> = new Set(['no', 'n', '0', 'off', 'f']);
