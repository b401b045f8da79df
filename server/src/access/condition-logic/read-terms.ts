import type { Condition, Policy, Statement } from '../../policy/model';
import { readOperator, takesVariables } from '../../policy/operator';
import { itemsOf, member } from '../../policy/value';
import { knowsVariables } from '../../policy/variables';
import type { Term, Terms } from './term';

/** The conditions of a statement. Of a key that an operator has twice the last counts, as it does for a JSON reader. */
export function readTerms(statement: Statement, policy: Policy): Terms {
  const terms: Term[] = [];
  let complete = statement.conditionsKnown;
  for (const condition of statement.conditions) {
    if (isRepeated(condition)) continue;
    const term = termOf(condition, statement, policy);
    if (term) terms.push(term);
    else complete = false;
  }
  return { terms, complete };
}

/** Undefined for a condition that is left to deployment, that another one of its name replaces, or that IAM does not take. */
export function termOf(condition: Condition, statement: Statement, policy: Policy): Term | undefined {
  if (isRepeated(condition) || !isCertain(condition, statement)) return undefined;
  return readTerm(condition, knowsVariables(policy));
}

function isRepeated({ operatorEntry, keyEntry }: Condition): boolean {
  return (
    member(operatorEntry.parent, operatorEntry.name) !== operatorEntry ||
    member(keyEntry.parent, keyEntry.name) !== keyEntry
  );
}

/** Whether the condition is there whatever deployment picks, and all of its values are known. */
function isCertain({ operatorEntry, keyEntry, values, complete }: Condition, { source }: Statement): boolean {
  return (
    complete &&
    operatorEntry.parent === member(source, 'Condition')?.value &&
    keyEntry.parent === operatorEntry.value &&
    keyEntry.value !== undefined &&
    values.length === itemsOf(keyEntry.value).length
  );
}

/**
 * Undefined where IAM has no such operator; `NullIfExists` is none either. A set prefix changes nothing about `Null`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
function readTerm({ operator: name, key, values }: Condition, variables: boolean): Term | undefined {
  const operator = readOperator(name);
  if (!operator || (operator.base === 'Null' && operator.ifExists)) return undefined;
  return {
    operator: operator.base === 'Null' ? { ...operator, set: undefined } : operator,
    key: key.toLowerCase(),
    values: values.map(String),
    variables: variables && takesVariables(operator),
  };
}
