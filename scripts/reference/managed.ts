import { findServicePrincipal } from '../../server/src/reference/service-principals';
import { retiredServices } from '../../server/src/reference/retired';
import type { ServiceReference } from '../../server/src/reference/model';
import { managedPolicies } from '../bench/managed-policies';

/** What AWS's managed policies name and neither the reference nor our lists know, in sentences. */
export function managedFaults(
  reference: ServiceReference,
  { prefixes, principals }: ManagedNames,
): readonly string[] {
  return [
    ...prefixes
      .filter((prefix) => !reference.service(prefix) && !retiredServices.has(prefix))
      .map((prefix) => `managed policies name the service ${prefix}, which is unknown`),
    ...principals
      .filter((name) => !findServicePrincipal(name))
      .map((name) => `managed policies name the service principal ${name}, which is unknown`),
  ];
}

export interface ManagedNames {
  /** Service prefixes of their actions, lower-case. */
  readonly prefixes: readonly string[];
  /** Values of `iam:PassedToService` and `iam:AWSServiceName`, without those that have wildcards or variables. */
  readonly principals: readonly string[];
}

export function namesInManagedPolicies(): ManagedNames {
  const statements = managedPolicies().flatMap(({ text }) =>
    listOf((JSON.parse(text) as { Statement: Statement | Statement[] }).Statement),
  );
  const actions = statements.flatMap(({ Action, NotAction }) => [...listOf(Action), ...listOf(NotAction)]);
  const conditions = statements.flatMap(({ Condition = {} }) => Object.values(Condition));
  const values = conditions
    .flatMap((keys) => Object.entries(keys))
    .flatMap(([key, value]) => (/^iam:(PassedToService|AWSServiceName)$/i.test(key) ? listOf(value) : []));
  return {
    prefixes: distinct(actions.map((action) => action.split(':', 1)[0]?.toLowerCase() ?? '')),
    principals: distinct(values),
  };
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
