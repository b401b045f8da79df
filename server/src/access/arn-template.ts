import { Template } from '../policy/edit';
import type { TemplatePart } from '../policy/edit';

/** The ARN of a resource type, `arn:${Partition}:s3:::${BucketName}`, in fixed texts and gaps. */
export function partsOfArn(arn: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  for (const piece of arn.split(/(\$\{[^}]*\})/)) {
    const gap = /^\$\{([^}]*)\}$/.exec(piece)?.[1];
    if (gap !== undefined) parts.push({ gap });
    else if (piece) parts.push(piece);
  }
  return parts;
}

/** What is to stand in a gap; undefined leaves it open. */
export type Fill = (gap: string) => string | undefined;

/** Fixed texts next to each other become one. */
export function fillGaps(parts: readonly TemplatePart[], fill: Fill): readonly TemplatePart[] {
  const filled: TemplatePart[] = [];
  for (const part of parts) {
    const text = typeof part === 'string' ? part : fill(part.gap);
    const last = filled.at(-1);
    if (text === undefined) filled.push(part);
    else if (typeof last === 'string') filled[filled.length - 1] = last + text;
    else filled.push(text);
  }
  return filled;
}

/** The parts as one text, with what `show` says for each gap. */
export function textOf(parts: readonly TemplatePart[], show: (gap: string) => string): string {
  return parts.map((part) => (typeof part === 'string' ? part : show(part.gap))).join('');
}

/** The ARN of a resource type with its partition filled in and a gap for each other placeholder. */
export function templateOf(arn: string, partition: string): Template {
  return new Template(fillGaps(partsOfArn(arn), (gap) => (gap === 'Partition' ? partition : undefined)));
}

/** A text laid along a template, as far as the text goes. */
interface Alignment {
  /** Where in the text each part ends, of those that the text holds whole or, of a gap, a beginning. */
  readonly ends: readonly number[];
  /** What the template has after the text. */
  readonly rest: readonly TemplatePart[];
  /** The gap that the text ends in; undefined where it ends in or after a fixed text. */
  readonly within: string | undefined;
}

/**
 * Undefined where the text cannot become what the template says. A gap takes as little as it can, the last one all that
 * is left; none takes nothing.
 */
export function align(parts: readonly TemplatePart[], text: string): Alignment | undefined {
  const ends: number[] = [];
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const rest = text.slice(at);
    if (typeof part === 'string') {
      if (part.startsWith(rest) && rest !== part)
        return { ends, rest: [part.slice(rest.length), ...parts.slice(index + 1)], within: undefined };
      if (!rest.startsWith(part)) return undefined;
      at += part.length;
    } else {
      if (!rest) return { ends, rest: parts.slice(index), within: undefined };
      const next = parts[index + 1];
      const end = next === undefined ? rest.length : endOfGap(rest, next);
      if (!end || (next !== undefined && overruns(rest.slice(0, end), next))) return undefined;
      at += end;
      if (end === rest.length) return { ends: [...ends, at], rest: parts.slice(index + 1), within: part.gap };
    }
    ends.push(at);
  }
  return at === text.length ? { ends, rest: [], within: undefined } : undefined;
}

/** What stands in a gap before others holds neither a colon nor the sign that ends it: a table has no slash in its name. */
function overruns(text: string, next: TemplatePart): boolean {
  return text.includes(':') || (typeof next === 'string' && text.includes(next.charAt(0)));
}

/** Where the fixed text after a gap begins, or where its beginning does at the end of the text. */
function endOfGap(text: string, next: TemplatePart): number {
  if (typeof next !== 'string') return text.length;
  const at = text.indexOf(next);
  if (at >= 0) return at;
  for (let length = Math.min(next.length, text.length) - 1; length > 0; length--)
    if (text.endsWith(next.slice(0, length))) return text.length - length;
  return text.length;
}
