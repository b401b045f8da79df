import { splitAction } from '../../access/actions';
import { canActOn, namedResources } from '../../access/resources';
import type { Statement } from '../../policy/model';
import { canBecomeSeveral } from '../../policy/value';
import type { Text } from '../../policy/value';
import type { Action, ServiceReference } from '../../reference/model';
import { hasWildcard, matches } from '../../text/wildcard';
import type { Fix } from '../../policy/fix';
import { count, numeral, quote } from '../../text/words';

/** A list longer than this is no longer a policy that somebody reads, and soon one that AWS finds too large. */
const actionLimit = 250;

/**
 * The ways to narrow an action wildcard: to what it matches today, to what the statement's resources allow, to
 * access levels. Each is a part of what the wildcard matches, so none can widen; counts are of this statement as a
 * whole, so an action that another entry grants as well is not said to go.
 */
export function narrowActions(statement: Statement, text: Text, reference: ServiceReference): readonly Fix[] {
  const { action } = statement;
  if (!action || action.negated || statement.effect !== 'Allow' || !canBecomeSeveral(text)) return [];
  const matched = reference.matching(text.value);
  const others = action.texts.filter((other) => other !== text && other.certain);
  const named = namedBy(others, matched);
  if (matched.length && named.size === matched.length) return [removal(text)];
  const elsewhere = namedBy(
    others.filter(({ value }) => hasWildcard(value)),
    matched,
  );
  const resources = namedResources(statement);
  const usable = resources ? matched.filter((each) => canActOn(each, resources)) : matched;

  const seen = new Set<number>();
  return waysFrom(usable, resources !== undefined).flatMap(({ kept, name, preferred }) => {
    if (!kept.length || kept.length > actionLimit || seen.has(kept.length)) return [];
    const keptIds = new Set(kept.map(({ id }) => id));
    // Another wildcard of the statement would keep what this way is meant to take away.
    if (usable.some((each) => !keptIds.has(each.id) && elsewhere.has(each))) return [];
    const added = kept.filter((each) => !named.has(each)).map(({ id }) => id);
    if (!added.length) return [];
    seen.add(kept.length);
    const gone = matched.filter((each) => !keptIds.has(each.id) && !named.has(each)).length;
    return [
      {
        title: `Narrow ${quote(text.value)} to ${name(kept.length)}${gone ? ` (−${numeral(gone)})` : ''}`,
        effect: 'narrower' as const,
        ...(preferred && { preferred }),
        edits: [{ edit: 'spread' as const, target: text, into: added }],
      },
    ];
  });
}

function removal(text: Text): Fix {
  return {
    title: `Remove ${quote(text.value)}, which other entries allow already`,
    effect: 'same',
    preferred: true,
    edits: [{ edit: 'remove', target: text }],
  };
}

interface Way {
  readonly kept: readonly Action[];
  readonly name: (count: number) => string;
  readonly preferred?: boolean;
}

function waysFrom(usable: readonly Action[], scoped: boolean): readonly Way[] {
  const where = scoped ? ' that can act on its resources' : '';
  const readers = usable.filter(({ level }) => level === 'Read' || level === 'List');
  const harmless = usable.filter(({ level }) => level !== 'Permissions management');
  const all: Way = {
    kept: usable,
    name: (number) =>
      scoped ? `the ${count(number, 'action')}${where}` : `the ${count(number, 'action')} it matches today`,
  };
  const reading: Way = {
    kept: readers,
    name: (number) => `its ${count(number, 'read and list action')}${where}`,
  };
  const managing: Way = {
    kept: harmless,
    name: (number) => `its ${count(number, 'action')} outside permissions management${where}`,
  };
  const partly = harmless.length < usable.length ? [reading, managing] : [reading];
  return scoped ? [{ ...all, preferred: true }, ...partly] : [...partly, all];
}

/** Those of the actions that other texts of the statement stand for as well. */
function namedBy(texts: readonly Text[], actions: readonly Action[]): ReadonlySet<Action> {
  const patterns = texts.map(({ value }) =>
    value === '*' ? { prefix: '*', name: '*' } : splitAction(value.toLowerCase()),
  );
  const isNamed = (action: Action) =>
    patterns.some(
      ({ prefix, name }) =>
        prefix !== undefined && matches(prefix, action.service) && matches(name, action.name.toLowerCase()),
    );
  return new Set(actions.filter(isNamed));
}
