import { findServicePrincipal } from '../../server/src/reference/service-principals';
import { isUndocumented } from '../../server/src/reference/undocumented';
import { retiredServices, unlistedServices } from '../../server/src/reference/retired';
import type { ServiceReference } from '../../server/src/reference/model';
import { managedPolicies } from '../bench/managed-policies';

/** What AWS's managed policies name and neither the reference nor our lists know, in sentences. */
export function managedFaults(
  reference: ServiceReference,
  { prefixes, principals, recentActions }: ManagedNames,
): readonly string[] {
  return [
    ...prefixes
      .filter((prefix) => !reference.service(prefix) && !retiredServices.has(prefix))
      .map((prefix) => `managed policies name the service ${prefix}, which is unknown`),
    ...principals
      .filter((name) => !findServicePrincipal(name))
      .map((name) => `managed policies name the service principal ${name}, which is unknown`),
    ...recentActions(reference)
      .filter((name) => !reference.action(name) && !isUndocumented(name) && !isUnlisted(name))
      .map((name) => `recent managed policies name the action ${name}, which is unknown`),
  ];
}

function isUnlisted(action: string): boolean {
  return unlistedServices.has(action.split(':', 1)[0]?.toLowerCase() ?? '');
}

export interface ManagedNames {
  /** Service prefixes of their actions, lower-case. */
  readonly prefixes: readonly string[];
  /** Values of `iam:PassedToService` and `iam:AWSServiceName`, without those that have wildcards or variables. */
  readonly principals: readonly string[];
  /** Actions, without wildcards, of the policies that AWS made in the year before the reference. */
  recentActions(reference: ServiceReference): readonly string[];
}

export function namesInManagedPolicies(): ManagedNames {
  const statements = managedPolicies().flatMap(({ text }) => statementsOf(text));
  const actions = statements.flatMap(actionsOf);
  const conditions = statements.flatMap(({ Condition = {} }) => Object.values(Condition));
  const values = conditions
    .flatMap((keys) => Object.entries(keys))
    .flatMap(([key, value]) => (/^iam:(PassedToService|AWSServiceName)$/i.test(key) ? listOf(value) : []));
  return {
    prefixes: distinct(actions.map((action) => action.split(':', 1)[0]?.toLowerCase() ?? '')),
    principals: distinct(values),
    recentActions: ({ updatedAt }) => {
      const yearBefore = String(Number(updatedAt.slice(0, 4)) - 1) + updatedAt.slice(4);
      const recent = managedPolicies().filter(({ createdAt }) => createdAt > yearBefore);
      return distinct(recent.flatMap(({ text }) => statementsOf(text).flatMap(actionsOf))).filter((name) =>
        name.includes(':'),
      );
    },
  };
}

function statementsOf(text: string): readonly Statement[] {
  return listOf((JSON.parse(text) as { Statement: Statement | Statement[] }).Statement);
}

function actionsOf({ Action, NotAction }: Statement): readonly string[] {
  return [...listOf(Action), ...listOf(NotAction)];
}

interface Statement {
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

function listOf<T>(value: T | readonly T[] | undefined): readonly T[] {
  return value === undefined ? [] : ([value].flat() as T[]);
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name) => !/[*?$]/.test(name)))].sort();
}
