import { splitAction } from '../../../access/actions';
import { mainResourceTypes } from '../../../access/scope';
import { statementActions } from '../../../access/statement-actions';
import type { Policy, Statement } from '../../../policy/model';
import type { Action, ResourceType, ServiceReference } from '../../../reference/model';

/** What the actions of a statement act on. */
export interface ResourceNeeds {
  /** Empty where they are not known. */
  readonly actions: readonly Action[];
  /** Those that take no resource: only `*` matches them. */
  readonly free: readonly Action[];
  /**
   * The types that a person would scope the actions to, each ARN once, with the actions it is for; the types of most
   * actions first. Where the actions are not known: those of the services that the statement or else the document names.
   */
  readonly types: ReadonlyMap<ResourceType, readonly Action[]>;
}

export function resourceNeeds(
  statement: Statement,
  policies: readonly Policy[],
  reference: ServiceReference,
): ResourceNeeds {
  const actions = knownActions(statement, reference);
  const free = actions.filter(({ resourceCount }) => !resourceCount);
  if (actions.length) return { actions, free, types: mainTypesOf(actions) };
  const begun = typesOfBegun(statement, reference);
  return { actions, free, types: begun.size ? begun : typesElsewhere(statement, policies, reference) };
}

/** More of them have hundreds of resource types, which nobody chooses from. */
const actionLimit = 2_000;

function knownActions(statement: Statement, reference: ServiceReference): readonly Action[] {
  const actions = statementActions(statement, reference) ?? [];
  return actions.length > actionLimit ? [] : actions;
}

function mainTypesOf(actions: readonly Action[]): ReadonlyMap<ResourceType, readonly Action[]> {
  const byArn = new Map<string, { readonly type: ResourceType; readonly actions: Action[] }>();
  for (const action of actions)
    for (const type of mainResourceTypes(action)) {
      const known = byArn.get(type.arn);
      if (known) known.actions.push(action);
      else byArn.set(type.arn, { type, actions: [action] });
    }
  const sorted = [...byArn.values()].sort((left, right) => right.actions.length - left.actions.length);
  return new Map(sorted.map(({ type, actions }) => [type, actions]));
}

/** An action that is only begun, `s3:`, names a service all the same. */
function typesOfBegun(
  { action }: Statement,
  reference: ServiceReference,
): ReadonlyMap<ResourceType, readonly Action[]> {
  const prefixes = new Set(
    action?.negated ? [] : action?.texts.map(({ value }) => splitAction(value).prefix ?? ''),
  );
  return typesAlone([...prefixes].flatMap((prefix) => reference.service(prefix)?.actions ?? []));
}

function typesElsewhere(
  statement: Statement,
  policies: readonly Policy[],
  reference: ServiceReference,
): ReadonlyMap<ResourceType, readonly Action[]> {
  const actions = policies
    .flatMap(({ statements }) => statements)
    .filter((other) => other !== statement)
    .flatMap((other) => knownActions(other, reference));
  return typesAlone([...new Set(actions)].slice(0, actionLimit));
}

/** The types of the actions, which are not those of the statement. */
function typesAlone(actions: readonly Action[]): ReadonlyMap<ResourceType, readonly Action[]> {
  return new Map([...mainTypesOf(actions).keys()].map((type) => [type, []]));
}
