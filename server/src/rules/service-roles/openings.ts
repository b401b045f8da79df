import { isEveryResource } from '../../access/resources';
import type { Element, Policy, Statement } from '../../policy/model';
import type { Entry, Text } from '../../policy/value';
import { covers } from '../../text/covers';
import { hasBlank } from '../../text/placeholders';
import { hasWildcard, matches } from '../../text/wildcard';
import { quote } from '../../text/words';

/** A statement that allows an action of IAM on any role, or on any but some. */
export interface Opening {
  readonly statement: Statement;
  /** What lets the action in: its name, a wildcard, or `NotAction` where it does not keep it out. */
  readonly action: Text | Entry;
  readonly through: 'name' | 'wildcard' | 'NotAction';
  /** What lets it at every role: `*`, or `NotResource`. */
  readonly resource: Text | Entry;
  readonly on: 'star' | 'NotResource';
}

/** Access Analyzer's codes for these, behind `PASS_ROLE_WITH_` and `CREATE_SLR_WITH_`. */
export const endOfCode = {
  name: { star: 'STAR_IN_RESOURCE', NotResource: 'NOT_RESOURCE' },
  wildcard: { star: 'STAR_IN_ACTION_AND_RESOURCE', NotResource: 'STAR_IN_ACTION_AND_NOT_RESOURCE' },
  NotAction: { star: 'STAR_IN_RESOURCE_AND_NOT_ACTION', NotResource: 'NOT_ACTION_AND_NOT_RESOURCE' },
} as const;

/**
 * The statements of a policy that open an action so. Only `*` and what is as wide counts as every role: of real
 * policies Access Analyzer reports no narrower pattern, and it documents none.
 */
export function openingsOf({ statements }: Policy, action: string): readonly Opening[] {
  return statements.flatMap((statement): readonly Opening[] => {
    if (statement.effect !== 'Allow' || !statement.conditionsKnown) return [];
    const letsIn = statement.action && letIn(statement.action, action.toLowerCase());
    const reaches = letsIn && statement.resource && reachOf(statement.resource);
    return reaches ? [{ statement, ...letsIn, ...reaches }] : [];
  });
}

/** A wildcard is told of before the name beside it, which it stands for as well. */
function letIn(element: Element, action: string): Pick<Opening, 'action' | 'through'> | undefined {
  const fitting = element.texts.filter(({ value }) => matches(value.toLowerCase(), action));
  if (element.negated) {
    const isKnown = element.complete && !element.texts.some(({ value }) => hasBlank(value));
    return isKnown && element.texts.length && !fitting.length
      ? { action: element.entry, through: 'NotAction' }
      : undefined;
  }
  const certain = fitting.filter((text) => text.certain);
  const wildcard = certain.find(({ value }) => hasWildcard(value));
  if (wildcard) return { action: wildcard, through: 'wildcard' };
  return certain[0] && { action: certain[0], through: 'name' };
}

function reachOf(element: Element): Pick<Opening, 'resource' | 'on'> | undefined {
  const { entry, texts, negated, complete } = element;
  if (!negated) {
    const star = texts.find(({ value, certain }) => certain && isEveryResource(value));
    return star && { resource: star, on: 'star' };
  }
  const isKnown = complete && texts.length > 0 && !texts.some(({ value }) => hasBlank(value));
  return isKnown && !texts.some(({ value }) => covers(value, everyRole))
    ? { resource: entry, on: 'NotResource' }
    : undefined;
}

const everyRole = 'arn:*:iam::*:role/*';

/** The element of a finding, for its message: `"iam:*" with "*"`. */
export function subjectOf({ action, through, on }: Opening, name: string): string {
  const star = on === 'star' ? ' on "*"' : '';
  if (through === 'name') return `${quote(name)}${star}`;
  const written = 'key' in action ? '"NotAction"' : quote(action.value);
  return `${written}, which ${through === 'wildcard' ? 'takes in' : 'leaves out'} ${quote(name)},${star}`;
}

/** Where the resource of a finding stands, as related information. */
export function resourceOf({ resource, on }: Opening) {
  const { offset, length } = 'key' in resource ? resource.key : resource;
  return { offset, length, message: on === 'star' ? 'On every resource' : 'On every resource but these' };
}
