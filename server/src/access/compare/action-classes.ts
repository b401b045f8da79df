import type { Action } from '../../reference/model';
import { hasWildcard } from '../../text/wildcard';
import { isEveryAction } from '../actions';
import { holdsOther } from '../grants/actions';
import type { Grant } from '../grants/grant';

/** Actions that the very same grants speak of, so that one question settles all of them. */
export interface ActionClass {
  readonly actions: readonly Action[];
  /** A text that a policy names and the reference has no action for; then there are no others in the class. */
  readonly other: string | undefined;
  /** The grants that surely speak of them. */
  readonly sure: ReadonlySet<Grant>;
  /** Those that may, these included: of what deployment fills in, or of a text that one of their own meets. */
  readonly possible: ReadonlySet<Grant>;
}

/** All that the grants speak of, in as few classes as they make. */
export function actionClasses(grants: readonly Grant[]): readonly ActionClass[] {
  const texts = new Set(grants.flatMap(({ actions }) => actions.others));
  return [...knownClasses(grants), ...[...texts].map((text) => classOfText(text, grants))];
}

/**
 * Names that AWS may give to an action yet, as far as what changed between two sides is about them: those that a wildcard
 * stands for, wildcard by wildcard, and those that none does but a `*` for all. `grants` are all of both sides.
 */
export function laterClasses(
  old: readonly Grant[],
  young: readonly Grant[],
  grants: readonly Grant[],
): readonly ActionClass[] {
  if (!old.length && !young.length) return [];
  // What is all but a list is about the wildcards of all others.
  const isAboutAll = [...old, ...young].some(({ actions }) => actions.patterns.negated);
  const texts = isAboutAll
    ? grants.flatMap(textsOf)
    : [...textsOnlyIn(old, young), ...textsOnlyIn(young, old)];
  const wildcards = new Set(texts.filter((text) => hasWildcard(text) && !isEveryAction(text)));
  return [...wildcards, unthoughtOf].map((text) => classOfText(text, grants));
}

/** A text that a statement kept, and that is all of it but its actions, gives what it gave. */
function textsOnlyIn(grants: readonly Grant[], others: readonly Grant[]): readonly string[] {
  const kept = new Map<string | undefined, Set<string>>();
  for (const other of others) kept.set(keyWithoutActions(other), new Set(textsOf(other)));
  return grants.flatMap((grant) => {
    const key = keyWithoutActions(grant);
    const known = key === undefined ? undefined : kept.get(key);
    return known ? textsOf(grant).filter((text) => !known.has(text)) : textsOf(grant);
  });
}

function textsOf({ actions }: Grant): readonly string[] {
  return actions.patterns.patterns.map(({ text }) => text);
}

/** Undefined where it cannot be told what the rest is. */
function keyWithoutActions({ effect, resources, principals, termsKey, sure }: Grant): string | undefined {
  const keys = [resources.key, principals.key, termsKey];
  return sure && !keys.includes(undefined) ? [effect, ...keys].join(' ') : undefined;
}

/** Unicode gives this letter to nobody, and IAM takes it in no policy. */
const unthoughtOf = '\uE000:\uE000';

/** Each set of actions splits the classes that there are so far into what is in it and what is not. */
function knownClasses(grants: readonly Grant[]): readonly ActionClass[] {
  const unspoken: Group = { sure: [], possible: [] };
  const groupOf = new Map<Action, Group>();
  for (const grant of grants) {
    const { sure, possible } = grant.actions;
    const made = new Map<Group, { readonly sure: Group; readonly perhaps: Group }>();
    for (const action of possible) {
      const group = groupOf.get(action) ?? unspoken;
      const next = made.get(group) ?? partsOf(group, grant);
      made.set(group, next);
      groupOf.set(action, sure === possible || sure.has(action) ? next.sure : next.perhaps);
    }
  }
  const members = new Map<Group, Action[]>();
  for (const [action, group] of groupOf) {
    const known = members.get(group);
    if (known) known.push(action);
    else members.set(group, [action]);
  }
  return [...members].map(([group, actions]) => ({
    actions,
    other: undefined,
    sure: new Set(group.sure),
    possible: new Set(group.possible),
  }));
}

interface Group {
  readonly sure: readonly Grant[];
  readonly possible: readonly Grant[];
}

function partsOf(group: Group, grant: Grant): { readonly sure: Group; readonly perhaps: Group } {
  const possible = [...group.possible, grant];
  return { sure: { sure: [...group.sure, grant], possible }, perhaps: { sure: group.sure, possible } };
}

function classOfText(text: string, grants: readonly Grant[]): ActionClass {
  const spoken = grants.map((grant) => ({ grant, verdict: holdsOther(grant.actions, text) }));
  return {
    actions: [],
    other: text,
    sure: new Set(spoken.filter(({ verdict }) => verdict === 'yes').map(({ grant }) => grant)),
    possible: new Set(spoken.filter(({ verdict }) => verdict !== 'no').map(({ grant }) => grant)),
  };
}
