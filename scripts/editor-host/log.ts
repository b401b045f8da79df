import { format } from 'node:util';

const kept = 60;

/** Sorts what a window reports: lines of the tests are printed at once, VS Code's own only when asked for. */
export function createLog(mark: string, print: (line: string) => void) {
  const notes: string[] = [];
  let printed = 0;
  const note = (line: string) => {
    if (notes.includes(line)) return;
    notes.push(line);
    if (notes.length > kept) notes.shift();
  };
  return {
    note,
    /** Named and called as VS Code does it. */
    add: (type: string, args: unknown) => {
      const text = Array.isArray(args) ? format(...(args as unknown[])) : format(args);
      if (!text.startsWith(mark)) {
        note(`${type}: ${text}`);
        return;
      }
      printed += 1;
      print(text.slice(mark.length));
    },
    printed: () => printed,
    dump() {
      print(`Last messages of the window:\n  ${notes.join('\n  ')}`);
    },
  };
}
