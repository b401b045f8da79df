import { isEveryAction } from '../../access/actions';
import type { Policy, Statement } from '../../policy/model';
import type { Action, ServiceReference } from '../../reference/model';

/** The listed actions or, where `rest` says so, all of AWS's but those: all of them are never gone through. */
export interface ActionList {
  readonly rest: boolean;
  readonly actions: ReadonlySet<Action>;
}

export interface GrantedActions extends ActionList {
  /** What the policy does with them: a policy that allows nothing is about what it denies. */
  readonly effect: 'Allow' | 'Deny';
  /** Whether deployment or a newer reference may add to them. */
  readonly least: boolean;
}

/**
 * What a policy grants, whatever the resources and conditions: the actions that it allows, without those that it denies
 * wherever, whenever and to whomever. Undefined where no statement has an effect.
 */
export function grantedActions(policy: Policy, reference: ServiceReference): GrantedActions | undefined {
  const of = (effect: Statement['effect']) => policy.statements.filter((each) => each.effect === effect);
  const [allowing, denying] = [of('Allow'), of('Deny')];
  const effect = allowing.length ? 'Allow' : denying.length ? 'Deny' : undefined;
  if (!effect) return undefined;
  const told = effect === 'Allow' ? allowing : denying;
  const all = union(told.map((each) => sureActions(each, reference)));
  const gone = effect === 'Allow' ? denying.filter(deniesEverywhere) : [];
  const left = without(all, union(gone.map((each) => sureActions(each, reference))));
  return { ...left, effect, least: told.some(({ action }) => action?.complete === false) };
}

const nothing: ActionList = { rest: false, actions: new Set() };

/** Without what deployment may add. */
function sureActions({ action }: Statement, reference: ServiceReference): ActionList {
  if (!action || (action.negated && !action.complete)) return nothing;
  const texts = action.texts.filter(({ certain }) => certain).map(({ value }) => value);
  const listed = texts.some(isEveryAction)
    ? complement(nothing)
    : { rest: false, actions: new Set(texts.flatMap((text) => reference.matching(text))) };
  return action.negated ? complement(listed) : listed;
}

/** No other part of the statement leaves anything out. */
function deniesEverywhere({ resource, principal, conditions, conditionsKnown }: Statement): boolean {
  if (conditions.length || !conditionsKnown) return false;
  if (
    principal &&
    (principal.negated || !principal.principals.some(({ text }) => text.value === '*' && text.certain))
  )
    return false;
  return (
    resource !== undefined &&
    !resource.negated &&
    resource.texts.some(({ value, certain }) => certain && value === '*')
  );
}

function union(lists: readonly ActionList[]): ActionList {
  const listed = new Set(lists.filter(({ rest }) => !rest).flatMap(({ actions }) => [...actions]));
  const [first, ...others] = lists.filter(({ rest }) => rest);
  if (!first) return { rest: false, actions: listed };
  // What every one of them leaves out, and no list names.
  const out = [...first.actions].filter(
    (action) => !listed.has(action) && others.every(({ actions }) => actions.has(action)),
  );
  return { rest: true, actions: new Set(out) };
}

function without(list: ActionList, gone: ActionList): ActionList {
  return complement(union([complement(list), gone]));
}

function complement({ rest, actions }: ActionList): ActionList {
  return { rest: !rest, actions };
}
