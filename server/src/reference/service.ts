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

export function createService(
  summary: ServiceSummary,
  facts: PackedFacts,
  readProse: () => PackedProse,
): Service {
  const source = createSource(summary.prefix, facts, readProse);
  const actions: Action[] = [];
  const names: string[] = [];
  const byName = new Map<string, Action>();
  let allNames: string | undefined;
  for (const [index, packed] of facts.actions.entries()) {
    const action = new PackedActionView(source, packed, index);
    const name = action.name.toLowerCase();
    actions.push(action);
    names.push(name);
    byName.set(name, action);
  }
  return {
    ...summary,
    actions,
    get resourceTypes() {
      return source.resourceTypes();
    },
    get conditionKeys() {
      return source.conditionKeys();
    },
    action: (name) => byName.get(name.toLowerCase()),
    matching(pattern) {
      const lower = pattern.toLowerCase();
      if (lower === '*') return actions;
      if (hasWildcard(lower)) {
        // One look through all of them at once spares most patterns the look at each.
        allNames ??= names.join('\n');
        if (!allNames.includes(longestPiece(lower))) return [];
        return actions.filter((_, index) => matches(lower, names[index] ?? ''));
      }
      const action = byName.get(lower);
      return action ? [action] : [];
    },
  };
}

/** The longest run of letters that a pattern writes out. */
function longestPiece(pattern: string): string {
  let longest = '';
  for (const piece of pattern.split(/[*?]+/)) if (piece.length > longest.length) longest = piece;
  return longest;
}

/** What the actions of a service draw on, made when the first of them is asked for it. */
interface ActionSource {
  readonly prefix: string;
  conditionKeys(): readonly ConditionKey[];
  resourceTypes(): readonly ResourceType[];
  describe(index: number): string;
}

function createSource(prefix: string, facts: PackedFacts, readProse: () => PackedProse): ActionSource {
  let opened: PackedProse | undefined;
  let keys: readonly ConditionKey[] | undefined;
  let types: readonly ResourceType[] | undefined;
  const prose = () => (opened ??= readProse());
  const conditionKeys = () =>
    (keys ??= facts.conditionKeys.map(([key, type], index) => ({
      key,
      type,
      get description() {
        return prose().conditionKeys[index] ?? '';
      },
    })));
  return {
    prefix,
    conditionKeys,
    resourceTypes: () =>
      (types ??= facts.resourceTypes.map(([name, arn, indexes]) => ({
        service: prefix,
        name,
        arn,
        pattern: arn.replace(/\$\{[^}]*\}/g, '*'),
        get conditionKeys() {
          return pick(conditionKeys(), indexes);
        },
      }))),
    describe: (index) => prose().actions[index] ?? '',
  };
}

/** A class, not a closure: there are 22,000 of these, and what most of them know is never asked for. */
class PackedActionView implements Action {
  readonly name: string;
  private types: readonly ActionResource[] | undefined;
  private requires: boolean | undefined;

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
      pick(this.source.resourceTypes(), [type]).map((each) =>
        withKeys(each, required === 1, keys, this.source),
      ),
    ));
  }

  get resourceCount(): number {
    return this.packed[2].length;
  }

  get requiresResource(): boolean {
    return (this.requires ??= this.packed[2].some(([, required]) => required === 1));
  }

  get conditionKeys(): readonly ConditionKey[] {
    return pick(this.source.conditionKeys(), this.packed[3]);
  }

  get description(): string {
    return this.source.describe(this.index);
  }
}

function withKeys(
  type: ResourceType,
  required: boolean,
  keys: readonly number[],
  source: ActionSource,
): ActionResource {
  return {
    type,
    required,
    get conditionKeys() {
      return pick(source.conditionKeys(), keys);
    },
  };
}

function pick<T>(from: readonly T[], indexes: readonly number[]): readonly T[] {
  return indexes.flatMap((index) => from[index] ?? []);
}
