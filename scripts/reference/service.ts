import { accessLevels } from '../../server/src/reference/model';
import type { AccessLevel } from '../../server/src/reference/model';
import type { PackedAction, PackedFacts, PackedProse } from '../../server/src/reference/pack';
import { keyName } from './key-name';
import { stop } from './stop';

export interface SourceAction {
  readonly name: string;
  readonly description: string;
  readonly accessLevel: string;
  readonly resourceTypes: readonly { name: string; required: boolean; conditionKeys: readonly string[] }[];
  readonly conditionKeys: readonly string[];
}
export interface SourceResourceType {
  readonly key: string;
  readonly arn: string;
  readonly conditionKeys?: readonly string[];
}
export interface SourceConditionKey {
  readonly key: string;
  readonly description?: string;
  readonly type: string;
}
export interface Source {
  readonly actions: Readonly<Record<string, SourceAction>>;
  readonly resourceTypes: Readonly<Record<string, SourceResourceType>>;
  readonly conditionKeys: Readonly<Record<string, SourceConditionKey>>;
}

/** AWS marks an action with one level or with two; the more telling one counts. */
const levels: ReadonlyMap<string, AccessLevel> = new Map([
  ['List', 'List'],
  ['Read', 'Read'],
  ['Write', 'Write'],
  ['Tagging', 'Tagging'],
  ['Tagging, Write', 'Tagging'],
  ['Permissions management', 'Permissions management'],
  ['Permissions management, Write', 'Permissions management'],
]);

const keyTypes = new Set(
  ['String', 'ARN', 'Bool', 'Numeric', 'Date', 'IPAddress', 'Binary'].flatMap((type) => [
    type,
    `ArrayOf${type}`,
  ]),
);

/** One service; exported for its tests. */
export function packService(source: Source): { facts: PackedFacts; prose: PackedProse } {
  const keys = createKeyTable(Object.values(source.conditionKeys));
  const types = Object.values(source.resourceTypes).flatMap((type) =>
    arnsOf(type).map((arn) => ({ ...type, arn })),
  );
  const indexesOf = (action: string, name: string): readonly number[] => {
    const found = types.flatMap(({ key }, index) => (key === name ? [index] : []));
    return found.length ? found : stop(`${action} names the unknown resource type ${name}`);
  };
  const actions = Object.values(source.actions).sort((left, right) => compare(left.name, right.name));
  const facts: PackedFacts = {
    resourceTypes: types.map(({ key, arn, conditionKeys }) => [key, arn, keys.indexes(conditionKeys ?? [])]),
    actions: actions.map((action): PackedAction => [
      action.name,
      accessLevels.indexOf(
        levels.get(action.accessLevel) ?? stop(`unknown access level ${action.accessLevel}`),
      ),
      action.resourceTypes.flatMap(({ name, required, conditionKeys }) =>
        indexesOf(action.name, name).map(
          (type) => [type, required ? 1 : 0, keys.indexes(conditionKeys)] as const,
        ),
      ),
      keys.indexes(action.conditionKeys),
    ]),
    conditionKeys: keys.all.map(({ key, type }) => [key, type]),
  };
  return {
    facts,
    prose: {
      actions: actions.map(({ description }) => description),
      conditionKeys: keys.all.map(({ description }) => description),
    },
  };
}

/** A few types have two ARNs, one after the other, and one has a placeholder without its `$`. */
function arnsOf({ key, arn }: SourceResourceType): readonly string[] {
  const arns = arn.split(', ').map((each) => each.replace(/(?<!\$)\{/g, '${'));
  for (const each of arns)
    if (!/^arn:(?:[^${}\s]|\$\{[^${}\s]+\})+$/.test(each))
      stop(`the resource type ${key} has the ARN ${each}`);
  return arns;
}

/**
 * A service's own keys first; keys that its actions name without the service listing them follow. Where a key is listed
 * in two spellings of its placeholder, the usual one counts.
 */
function createKeyTable(listed: readonly SourceConditionKey[]) {
  const all: { key: string; type: string; description: string }[] = [];
  const index = new Map<string, number>();
  const add = (key: string, type: string, description: string): number => {
    index.set(key.toLowerCase(), all.length);
    return all.push({ key, type, description }) - 1;
  };
  for (const { key, type, description } of usualFirst(listed)) {
    if (!keyTypes.has(type)) stop(`the condition key ${key} has the unknown type ${type}`);
    const name = keyName(key);
    const known = all[index.get(name.toLowerCase()) ?? -1];
    if (known && known.type !== type)
      stop(`the condition key ${key} has the types ${known.type} and ${type}`);
    if (!known) add(name, type, description ?? '');
  }
  return {
    all,
    indexes(names: readonly string[]): number[] {
      const found = names.map((written) => {
        const name = keyName(written);
        return index.get(name.toLowerCase()) ?? add(name, 'String', '');
      });
      return [...new Set(found)];
    },
  };
}

function usualFirst(listed: readonly SourceConditionKey[]): readonly SourceConditionKey[] {
  const isUsual = ({ key }: SourceConditionKey) => keyName(key) === key;
  return [...listed.filter(isUsual), ...listed.filter((each) => !isUsual(each))];
}

function compare(left: string, right: string): number {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}
