/** A stretch of text, counted in UTF-16 code units from the start of the text, end exclusive. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

export function endOf(span: Span): number {
  return span.offset + span.length;
}

/** Whether a caret at the offset touches the span: both edges count. */
export function touches(span: Span, offset: number): boolean {
  return offset >= span.offset && offset <= endOf(span);
}

/** Whether two spans share a position; an empty span counts where its caret touches the other. */
export function overlaps(left: Span, right: Span): boolean {
  return left.offset <= endOf(right) && right.offset <= endOf(left);
}

export function spanBetween(start: number, end: number): Span {
  return { offset: start, length: end - start };
}
