import { firstPage, notes } from './notes';
import type { Note } from './note';

/** All of the notes as one Markdown document, the first page in front. */
export function notesPage(): string {
  return [firstPage, ...Object.values(notes).map(section)].join('\n\n') + '\n';
}

function section({ title, short, further, page }: Note): string {
  return [`## ${title}`, short, ...(further ? [further] : []), `[On AWS's pages](${page})`].join('\n\n');
}
