import { createActionTest } from '../../access/action-test';
import { namedResources } from '../../access/resources';
import type { Fix } from '../../policy/fix';
import type { Policy, Statement } from '../../policy/model';
import { member } from '../../policy/value';
import type { ServiceReference } from '../../reference/model';
import { intersects } from '../../text/wildcard';
import { join, quote } from '../../text/words';
import { waysAmong } from './action-ways';
import { actionLimit, usableOf } from './actions';
import { one } from './one';
import { ownersOf } from './services';

/**
 * The ways to say what a statement allows in place of what it does not: the actions that can act on its resources, where
 * it names some. Without resources `NotAction` leaves nearly all that AWS offers, which no list can say.
 */
export function narrowNotAction(
  policy: Policy,
  statement: Statement,
  reference: ServiceReference,
): readonly Fix[] {
  const { action, effect, source } = statement;
  if (!action?.negated || !action.complete || effect !== 'Allow' || member(source, 'Action')) return [];
  const { entry, texts } = action;
  const { value } = entry;
  if (!value || !namedResources(statement)) return [];
  const { usable, denied } = usableOf(reference.matching('*'), policy, statement, reference);
  const isKeptBack = createActionTest(texts);
  const left = usable.filter((each) => !isKeptBack(each));
  const replaced = (by: readonly string[], name: string): Fix => ({
    title: `Replace "NotAction" by "Action" with ${name}`,
    effect: 'narrower',
    edits: [
      { edit: 'rename', target: entry, to: 'Action' },
      { edit: 'replace', target: value, with: one(by) },
    ],
  });

  const owners = ownersOf(policy, statement, left, reference);
  const wildcards = owners.services.map((each) => `${each}:*`);
  const areWhole = wildcards.every((each) => !texts.some(({ value: text }) => meets(text, each)));
  return [
    ...waysAmong(left, { scoped: true, denied })
      .filter(({ kept }) => kept.length <= actionLimit)
      .map(({ kept, name }) =>
        replaced(
          kept.map(({ id }) => id),
          name,
        ),
      ),
    ...(areWhole && wildcards.length
      ? [replaced(wildcards, `${join(wildcards.map(quote))}, ${owners.name}`)]
      : []),
  ];
}

function meets(text: string, wildcard: string): boolean {
  return intersects(text.toLowerCase(), wildcard);
}
