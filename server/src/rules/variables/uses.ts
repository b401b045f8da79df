import { conditionUses } from '../../access/condition-uses';
import type { ConditionUse } from '../../access/condition-uses';
import type { Statement } from '../../policy/model';
import { isNegated } from '../../policy/operator';
import { readVariables } from '../../policy/template';
import type { WrittenVariable } from '../../policy/template';
import type { Text } from '../../policy/value';
import type { PolicyContext } from '../rule';
import { createNames } from './names';
import type { VariableName } from './names';

/** A text of a statement with a `${…}` in it. */
export interface VariableUse {
  readonly statement: Statement;
  readonly text: Text;
  /** `Resource`, `NotAction`, `Sid`, `Condition`. */
  readonly element: string;
  /** Undefined outside of conditions. */
  readonly condition: ConditionUse | undefined;
  readonly variables: readonly PolicyVariable[];
}

export type PolicyVariable = WrittenVariable & VariableName;

/** For rules: `context.once(variableUses)`. */
export function variableUses(context: PolicyContext): readonly VariableUse[] {
  const uses: VariableUse[] = [];
  const nameOf = createNames(context.reference);
  const keep = (statement: Statement, text: Text, element: string, condition?: ConditionUse) => {
    if (!text.value.includes('${')) return;
    const variables = readVariables(text.value).map((each) => ({ ...each, ...nameOf(each.name) }));
    uses.push({ statement, text, element, condition, variables });
  };
  const { statements } = context.policy;
  for (const statement of statements) {
    const { sid, action, resource, principal } = statement;
    if (sid) keep(statement, sid, 'Sid');
    for (const { entry, texts } of [action, resource].filter((each) => each !== undefined))
      for (const text of texts) keep(statement, text, entry.name);
    for (const { text } of principal?.principals ?? [])
      keep(statement, text, principal?.entry.name ?? 'Principal');
  }
  if (!statements.some(comparesVariable)) return uses;
  for (const use of conditionUses(context))
    for (const value of use.values) if (value.type === 'text') keep(use.statement, value, 'Condition', use);
  return uses;
}

function comparesVariable({ conditions }: Statement): boolean {
  return conditions.some(({ values }) => values.some((value) => String(value).includes('${')));
}

/** Whether IAM would fill in a variable here: in a resource, or in a value compared as a text or an ARN. */
export function takesVariable({ element, condition }: VariableUse): boolean {
  if (!condition) return element === 'Resource' || element === 'NotResource';
  return condition.operator !== undefined && /^(?:String|Arn)/.test(condition.operator.base);
}

/**
 * Whether a denial would let through more once the text matches something: as it stands, it spares nobody. Such mends
 * are for a person to make.
 */
export function wouldSpare({ statement, element, condition }: VariableUse): boolean {
  if (statement.effect === 'Allow') return false;
  if (!condition) return element.startsWith('Not');
  return !condition.operator || isNegated(condition.operator);
}

/** As it is written, with its braces. */
export function writtenIn({ value }: Text, { start, end }: WrittenVariable): string {
  return value.slice(start, end);
}
