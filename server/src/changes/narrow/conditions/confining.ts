import { isListedByAction } from '../../../access/action-keys';
import { keySupport } from '../../../access/condition-keys';
import type { Fix } from '../../../policy/fix';
import { withGaps } from '../../../policy/gaps';
import type { Text } from '../../../policy/value';
import type { Action } from '../../../reference/model';
import { list, quote } from '../../../text/words';
import type { NewCondition } from '../../condition-edits';
import { addingConditions, keyIn } from '../adding';
import { movingOut } from '../moving-out';
import { asksFor } from './scene';
import type { Scene } from './scene';

/** A condition that may confine a statement. */
export interface Candidate {
  /** In AWS's spelling, with `<…>` where a person names a part of it: `aws:ResourceTag/<tag key>`. */
  readonly key: string;
  readonly operator: string;
  /** What a person has to choose from, the likeliest first; `<…>` is what they fill in. */
  readonly values: readonly string[];
  /** A second condition that goes along with it. */
  readonly along?: NewCondition;
  /** Keys that say as much already, or that no request has together with this one. */
  readonly besides?: RegExp;
  /** Whether requests for the action carry the key; absent: as AWS lists it, and all of them where it is not listed. */
  readonly carries?: (action: Action) => boolean;
}

/** The condition where requests for all actions of the statement carry the key, and it does not ask for it already. */
export function confining(scene: Scene, candidate: Candidate): readonly Fix[] {
  if (isAsked(scene, candidate) || carryingActions(scene, candidate) !== 'all') return [];
  const values = candidate.values.filter((value) => !isKeptOut(scene, candidate.key, value));
  return values.flatMap((value) => addingConditions(scene.statement, conditionsOf(candidate, value)));
}

/**
 * Where only some of the actions carry the key, those get the condition in a statement of their own: for the others it
 * would never hold. Each text of the statement stands for such actions alone, or for none of them.
 */
export function confiningSome(scene: Scene, candidate: Candidate): readonly Fix[] {
  const { statement } = scene;
  const carrying = carryingActions(scene, candidate);
  const [value] = candidate.values.slice(-1);
  if (carrying === 'all' || value === undefined || isAsked(scene, candidate)) return [];
  const texts = textsOf(scene, new Set(carrying));
  const conditions = conditionsOf(candidate, value);
  const [first] = conditions;
  if (!first || !texts.length || statement.effect !== 'Allow') return [];
  const edits = movingOut(statement, texts, conditions);
  const names = list(texts.map((text) => quote(text.value)));
  const own = texts.length === 1 ? 'its own' : 'their own';
  const title = `Move ${names} to a statement of ${own}, with a condition on ${keyIn(first)}`;
  return edits ? [{ title, effect: 'narrower', edits }] : [];
}

/** A looser condition on the key, `…IfExists`, is to be tightened rather than to get company. */
function isAsked(scene: Scene, { key, besides }: Candidate): boolean {
  const [begin = ''] = key.toLowerCase().split('<', 1);
  const isOwn = (written: string) =>
    key.includes('<') ? written.toLowerCase().startsWith(begin) : written.toLowerCase() === begin;
  return (
    asksFor(scene, (written) => isOwn(written) || besides?.test(written) === true) ||
    scene.statement.conditions.some((each) => isOwn(each.key) && /ifexists$/i.test(each.operator))
  );
}

/** Whether the statement is for all values of the key but this one, and perhaps others. */
function isKeptOut({ statement }: Scene, key: string, value: string): boolean {
  return statement.conditions.some(
    (condition) =>
      condition.key.toLowerCase() === key.toLowerCase() &&
      /not/i.test(condition.operator) &&
      condition.values.some((each) => each === value),
  );
}

function conditionsOf({ key, operator, along }: Candidate, value: string): readonly NewCondition[] {
  const own = { operator, key: withGaps(key), value: withGaps(value) };
  return along ? [own, along] : [own];
}

function carryingActions(scene: Scene, { key, carries }: Candidate): 'all' | readonly Action[] {
  const { actions, statement, reference } = scene;
  const isListed = !key.startsWith('aws:') || isListedByAction(key);
  if (!actions) return carries || isListed ? [] : 'all';
  const written = key.replace(/<[^>]*>/g, 'tag');
  const support = isListed ? keySupport(written, actions, statement, reference) : undefined;
  if (isListed && !support) return [];
  const carrying = (support?.supporting ?? actions).filter((action) => !carries || carries(action));
  return carrying.length === actions.length ? 'all' : carrying;
}

/** The texts that stand for these actions; none where one stands for others as well. */
function textsOf({ statement, reference }: Scene, wanted: ReadonlySet<Action>): readonly Text[] {
  const found: Text[] = [];
  for (const text of statement.action?.texts ?? []) {
    const actions = reference.matching(text.value);
    const some = actions.filter((action) => wanted.has(action));
    if (some.length && some.length < actions.length) return [];
    if (some.length) found.push(text);
  }
  return found;
}
