import type { Statement } from '../../policy/model';
import { isOption } from '../../policy/statements';
import { isOpen } from '../../policy/value';
import type { Mapping, Value } from '../../policy/value';
import { hasBlank } from '../../text/placeholders';

export { isOption };

export interface RepeatedStatement {
  readonly statement: Statement;
  readonly first: Statement;
}

/** The statements that say the same as an earlier one, each with the first that does. */
export function repeatedStatements(statements: readonly Statement[]): readonly RepeatedStatement[] {
  const repeated: RepeatedStatement[] = [];
  for (const similar of similarOf(statements)) {
    const firsts = new Map<string, Statement>();
    for (const statement of similar) {
      const content = contentOf(statement);
      const first = content === undefined ? undefined : firsts.get(content);
      if (first) repeated.push({ statement, first });
      else if (content !== undefined) firsts.set(content, statement);
    }
  }
  return repeated;
}

/** Few statements have as many actions and resources as another one, with as many letters: only those are read. */
function similarOf(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const bySize = new Map<string, Statement[]>();
  for (const statement of statements) {
    const { effect, action, resource, source } = statement;
    if (!effect || !action || isOption(source)) continue;
    const size = [effect, ...[action, resource].flatMap((element) => sizeOf(element?.texts))].join();
    const similar = bySize.get(size);
    if (similar) similar.push(statement);
    else bySize.set(size, [statement]);
  }
  return [...bySize.values()].filter(({ length }) => length > 1);
}

function sizeOf(texts: readonly { readonly value: string }[] = []): readonly number[] {
  return [texts.length, texts.reduce((sum, { value }) => sum + value.length, 0)];
}

/** What a statement says, apart from its Sid and one value that is left out; undefined where that is not certain. */
export function contentOf({ source }: Statement, without?: Value): string | undefined {
  if (isOpen(source)) return undefined;
  return write(source, { without, statement: source });
}

interface LeftOut {
  readonly without: Value | undefined;
  readonly statement: Mapping;
}

/**
 * A value as a text that is the same for what means the same: members in any order, the values of a list in any order,
 * and a lone value like a list of one. Undefined where a name stands twice, or a part is yet to be filled in.
 */
function write(value: Value | undefined, out: LeftOut): string | undefined {
  if (value && value === out.without) return '…';
  switch (value?.type) {
    case 'text':
      return hasBlank(value.value) ? undefined : `[${JSON.stringify(value.value)}]`;
    case 'literal':
      return `[${String(value.value)}]`;
    case 'list':
      return writeList(value.items, out);
    case 'mapping':
      return writeMapping(value, out);
    default:
      return undefined;
  }
}

function writeList(items: readonly Value[], out: LeftOut): string | undefined {
  const written = new Set<string>();
  for (const item of items) {
    const text = write(item, out);
    if (text === undefined) return undefined;
    // A list of one is written as its value is, which stands in brackets already.
    written.add(item.type === 'text' || item.type === 'literal' ? text.slice(1, -1) : text);
  }
  return `[${[...written].sort().join()}]`;
}

function writeMapping(mapping: Mapping, out: LeftOut): string | undefined {
  const written = new Map<string, string>();
  for (const { name, value } of mapping.entries) {
    if (mapping === out.statement && name === 'Sid') continue;
    const text = write(value, out);
    if (text === undefined || written.has(name)) return undefined;
    written.set(name, `${JSON.stringify(name)}:${text}`);
  }
  return `{${[...written.values()].sort().join()}}`;
}
