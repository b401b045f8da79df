import { isAllowedIn, policyElements, statementElements } from '../../policy/elements';
import type { PolicyKind } from '../../policy/model';
import { isOpen } from '../../policy/value';
import type { Mapping, Value } from '../../policy/value';
import type { JsonType, SchemaError } from './validator';
import { bringsMembers, elementMeantBy, lacks } from './elements';
import { stepsOf } from './projection';
import type { Projection } from './projection';
import type { MissingElement, Violation } from './violation';

/** What a person calls the fault that ajv found outside of the statements; undefined where it is none of its own. */
export function translatePolicyError(
  error: SchemaError,
  projection: Projection,
  policy: Mapping,
  kind: PolicyKind,
): Violation | undefined {
  const value = projection.at(error.instancePath);
  switch (error.keyword) {
    case 'required':
      return missingFromPolicy(error.params.missingProperty, policy);
    case 'additionalProperties':
      return strangerInPolicy(error.params.additionalProperty, policy, projection, kind);
    case 'minItems': {
      const empty = projection.entryAt('', 'Statement');
      // A list whose items a template leaves out is not empty for certain.
      return value?.type === 'list' && !value.items.length
        ? { rule: 'missing-statement', policy, empty }
        : undefined;
    }
    case 'enum':
      return value?.type === 'text' && value.certain ? { rule: 'invalid-version', text: value } : undefined;
    case 'type':
      return wrongType(value, error.params.type);
    default:
      return undefined;
  }
}

/** A version that is missing is a fault of every kind, also of those whose schema does not ask for one. */
function missingFromPolicy(name: string, policy: Mapping): Violation | undefined {
  return name === 'Statement' && lacks(policy, ['Statement'], policyElements)
    ? { rule: 'missing-statement', policy, empty: undefined }
    : undefined;
}

function strangerInPolicy(
  name: string,
  policy: Mapping,
  projection: Projection,
  kind: PolicyKind,
): Violation | undefined {
  const entry = projection.entryAt('', name);
  if (!entry || bringsMembers(name)) return undefined;
  if (isOneOf(policyElements, name)) return { rule: 'element-not-allowed', entry };
  if (isOneOf(statementElements, name)) {
    // Without any statement the fault is that one, and it is told once.
    if (lacks(policy, ['Statement'], policyElements)) return undefined;
    return { rule: 'unknown-element', entry, of: 'policy', meant: undefined };
  }
  return { rule: 'unknown-element', entry, of: 'policy', meant: meantIn(kind, name, policyElements) };
}

/** What a person calls the fault that ajv found in a statement; undefined where it is none of its own. */
export function translateStatementError(
  error: SchemaError,
  projection: Projection,
  statement: Mapping,
  kind: PolicyKind,
): Violation | undefined {
  const steps = stepsOf(error.instancePath);
  const [element, ...inside] = steps;
  const value = projection.at(error.instancePath);
  switch (error.keyword) {
    case 'required':
      return missingFromStatement(error.params.missingProperty, statement);
    case 'additionalProperties': {
      const name = error.params.additionalProperty;
      const entry = projection.entryAt(error.instancePath, name);
      if (!entry || bringsMembers(name)) return undefined;
      if (element === undefined) {
        return isOneOf(statementElements, name)
          ? { rule: 'element-not-allowed', entry }
          : {
              rule: 'unknown-element',
              entry,
              of: 'statement',
              meant: meantIn(kind, name, statementElements),
            };
      }
      if (element !== 'Condition') return { rule: 'unknown-principal-type', entry };
      return { rule: inside.length ? 'invalid-condition-key' : 'unknown-operator', entry };
    }
    case 'type':
      return isPrincipal(element) && !inside.length
        ? wrongPrincipal(value, error.params.type, kind)
        : wrongType(value, error.params.type);
    case 'enum':
    case 'pattern':
      return wrongText(value, element, inside.length > 0, kind);
    case 'const':
      return value && !isOpen(value) ? { rule: 'rcp-principal', value } : undefined;
    default:
      return undefined;
  }
}

const missingRules: ReadonlyMap<string, MissingElement> = new Map([
  ['Effect', 'missing-effect'],
  ['Action', 'missing-action'],
  ['Resource', 'missing-resource'],
  ['Principal', 'missing-principal'],
]);

/** ajv names both elements of a pair; the plain one stands for the two. */
function missingFromStatement(name: string, statement: Mapping): Violation | undefined {
  const rule = missingRules.get(name);
  return rule && lacks(statement, [name, `Not${name}`], statementElements) ? { rule, statement } : undefined;
}

function wrongPrincipal(
  value: Value | undefined,
  expected: JsonType | readonly JsonType[],
  kind: PolicyKind,
): Violation | undefined {
  if (!value || !isKnown(value)) return undefined;
  if (value.type === 'list') return { rule: 'invalid-principal', fault: 'format', value };
  if (value.type !== 'text') return wrongType(value, expected);
  const fault = value.value === '*' && kind === 'trust' ? 'everybody' : 'format';
  return { rule: 'invalid-principal', fault, value };
}

function wrongText(
  value: Value | undefined,
  element: string | undefined,
  inside: boolean,
  kind: PolicyKind,
): Violation | undefined {
  // A value of another type has its finding already.
  if (value?.type !== 'text' || !value.certain) return undefined;
  // An endpoint lets through: `{"Federated": "*"}`, which AWS publishes for the one of STS, is everybody of that type.
  // https://github.com/aws-samples/data-perimeter-policy-examples/blob/main/vpc_endpoint_policies/sts_endpoint_policy.json
  if (kind === 'endpoint' && inside && value.value === '*') return undefined;
  if (element === 'Effect') return { rule: 'invalid-effect', text: value };
  if (element === 'Sid') return { rule: 'invalid-sid', text: value };
  return { rule: 'invalid-principal', fault: inside ? 'wildcard' : 'format', value };
}

function wrongType(
  value: Value | undefined,
  expected: JsonType | readonly JsonType[],
): Violation | undefined {
  if (!value || !isKnown(value)) return undefined;
  return { rule: 'wrong-type', value, expected: typeof expected === 'string' ? [expected] : expected };
}

function isKnown(value: Value): boolean {
  return value.type !== 'text' || value.certain;
}

function isPrincipal(element: string | undefined): boolean {
  return element === 'Principal' || element === 'NotPrincipal';
}

function meantIn(kind: PolicyKind, name: string, elements: readonly string[]): string | undefined {
  const meant = elementMeantBy(name, elements);
  return meant !== undefined && isAllowedIn(kind, meant) ? meant : undefined;
}

function isOneOf(elements: readonly string[], name: string): boolean {
  return elements.includes(name);
}
