import type { ModelEdit } from '../../server/src/policy/edit';
import { printJsonEdits } from '../../server/src/hosts/json/edit';
import type { HostEdit } from '../../server/src/hosts/text-edit';

/** The text after the edits, gaps as `<name>`. */
export function applyEdits(text: string, edits: readonly ModelEdit[]): string {
  return splice(text, printJsonEdits(text, edits, false));
}

export function splice(text: string, edits: readonly HostEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    if (edit.offset < at) throw new Error('edits overlap or are out of order');
    result += text.slice(at, edit.offset) + edit.newText;
    at = edit.offset + edit.length;
  }
  return result + text.slice(at);
}
