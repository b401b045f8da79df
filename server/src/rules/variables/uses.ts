import { conditionUses } from '../../access/condition-uses';
import type { ConditionUse } from '../../access/condition-uses';
import type { Statement } from '../../policy/model';
import { isNegated } from '../../policy/operator';
import { readVariables } from '../../policy/template';
import type { WrittenVariable } from '../../policy/template';
import type { Text } from '../../policy/value';
import { findConditionKey } from '../../reference/condition-keys';
import type { FoundKey } from '../../reference/condition-keys';
import type { ServiceReference } from '../../reference/model';
import type { PolicyContext } from '../rule';

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

export interface PolicyVariable extends WrittenVariable {
  /** Its name without spaces: the key that it is filled in from. */
  readonly key: string;
  /** What the reference knows of the key. */
  readonly found: FoundKey | undefined;
  /** Whether IAM is meant to fill it in, so that it is no placeholder of another tool. */
  readonly isOurs: boolean;
}

/** For rules: `context.once(variableUses)`. */
export function variableUses(context: PolicyContext): readonly VariableUse[] {
  const uses: VariableUse[] = [];
  const known = new Map<string, FoundKey | undefined>();
  const keep = (statement: Statement, text: Text, element: string, condition?: ConditionUse) => {
    if (!text.value.includes('${')) return;
    const variables = readVariables(text.value).map((each) => toOurs(each, context.reference, known));
    uses.push({ statement, text, element, condition, variables });
  };
  for (const statement of context.policy.statements) {
    const { sid, action, resource, principal } = statement;
    if (sid) keep(statement, sid, 'Sid');
    for (const { entry, texts } of [action, resource].filter((each) => each !== undefined))
      for (const text of texts) keep(statement, text, entry.name);
    for (const { text } of principal?.principals ?? [])
      keep(statement, text, principal?.entry.name ?? 'Principal');
  }
  for (const use of conditionUses(context))
    for (const value of use.values) if (value.type === 'text') keep(use.statement, value, 'Condition', use);
  return uses;
}

/** No key is that long, and no policy has that many: looking one up takes time by its length, and of the many nothing is said. */
const longestKey = 512;
const lookupLimit = 300;

function toOurs(
  variable: WrittenVariable,
  reference: ServiceReference,
  known: Map<string, FoundKey | undefined>,
): PolicyVariable {
  const key = variable.name.replace(/\s+/g, '');
  if (!key.includes(':') || key.length > longestKey)
    return { ...variable, key, found: undefined, isOurs: false };
  const name = nameless(key.toLowerCase());
  if (!known.has(name) && known.size < lookupLimit) known.set(name, findConditionKey(reference, name));
  const found = known.get(name);
  return { ...variable, key, found, isOurs: found !== undefined || isGlobalName(name) };
}

/** Any tag is as good as another: policies name many of them. */
function nameless(name: string): string {
  const slash = name.startsWith('aws:') ? name.indexOf('/') : -1;
  return slash < 0 || slash === name.length - 1 ? name : `${name.slice(0, slash)}/tag`;
}

/**
 * Whether it can only be a global key, known or not. A colon alone does not tell: `AWS::AccountId` is CloudFormation's,
 * `self:custom.bucket` and the two below are the Serverless Framework's.
 * https://www.serverless.com/framework/docs/providers/aws/guide/variables
 */
function isGlobalName(name: string): boolean {
  return /^aws:[a-z]/.test(name) && name !== 'aws:accountid' && name !== 'aws:region';
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
