/** How messages and titles show text of a document: in quotes, on one line, cut where it would fill the screen. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `"${line.length > quoteLimit ? `${line.slice(0, quoteLimit)}…` : line}"`;
}

const quoteLimit = 80;

/** `22,091`. */
export function numeral(number: number): string {
  // Formatting for a locale is slow, and messages are made by the thousand.
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `1 action`, `2 actions`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${numeral(number)} ${number === 1 ? one : many}`;
}

/** `a, b and c`, with the rest counted once there are more than `limit`. */
export function list(items: readonly string[], limit = 3): string {
  if (items.length > limit)
    return `${items.slice(0, limit).join(', ')} and ${numeral(items.length - limit)} more`;
  return join(items);
}

/** `a, b and c`, `a, b or c`. */
export function join(items: readonly string[], joint: 'and' | 'or' = 'and'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${joint} ${last}`;
}
