import { hasWildcard, matches } from '../text/wildcard';
import { accessLevels } from './model';
import type {
  AccessLevel,
  Action,
  ActionResource,
  ConditionKey,
  ResourceType,
  Service,
  ServiceSummary,
} from './model';
import type { PackedAction, PackedFacts, PackedProse } from './pack';

/** How many patterns a service remembers the matches of, before it forgets them all. */
const rememberedPatterns = 2_000;

export function createService(
  summary: ServiceSummary,
  facts: PackedFacts,
  readProse: () => PackedProse,
): Service {
  const { prefix } = summary;
  let opened: PackedProse | undefined;
  const prose = () => (opened ??= readProse());

  const conditionKeys = facts.conditionKeys.map(([key, type], index) => ({
    key,
    type,
    get description() {
      return prose().conditionKeys[index] ?? '';
    },
  }));
  const keysAt = (indexes: readonly number[]): readonly ConditionKey[] => pick(conditionKeys, indexes);
  const resourceTypes = facts.resourceTypes.map(([name, arn, keys]): ResourceType => ({
    service: prefix,
    name,
    arn,
    pattern: arn.replace(/\$\{[^}]*\}/g, '*'),
    conditionKeys: keysAt(keys),
  }));
  const source: ActionSource = {
    prefix,
    resourceTypes,
    keysAt,
    describe: (index) => prose().actions[index] ?? '',
  };
  const actions = facts.actions.map((packed, index): Action => new PackedActionView(source, packed, index));
  const names = actions.map(({ name }) => name.toLowerCase());
  const byName = new Map(names.map((name, index) => [name, actions[index]]));
  const remembered = new Map<string, readonly Action[]>();

  const find = (pattern: string): readonly Action[] => {
    if (pattern === '*') return actions;
    if (!hasWildcard(pattern)) {
      const action = byName.get(pattern);
      return action ? [action] : [];
    }
    return actions.filter((_, index) => matches(pattern, names[index] ?? ''));
  };
  return {
    ...summary,
    actions,
    resourceTypes,
    conditionKeys,
    action: (name) => byName.get(name.toLowerCase()),
    matching(pattern) {
      const lower = pattern.toLowerCase();
      const known = remembered.get(lower);
      if (known) return known;
      if (remembered.size >= rememberedPatterns) remembered.clear();
      const found = find(lower);
      remembered.set(lower, found);
      return found;
    },
  };
}

interface ActionSource {
  readonly prefix: string;
  readonly resourceTypes: readonly ResourceType[];
  keysAt(indexes: readonly number[]): readonly ConditionKey[];
  describe(index: number): string;
}

/** A class, not a closure: there are 22,000 of these, and what most of them know is never asked for. */
class PackedActionView implements Action {
  readonly name: string;
  private types: readonly ActionResource[] | undefined;

  constructor(
    private readonly source: ActionSource,
    private readonly packed: PackedAction,
    private readonly index: number,
  ) {
    this.name = packed[0];
  }

  get service(): string {
    return this.source.prefix;
  }

  get id(): string {
    return `${this.source.prefix}:${this.name}`;
  }

  get level(): AccessLevel {
    return accessLevels[this.packed[1]] ?? 'Write';
  }

  get resources(): readonly ActionResource[] {
    return (this.types ??= this.packed[2].flatMap(([type, required, keys]) =>
      pick(this.source.resourceTypes, [type]).map((each) => ({
        type: each,
        required: required === 1,
        conditionKeys: this.source.keysAt(keys),
      })),
    ));
  }

  get conditionKeys(): readonly ConditionKey[] {
    return this.source.keysAt(this.packed[3]);
  }

  get description(): string {
    return this.source.describe(this.index);
  }
}

function pick<T>(from: readonly T[], indexes: readonly number[]): readonly T[] {
  return indexes.flatMap((index) => from[index] ?? []);
}
