/** Whether somebody is yet to fill in a part of the text: `arn:aws:s3:::<bucket>`. Nothing can be said of such a text. */
export function hasBlank(text: string): boolean {
  const open = text.indexOf('<');
  return open >= 0 && text.includes('>', open + 2);
}

/**
 * The text with what `fill` says in place of each `${name}`. A `${` that nothing closes stays as it stands. One pass
 * without a RegExp, which would read to the end of the text for every `${` that lacks its `}`.
 */
export function fillPlaceholders(text: string, fill: (name: string) => string): string {
  let filled = '';
  let at = 0;
  for (;;) {
    const open = text.indexOf('${', at);
    const close = open < 0 ? -1 : text.indexOf('}', open);
    if (close < 0) return filled + text.slice(at);
    filled += text.slice(at, open) + fill(text.slice(open + 2, close));
    at = close + 1;
  }
}
