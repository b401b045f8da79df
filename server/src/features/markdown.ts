/**
 * Text of a document, or of a list that is not ours, as Markdown that shows it and does nothing else: no link, picture,
 * HTML, code block or heading can come of it. The results stand within a line; they hold no line end.
 */
export function escape(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\`*_{}[\]<>#!|~&@$=^+]/g, '\\$&')
      // Bare addresses become links, with a scheme or with `www.`.
      .replace(/[.:](?=\S)/g, '\\$&')
      // At the start of a line these make a list.
      .replace(/^(\d+)([.)])/, '$1\\$2')
      .replace(/^-/, '\\-')
  );
}

/** The text as inline code, whatever backticks are in it; cut where it would fill the hover. */
export function code(text: string): string {
  const shown = cut(oneLine(text), codeLimit) || '""';
  const longest = Math.max(0, ...Array.from(shown.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

const codeLimit = 120;

/** Cut at a word where one ends near the limit. */
export function excerpt(text: string, limit: number): string {
  const line = oneLine(text);
  if (line.length <= limit) return line;
  const word = line.lastIndexOf(' ', limit);
  return `${wellFormed(line.slice(0, word > limit / 2 ? word : limit))}…`;
}

function cut(text: string, limit: number): string {
  return text.length > limit ? `${wellFormed(text.slice(0, limit))}…` : text;
}

/** Invisible letters and marks that turn the writing direction could show another text than the one that stands there. */
function oneLine(text: string): string {
  return wellFormed(text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '�'));
}

/** Half a surrogate pair is no letter. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '�');
}

/**
 * Markdown of ours without its marks, for clients that show plain text. What a document put in is escaped or code, so
 * every mark that is left is ours.
 */
export function plain(markdown: string): string {
  return markdown.replace(
    /(`+)( ?)(.+?)\2\1(?!`)|\\([!-/:-@[-`{-~])|\[([^\]]*)\]\(([^)\s]*)\)|\*\*|_|^---\n\n/gm,
    (_, _fence, _pad, shown?: string, escaped?: string, text?: string, url?: string) =>
      shown ?? escaped ?? (text === undefined ? '' : `${text}: ${url ?? ''}`),
  );
}
