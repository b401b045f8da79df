import { templateOf } from '../../access/arn-template';
import { canActOn, canName, isEveryResource } from '../../access/resources';
import { mainResourceTypes, scopingOf } from '../../access/scope';
import type { NewValue } from '../../policy/edit';
import type { Fix } from '../../policy/fix';
import type { Policy, Statement } from '../../policy/model';
import type { Action, ResourceType, ServiceReference } from '../../reference/model';
import { hasWildcard } from '../../text/wildcard';
import { count, join, quote } from '../../text/words';
import { partitionOf } from './partition';
import { splitStatement } from './split';
import { groupByUse } from './use-groups';
import type { UseGroup } from './use-groups';

/** More statements than that are no gain to whoever reads them. */
const statementLimit = 4;
/** So many resources are compared with each action. */
const resourceLimit = 30;
/** An action with more types is one that tags everything, and which of them is meant cannot be told. */
const typeLimit = 3;

/**
 * The way to split a statement so that each action stands with the resources that it can use: those that are named, and
 * of `*` the ARN templates of its types. What needs `*` keeps it. An action has no effect on a resource of another type,
 * so that of what is named nothing which works goes. Only where the statements have nothing in common: types that go
 * together, a table and its database, stand better together.
 */
export function splitByType(
  policy: Policy,
  statement: Statement,
  reference: ServiceReference,
): readonly Fix[] {
  const { action, resource, effect } = statement;
  if (effect !== 'Allow' || !action?.complete || action.negated) return [];
  if (!resource?.complete || resource.negated || resource.texts.length > resourceLimit) return [];
  const texts = resource.texts.map(({ value }) => value);
  return texts.every(isEveryResource)
    ? splitByTemplates(policy, statement, reference)
    : splitByNames(policy, statement, texts, reference);
}

function splitByNames(
  policy: Policy,
  statement: Statement,
  texts: readonly string[],
  reference: ServiceReference,
): readonly Fix[] {
  const [stars, names] = [texts.filter(isEveryResource), texts.filter((text) => !isEveryResource(text))];
  const groups = groupByUse(statement.action?.texts ?? [], reference, (action) => {
    const named = names.filter((name) => canActOn(action, [name]));
    const needsStar = !named.length || scopingOf(action) !== 'always';
    return needsStar ? [...stars, ...named] : named;
  });
  const sorted = usable(groups);
  const used = sorted?.flatMap(({ resources }) => resources) ?? [];
  // A name that no action is known to use may be one that AWS knows better: codeconnections, once codestar-connections.
  if (!sorted || !names.every((name) => used.includes(name))) return [];
  if (!stars.length && used.length > names.length) return [];
  const parts = sorted.map((group) => ({ ...group, suffix: suffixOf(group, group.resources) }));
  return fixOf(policy, statement, parts, ({ resources }) => {
    if (resources.every(isEveryResource)) return '"*"';
    return resources.length === 1 ? quote(resources[0] ?? '') : count(resources.length, 'resource');
  });
}

/** Types as the resources of an action; `*` as no type. */
function splitByTemplates(policy: Policy, statement: Statement, reference: ServiceReference): readonly Fix[] {
  const star: ResourceType | undefined = undefined;
  const groups = groupByUse<ResourceType | undefined>(statement.action?.texts ?? [], reference, (action) =>
    scopingOf(action) === 'always' ? mainResourceTypes(action) : [star],
  );
  const sorted = usable(groups)?.toSorted(
    (left, right) => Number(right.resources.includes(star)) - Number(left.resources.includes(star)),
  );
  const typed = sorted?.filter(({ resources }) => !resources.includes(star)) ?? [];
  if (!sorted || typed.length < 2 || typed.some(({ resources }) => resources.length > typeLimit)) return [];
  const types = typed.flatMap(({ resources }) => resources);
  if (new Set(types).size < types.length) return [];
  const partition = partitionOf(policy);
  const parts = sorted.map(({ actions, resources }) => ({
    actions,
    resources: resources.map((type): NewValue => (type ? templateOf(type.arn, partition) : '*')),
    types: resources,
    suffix: resources.map((type) => (type ? capital(type.name) : 'Others')).join(''),
  }));
  return fixOf(policy, statement, parts, ({ types }) =>
    join(types.map((type) => (type ? `${type.service} ${type.name}` : '"*"'))),
  );
}

function usable<Resource>(
  groups: readonly UseGroup<Resource>[] | undefined,
): readonly UseGroup<Resource>[] | undefined {
  return groups && groups.length > 1 && groups.length <= statementLimit ? groups : undefined;
}

interface TypePart {
  readonly actions: readonly string[];
  readonly resources: readonly NewValue[];
  readonly suffix: string;
}

function fixOf<Part extends TypePart>(
  policy: Policy,
  statement: Statement,
  parts: readonly Part[],
  name: (part: Part) => string,
): readonly Fix[] {
  const edits = splitStatement(policy, statement, parts);
  if (!edits) return [];
  const hasPatterns = parts.some(({ actions }) => actions.some(hasWildcard));
  const countOf = (number: number) =>
    hasPatterns ? count(number, 'entry', 'entries') : count(number, 'action');
  const said = parts.map(
    (part, index) => `${index ? part.actions.length : countOf(part.actions.length)} on ${name(part)}`,
  );
  return [{ title: `Split the statement by resource type: ${join(said)}`, effect: 'narrower', edits }];
}

/** What a Sid calls the resources; some have no type that tells. */
function suffixOf({ example }: { readonly example: Action }, resources: readonly string[]): string {
  const type = example.resources.find((each) => resources.some((name) => canName(each.type, name)));
  return type ? capital(type.type.name) : 'Others';
}

/** A Sid of an identity policy has letters and digits. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html */
function capital(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
