import { splitAction } from '../../../access/actions';
import { isAccessPoint, mainResourceTypes } from '../../../access/scope';
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
   * The types that the actions act on, each ARN once, with the actions it is for: those first that a person would scope
   * the actions to, and of them the types of most actions. Where the actions are not known: those of the services that
   * the statement or else the document names.
   */
  readonly types: ReadonlyMap<ResourceType, readonly Action[]>;
  /** Those of them that no action asks for, although some can name them: the indexes of a table. */
  readonly optional: ReadonlySet<ResourceType>;
}

export function resourceNeeds(
  statement: Statement,
  policies: readonly Policy[],
  reference: ServiceReference,
): ResourceNeeds {
  const actions = knownActions(statement, reference);
  const free = actions.filter(({ resourceCount }) => !resourceCount);
  if (actions.length) return { actions, free, ...typesOf(actions) };
  const begun = typesOf(actionsOfBegun(statement, reference));
  const { types, optional } = begun.types.size
    ? begun
    : typesOf(actionsElsewhere(statement, policies, reference));
  // They are not the statement's actions.
  return { actions, free, types: new Map([...types.keys()].map((type) => [type, []])), optional };
}

/** More of them have hundreds of resource types, which nobody chooses from. */
const actionLimit = 2_000;

function knownActions(statement: Statement, reference: ServiceReference): readonly Action[] {
  const actions = statementActions(statement, reference) ?? [];
  return actions.length > actionLimit ? [] : actions;
}

/** An action that is only begun, `s3:`, names a service all the same. */
function actionsOfBegun({ action }: Statement, reference: ServiceReference): readonly Action[] {
  const prefixes = new Set(
    action?.negated ? [] : action?.texts.map(({ value }) => splitAction(value).prefix ?? ''),
  );
  return [...prefixes].flatMap((prefix) => reference.service(prefix)?.actions ?? []);
}

function actionsElsewhere(
  statement: Statement,
  policies: readonly Policy[],
  reference: ServiceReference,
): readonly Action[] {
  const others = policies.flatMap(({ statements }) => statements).filter((other) => other !== statement);
  return [...new Set(others.flatMap((other) => knownActions(other, reference)))].slice(0, actionLimit);
}

function typesOf(actions: readonly Action[]): Pick<ResourceNeeds, 'types' | 'optional'> {
  const main = new Map<string, Used>();
  const others = new Map<string, Used>();
  for (const action of actions) {
    const wanted = mainResourceTypes(action);
    for (const type of wanted) use(type, action, main);
    for (const { type } of action.resources) if (!wanted.includes(type)) use(type, action, others);
  }
  const optional = sorted(others).filter(({ type }) => !main.has(type.arn) && !isAccessPoint(type));
  return {
    types: new Map([...sorted(main), ...optional].map(({ type, by }) => [type, by])),
    optional: new Set(optional.map(({ type }) => type)),
  };
}

interface Used {
  readonly type: ResourceType;
  readonly by: Action[];
}

function use(type: ResourceType, action: Action, types: Map<string, Used>): void {
  const known = types.get(type.arn);
  if (known) known.by.push(action);
  else types.set(type.arn, { type, by: [action] });
}

function sorted(types: ReadonlyMap<string, Used>): readonly Used[] {
  return [...types.values()].sort((left, right) => right.by.length - left.by.length);
}
