import { Template } from './edit';
import type { TemplatePart } from './edit';

/** A text with its gaps as `<name>`, `o-<organization id>`: as a template, or as it stands where it has none. */
export function withGaps(text: string): string | Template {
  const parts = partsOf(text);
  return parts.length > 1 ? new Template(parts) : text;
}

/** Texts and gaps in turn. */
export function partsOf(text: string): readonly TemplatePart[] {
  const pieces = text.split(/<([^<>]*)>/);
  return pieces.map((piece, index): TemplatePart => (index % 2 ? { gap: piece } : piece));
}
