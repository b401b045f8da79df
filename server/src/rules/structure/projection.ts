import type { Entry, List, Mapping, Value } from '../../policy/value';

/**
 * A part of a policy as plain JSON for a schema to check, and the way back to the model.
 *
 * Of a choice one option is taken, by the bits of `variant`: 0 takes the first everywhere. What a template leaves out is
 * left out, a list that is chosen among the items of another becomes its items, as `policy/read.ts` has it, and what is
 * unknown becomes null. Containers deeper than `depth` come out empty. A class, not closures: every statement has one.
 */
export class Projection {
  readonly data: unknown;
  private deepestChoice = 0;
  private entries: Map<Mapping, ReadonlyMap<string, Entry>> | undefined;
  private items: Map<List, readonly Value[]> | undefined;

  constructor(
    private readonly root: Mapping,
    private readonly variant: number,
    depth: number,
  ) {
    this.data = this.write(root, depth);
  }

  /** How deep one choice stands in another; 0 where there is none. */
  get choices(): number {
    return this.deepestChoice;
  }

  /** What stands at a JSON pointer of the data; undefined where that is only known at deployment. */
  at(pointer: string): Value | undefined {
    let value: Value | undefined = this.root;
    for (const step of stepsOf(pointer)) {
      if (value?.type === 'mapping') value = this.take(this.entriesOf(value).get(step)?.value);
      else if (value?.type === 'list') value = this.itemsOf(value)[Number(step)];
      else return undefined;
    }
    return value?.type === 'unknown' || value?.type === 'absent' ? undefined : value;
  }

  /** The member of a name in the mapping at a JSON pointer, the last where it is repeated. */
  entryAt(pointer: string, name: string): Entry | undefined {
    const mapping = this.at(pointer);
    return mapping?.type === 'mapping' ? this.entriesOf(mapping).get(name) : undefined;
  }

  private write(value: Value | undefined, depth: number): unknown {
    switch (value?.type) {
      case 'text':
      case 'literal':
        return value.value;
      case 'list':
        return depth > 0 ? this.spread(value).map((item) => this.write(item, depth - 1)) : [];
      case 'mapping':
        return depth > 0 ? this.writeMembers(value, depth - 1) : {};
      default:
        return null;
    }
  }

  private writeMembers(mapping: Mapping, depth: number): object {
    // Without a prototype, so that a member called `__proto__` is one like any other.
    const written = Object.create(null) as Record<string, unknown>;
    for (const { name, value } of mapping.entries) {
      const taken = this.take(value);
      if (taken?.type !== 'absent') written[name] = this.write(taken, depth);
    }
    return written;
  }

  private take(value: Value | undefined, nesting = 0): Value | undefined {
    if (value?.type !== 'choice') return value;
    this.deepestChoice = Math.max(this.deepestChoice, nesting + 1);
    const option = (this.variant >> nesting) % Math.max(1, value.options.length);
    return this.take(value.options[option], nesting + 1);
  }

  private spread(list: List): readonly Value[] {
    if (!list.items.some(({ type }) => type === 'choice' || type === 'absent')) return list.items;
    return list.items.flatMap((item): readonly Value[] => {
      const taken = this.take(item);
      if (!taken || taken.type === 'absent') return [];
      return taken !== item && taken.type === 'list' ? this.spread(taken) : [taken];
    });
  }

  private itemsOf(list: List): readonly Value[] {
    const items = (this.items ??= new Map<List, readonly Value[]>());
    const known = items.get(list) ?? this.spread(list);
    items.set(list, known);
    return known;
  }

  private entriesOf(mapping: Mapping): ReadonlyMap<string, Entry> {
    const entries = (this.entries ??= new Map<Mapping, ReadonlyMap<string, Entry>>());
    const known = entries.get(mapping) ?? new Map(mapping.entries.map((entry) => [entry.name, entry]));
    entries.set(mapping, known);
    return known;
  }
}

/** https://www.rfc-editor.org/rfc/rfc6901 */
export function stepsOf(pointer: string): readonly string[] {
  const steps = pointer.split('/').slice(1);
  return pointer.includes('~')
    ? steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    : steps;
}
