/** A `${…}` as it stands in a text. Whether IAM fills it in is for others to say: templates of other tools look the same. */
export interface WrittenVariable {
  /** Where its `$` stands. */
  readonly start: number;
  /** Behind its `}`; without one, where the next `${` stands or the text ends. */
  readonly end: number;
  /** What it is filled in from, spaces included: all between the braces, or all before the comma. */
  readonly name: string;
  /** What stands behind the comma, quotes and spaces included; undefined where there is no comma. */
  readonly fallback: string | undefined;
  /** Whether it has its `}`. */
  readonly closed: boolean;
  /** Whether another one stands in its braces, which is then left out. */
  readonly nested: boolean;
}

/**
 * All that stand in the text, in order. One pass, whatever is left open or nested.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function readVariables(text: string): readonly WrittenVariable[] {
  const found: Place[] = [];
  const open: Place[] = [];
  for (let at = text.indexOf('${'); at >= 0 && at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === dollar && text.charCodeAt(at + 1) === brace) {
      const place = { start: at, end: -1, closed: false, nested: false };
      open.push(place);
      found.push(place);
      at++;
    } else if (letter === closingBrace) {
      const place = open.pop();
      if (!place) continue;
      while (found.at(-1) !== place) {
        found.pop();
        place.nested = true;
      }
      at = place.nested ? at : endOfQuoted(text, place.start, at);
      place.end = at + 1;
      place.closed = true;
    }
  }
  return found.map((place, index) => read(text, place, found[index + 1]?.start ?? text.length));
}

const dollar = '$'.charCodeAt(0);
const brace = '{'.charCodeAt(0);
const closingBrace = '}'.charCodeAt(0);

interface Place {
  readonly start: number;
  end: number;
  closed: boolean;
  nested: boolean;
}

/** A default in quotes may hold a `}`: it goes on to the quote before one, in front of the next variable. */
function endOfQuoted(text: string, start: number, close: number): number {
  const fallback = fallbackOf(text.slice(start + '${'.length, close))?.trim();
  if (!fallback?.startsWith("'") || isQuoted(fallback)) return close;
  const next = text.indexOf('${', close);
  const end = text.slice(close, next < 0 ? undefined : next).indexOf("'}");
  return end < 0 ? close : close + end + 1;
}

function read(text: string, { start, end, closed, nested }: Place, next: number): WrittenVariable {
  const inside = text.slice(start + '${'.length, closed ? end - 1 : next);
  const fallback = fallbackOf(inside);
  const name = fallback === undefined ? inside : inside.slice(0, inside.indexOf(','));
  return { start, end: closed ? end : next, name, fallback, closed, nested };
}

function fallbackOf(inside: string): string | undefined {
  const comma = inside.indexOf(',');
  return comma < 0 ? undefined : inside.slice(comma + 1);
}

/** Whether a default stands in single quotes, as IAM wants it. */
export function isQuoted(fallback: string): boolean {
  return fallback.length > 1 && fallback.startsWith("'") && fallback.endsWith("'");
}

/** Whether it stands for a letter that would mean something else: `${*}`, `${?}`, `${$}`. */
export function isLetter({ name, fallback, closed }: WrittenVariable): boolean {
  return closed && fallback === undefined && (name === '*' || name === '?' || name === '$');
}
