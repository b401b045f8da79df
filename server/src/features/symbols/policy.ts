import { SymbolKind } from 'vscode-languageserver-types';
import type { Policy, PolicyKind } from '../../policy/model';
import { member, pathOf } from '../../policy/value';
import type { Entry, Value } from '../../policy/value';
import type { ServiceReference } from '../../reference/model';
import { valueDetail } from './detail';
import { statementSymbol } from './statement';
import { entrySpan } from './tree';
import type { SymbolNode } from './tree';

/** The members of a policy, with the statements in place of `Statement`. */
export function memberSymbols(policy: Policy, reference: ServiceReference): readonly SymbolNode[] {
  return policy.source.entries.flatMap((entry) =>
    entry === policy.statement && policy.statements.length
      ? policy.statements.map((statement) => statementSymbol(statement, policy, reference))
      : [memberSymbol(entry)],
  );
}

function memberSymbol(entry: Entry): SymbolNode {
  return {
    name: entry.name,
    detail: valueDetail(entry.value, ''),
    kind: SymbolKind.Property,
    span: entrySpan(entry),
    selection: entry.key,
    children: [],
  };
}

/** A policy within a document, by where it stands. */
export function policySymbol(policy: Policy, reference: ServiceReference): SymbolNode {
  const entry = entryOf(policy.source);
  return {
    name: placeOf(policy) || 'Policy',
    detail: kindNames[policy.kind],
    kind: SymbolKind.Module,
    span: entry ? entrySpan(entry) : policy,
    selection: entry ? entry.key : { offset: policy.offset, length: 1 },
    children: memberSymbols(policy, reference),
  };
}

const kindNames: Readonly<Record<PolicyKind, string>> = {
  identity: 'identity policy',
  boundary: 'permissions boundary',
  resource: 'resource policy',
  trust: 'trust policy',
  scp: 'service control policy',
  rcp: 'resource control policy',
  endpoint: 'endpoint policy',
  session: 'session policy',
};

/** The member that the value is; undefined for an item of a list, or what a template chooses. */
function entryOf(value: Value): Entry | undefined {
  const { parent } = value;
  return parent?.type === 'mapping' ? parent.entries.find((entry) => entry.value === value) : undefined;
}

/** `Resources › Role › AssumeRolePolicyDocument`: the path without the steps that every template has. */
function placeOf({ source }: Policy): string {
  const names: string[] = [];
  const path = pathOf(source);
  for (let at: Value | undefined = source, depth = path.length - 1; at?.step !== undefined; at = at.parent) {
    const { step } = at;
    if (typeof step === 'number') names.unshift(nameOf(at) ?? `${step + 1}`);
    else if (!plainSteps.has(step) || (depth === 0 && !names.length)) names.unshift(step);
    depth--;
  }
  return names.join(' › ');
}

const plainSteps: ReadonlySet<string> = new Set(['Properties', 'PolicyDocument', 'Document']);

/** What an item of a list is called: the policies of a role have names. */
function nameOf(value: Value): string | undefined {
  const name = value.type === 'mapping' ? member(value, 'PolicyName')?.value : undefined;
  return name?.type === 'text' && name.certain && name.value ? name.value : undefined;
}
