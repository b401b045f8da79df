import { splitAction } from '../../access/actions';
import type { Fix } from '../../policy/fix';
import type { Element, Statement } from '../../policy/model';
import { itemsOf } from '../../policy/value';
import { hasWildcard } from '../../text/wildcard';
import { count } from '../../text/words';
import type { Part } from '../narrow/split';
import { splitStatement } from '../narrow/split';
import { isOnWhole } from '../carets';
import type { Refactoring } from '../refactoring';

/** A policy with more statements is not easier to read. */
const serviceLimit = 40;

/**
 * A statement becomes one for each service, each on all of its resources: whatever makes no sense for a service there can
 * then be seen, and taken out.
 */
export const splitByService: Refactoring = {
  id: 'split-by-service',
  group: 'rewrite',
  isAsked: isOnWhole,
  offer({ policy, statement }): readonly Fix[] {
    const parts = statement ? partsOf(statement) : [];
    if (!statement || parts.length < 2 || parts.length > serviceLimit) return [];
    const edits = splitStatement(policy, statement, parts);
    if (!edits) return [];
    const title = `Split the statement by service into ${count(parts.length, 'statement')}`;
    return [{ title, effect: 'same', edits }];
  },
};

/** Texts that reach across services, or name none, stay together, and first. */
function partsOf({ action, resource }: Statement): readonly Part[] {
  if (!action || action.negated || !isKnown(action) || !isKnown(resource)) return [];
  const byService = new Map<string, string[]>();
  for (const { value } of action.texts) {
    const { prefix } = splitAction(value);
    const service = prefix === undefined || hasWildcard(prefix) ? '' : prefix.toLowerCase();
    const texts = byService.get(service);
    if (texts) texts.push(value);
    else byService.set(service, [value]);
  }
  const resources = (resource?.texts ?? []).map(({ value }) => value);
  const groups = [...byService].sort(([left], [right]) => Number(right === '') - Number(left === ''));
  return groups.map(([service, actions]) => ({ actions, resources, suffix: suffixOf(service) }));
}

/** Whether the element is nothing but texts, and all of them are known. */
function isKnown(element: Element | undefined): boolean {
  return (
    element !== undefined &&
    element.complete &&
    itemsOf(element.entry.value).every(({ type }) => type === 'text')
  );
}

/** `Elasticloadbalancing`: letters and digits, as a Sid may have in policies of every kind. */
function suffixOf(service: string): string {
  const letters = service.replace(/[^a-z0-9]/g, '');
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}
