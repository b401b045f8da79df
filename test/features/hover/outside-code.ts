/**
 * What of a Markdown text can do something: inline code and escaped letters are taken out, by CommonMark's rules.
 * https://spec.commonmark.org/0.31.2/#code-spans
 */
export function outsideCode(markdown: string): string {
  let rest = '';
  for (let at = 0; at < markdown.length;) {
    const letter = markdown[at] ?? '';
    if (letter === '\\' && /[!-/:-@[-`{-~]/.test(markdown[at + 1] ?? '')) at += 2;
    else if (letter === '`') {
      const fence = /^`+/.exec(markdown.slice(at))?.[0] ?? '';
      const close = closing(markdown, fence, at + fence.length);
      // A run that nothing closes stands for itself.
      rest += close < 0 ? fence : '';
      at = close < 0 ? at + fence.length : close + fence.length;
    } else {
      rest += letter;
      at++;
    }
  }
  return rest;
}

/** Where the next run of exactly that many backticks starts, within the paragraph; -1: nowhere. */
function closing(markdown: string, fence: string, from: number): number {
  const end = markdown.indexOf('\n\n', from);
  const paragraph = markdown.slice(0, end < 0 ? undefined : end);
  for (const run of paragraph.slice(from).matchAll(/`+/g))
    if (run[0].length === fence.length) return from + run.index;
  return -1;
}
