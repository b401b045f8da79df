import { Blank, Members, Template } from '../../policy/edit';
import type { NewValue } from '../../policy/edit';

/** How a value is written: with line ends and indentation, or in one line where `lines` is undefined. */
export interface Style {
  readonly lines: Lines | undefined;
  /** What stands after a colon, and after a comma within a line: a space or nothing. */
  readonly space: string;
  /** Writes the text of a string's content, already escaped for JSON, and its gaps. */
  readonly ink: Ink;
}

export interface Lines {
  readonly eol: string;
  readonly unit: string;
  /** The indentation of the line on which the value begins. */
  readonly base: string;
}

export interface Ink {
  text(text: string): string;
  gap(name: string): string;
  /** A gap in place of a whole string, quotes included. */
  blank(name: string): string;
}

/** A gap as `<name>`: plain, and plainly unfinished. */
export const plainInk: Ink = {
  text: (text) => text,
  gap: (name) => (name ? `<${name}>` : ''),
  blank: (name) => `"<${name}>"`,
};

/** Gaps as tab stops; gaps of one name are filled in together. */
export function createSnippetInk(): Ink {
  const stops = new Map<string, number>();
  const stopOf = (name: string) => {
    const stop = stops.get(name) ?? stops.size + 1;
    stops.set(name, stop);
    return stop;
  };
  const escape = (text: string) => text.replace(/[\\$}]/g, '\\$&');
  return {
    text: escape,
    gap: (name) => (name ? `\${${stopOf(name)}:${escape(name)}}` : '$0'),
    blank: (name) => `\${${stopOf(name)}:${escape(`"${name}"`)}}`,
  };
}

export function printValue(value: NewValue, style: Style): string {
  if (value instanceof Template) return printTemplate(value, style.ink);
  if (value instanceof Blank) return style.ink.blank(escaped(value.name));
  if (value instanceof Members) return printMembers(value, style);
  if (Array.isArray(value)) {
    return printContainer(
      '[',
      ']',
      (value as readonly NewValue[]).map((item) => [item]),
      style,
    );
  }
  if (typeof value === 'object' && value !== null) {
    return printContainer(
      '{',
      '}',
      Object.entries(value).map(([name, each]) => [each, name] as const),
      style,
    );
  }
  return style.ink.text(JSON.stringify(value));
}

export function printMember(name: string | Template, value: NewValue, style: Style): string {
  return `${printValue(name, style)}:${style.space}${printValue(value, style)}`;
}

/** Braces without members stay in one line: the caret stands in them. */
function printMembers({ members }: Members, style: Style): string {
  if (!members.length) return style.ink.text('{') + style.ink.gap('') + style.ink.text('}');
  return printContainer(
    '{',
    '}',
    members.map(({ name, value }) => [value, name]),
    style,
  );
}

type Part = readonly [value: NewValue, name?: string | Template];

function printContainer(open: string, close: string, parts: readonly Part[], style: Style): string {
  const { ink, lines } = style;
  if (!parts.length) return ink.text(open + close);
  const inner = lines && { ...lines, base: lines.base + lines.unit };
  const printed = parts.map(([value, name]) => {
    const each = { ...style, lines: inner };
    return name === undefined ? printValue(value, each) : printMember(name, value, each);
  });
  if (!lines || !inner) return ink.text(open) + printed.join(`,${style.space}`) + ink.text(close);
  return `${ink.text(open)}${lines.eol}${inner.base}${printed.join(`,${lines.eol}${inner.base}`)}${lines.eol}${lines.base}${ink.text(close)}`;
}

function printTemplate({ parts }: Template, ink: Ink): string {
  const content = parts.map((part) =>
    typeof part === 'string' ? ink.text(escaped(part)) : ink.gap(escaped(part.gap)),
  );
  return `"${content.join('')}"`;
}

function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
