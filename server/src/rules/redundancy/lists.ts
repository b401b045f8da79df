import type { Redundant } from '../../changes/rewrite/redundant-texts';
import type { Report } from '../rule';
import { quote } from '../../text/words';

/** What the rules for actions and for resources say of an entry. */
export function redundancyOf({ text, by, repeated }: Redundant): Report {
  const { offset, length } = by;
  return {
    at: text,
    unnecessary: true,
    message: repeated
      ? `${quote(text.value)} stands in this list already and changes nothing; remove it.`
      : `${quote(text.value)} changes nothing, since ${quote(by.value)} covers all of it; remove it, or narrow the other.`,
    related: [{ offset, length, message: repeated ? 'It stands here already' : 'Covers it' }],
    fixes: () => [
      {
        title: `Remove ${quote(text.value)}`,
        effect: 'same',
        preferred: true,
        edits: [{ edit: 'remove', target: text }],
      },
    ],
  };
}
