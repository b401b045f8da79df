import type { Entry, List, Mapping, Value } from '../../policy/value';

/** A part of a policy as plain JSON for a schema to check, and the way back to the model. */
export interface Projection {
  readonly data: unknown;
  /** How deep one choice stands in another; 0 where there is none. */
  readonly choices: number;
  /** What stands at a JSON pointer of the data; undefined where that is only known at deployment. */
  at(pointer: string): Value | undefined;
  /** The member of a name in the mapping at a JSON pointer, the last where it is repeated. */
  entryAt(pointer: string, name: string): Entry | undefined;
}

/**
 * Of a choice one option is taken, by the bits of `variant`: 0 takes the first everywhere. What a template leaves out is
 * left out, a list that is chosen among the items of another becomes its items, as `policy/read.ts` has it, and what is
 * unknown becomes null. Containers deeper than `depth` come out empty.
 */
export function project(root: Mapping, variant = 0, depth = Infinity): Projection {
  let choices = 0;
  const members = new Map<Mapping, ReadonlyMap<string, Entry>>();
  const spread = new Map<List, readonly Value[]>();

  const take = (value: Value | undefined, nesting = 0): Value | undefined => {
    if (value?.type !== 'choice') return value;
    choices = Math.max(choices, nesting + 1);
    return take(value.options[(variant >> nesting) % Math.max(1, value.options.length)], nesting + 1);
  };
  const itemsOf = (list: List): readonly Value[] => {
    const known = spread.get(list);
    if (known) return known;
    const items = list.items.flatMap((item): readonly Value[] => {
      const taken = take(item);
      if (!taken || taken.type === 'absent') return [];
      return taken !== item && taken.type === 'list' ? itemsOf(taken) : [taken];
    });
    spread.set(list, items);
    return items;
  };
  const entriesOf = (mapping: Mapping): ReadonlyMap<string, Entry> => {
    let known = members.get(mapping);
    if (!known) members.set(mapping, (known = new Map(mapping.entries.map((entry) => [entry.name, entry]))));
    return known;
  };
  const write = (value: Value | undefined, left: number): unknown => {
    switch (value?.type) {
      case 'text':
      case 'literal':
        return value.value;
      case 'list':
        return left > 0 ? itemsOf(value).map((item) => write(item, left - 1)) : [];
      case 'mapping':
        return left > 0 ? writeMembers(value, left - 1) : {};
      default:
        return null;
    }
  };
  const writeMembers = (mapping: Mapping, left: number): object => {
    // Without a prototype, so that a member called `__proto__` is one like any other.
    const written = Object.create(null) as Record<string, unknown>;
    for (const { name, value } of mapping.entries) {
      const taken = take(value);
      if (taken?.type === 'absent') continue;
      written[name] = write(taken, left);
    }
    return written;
  };
  const at = (pointer: string): Value | undefined => {
    let value: Value | undefined = root;
    for (const step of stepsOf(pointer)) {
      if (value?.type === 'mapping') value = take(entriesOf(value).get(step)?.value);
      else if (value?.type === 'list') value = itemsOf(value)[Number(step)];
      else return undefined;
    }
    return value?.type === 'unknown' || value?.type === 'absent' ? undefined : value;
  };

  const data = write(root, depth);
  return {
    data,
    choices,
    at,
    entryAt(pointer, name) {
      const mapping = at(pointer);
      return mapping?.type === 'mapping' ? entriesOf(mapping).get(name) : undefined;
    },
  };
}

/** https://www.rfc-editor.org/rfc/rfc6901 */
export function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
