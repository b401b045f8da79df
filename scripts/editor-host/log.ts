import { format } from 'node:util';

const kept = 60;

/** What a window reports: the lines that tests print at once, the rest only when it is asked for. */
export function createLog(print: (line: string) => void) {
  const notes: string[] = [];
  const note = (line: string) => {
    notes.push(line);
    if (notes.length > kept) notes.shift();
  };
  return {
    note,
    /** Named and called as VS Code does it. */
    add(type: string, args: unknown) {
      const text = Array.isArray(args) ? format(...(args as unknown[])) : format(args);
      if (type === 'log') print(text);
      else note(`${type}: ${text}`);
    },
    dump() {
      print(`Last messages of the window:\n  ${notes.join('\n  ')}`);
    },
  };
}
