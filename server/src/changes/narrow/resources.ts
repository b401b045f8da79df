import { templateOf } from '../../access/arn-template';
import { isEveryResource } from '../../access/resources';
import type { NewValue } from '../../policy/edit';
import type { Fix } from '../../policy/fix';
import type { Policy, Statement } from '../../policy/model';
import { canBecomeSeveral } from '../../policy/value';
import type { Text } from '../../policy/value';
import type { Action, ServiceReference } from '../../reference/model';
import { count, list, quote } from '../../text/words';
import { sortActions } from './sorted-actions';
import type { SortedActions } from './sorted-actions';
import { splitStatement } from './split';
import { partitionOf } from './partition';
import { templatesFor } from './templates';

/** More ARNs than a person would fill in. */
const templateLimit = 12;
/** More actions than somebody would look through who splits a statement. */
const splitLimit = 48;

/**
 * The way to narrow `*` as resource: to the ARN templates of the statement's actions where all of them can be
 * scoped, else by splitting the statement, so that only the actions that need `*` keep it.
 */
export function narrowResource(
  policy: Policy,
  statement: Statement,
  star: Text,
  reference: ServiceReference,
): readonly Fix[] {
  const sorted = sortedFor(statement, star, reference);
  const templates = templatesFor(sorted?.scopable ?? []);
  if (!sorted || !templates.length || templates.length > templateLimit) return [];
  const arns = templates.map(({ arn }) => templateOf(arn, partitionOf(policy)));
  if (!sorted.open.length) {
    return [
      {
        title: `Narrow ${quote(star.value)} to ${templates.length === 1 ? 'the ARN' : `the ${templates.length} ARNs`} of ${list(typeNames(templates))}`,
        effect: 'narrower',
        preferred: true,
        edits: [{ edit: 'spread', target: star, into: arns }],
      },
    ];
  }
  return splitOff(policy, statement, sorted, arns, 'named resources').map((fix) => ({
    ...fix,
    preferred: true,
  }));
}

/**
 * The actions of a statement whose `*` can be narrowed, by whether they need it; undefined where it cannot: another text
 * would keep what this one gives up, or what the statement allows is not known.
 */
export function sortedFor(
  { action, resource, effect }: Statement,
  star: Text,
  reference: ServiceReference,
): SortedActions | undefined {
  if (!action?.complete || action.negated || effect !== 'Allow' || !canBecomeSeveral(star)) return undefined;
  if (!resource || resource.negated) return undefined;
  if (resource.texts.some((other) => other !== star && isEveryResource(other.value))) return undefined;
  return sortActions(action.texts, reference);
}

/** The statement keeps what needs `*`; a copy of it after it takes the rest, on the resources. */
export function splitOff(
  policy: Policy,
  statement: Statement,
  { scopable, open, openTexts, mixed }: SortedActions,
  resources: readonly NewValue[],
  where: string,
): readonly Fix[] {
  const { action, resource } = statement;
  if (!action || resource?.texts.length !== 1) return [];
  const moved = action.texts.filter((text) => !openTexts.includes(text)).map(({ value }) => value);
  const kept = [...new Set([...openTexts.map(({ value }) => value), ...mixed.map(({ id }) => id)])];
  if (!moved.length || !kept.length || kept.length > splitLimit) return [];
  const edits = splitStatement(policy, statement, [
    { actions: kept, resources: resource.texts.map(({ value }) => value), suffix: '' },
    { actions: moved, resources, suffix: 'Scoped' },
  ]);
  if (!edits) return [];
  const ids = (actions: readonly Action[]) => new Set(actions.map(({ id }) => id)).size;
  const title = `Split the statement: ${count(ids(scopable), 'action')} on ${where}, ${ids(open)} that ${ids(open) === 1 ? 'needs' : 'need'} "*"`;
  return [{ title, effect: 'narrower', edits }];
}

function typeNames(types: readonly { readonly service: string; readonly name: string }[]): readonly string[] {
  return [...new Set(types.map(({ service, name }) => `${service} ${name}`))];
}
