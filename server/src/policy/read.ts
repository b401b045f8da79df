import { hasWildcard } from '../text/wildcard';
import type { Condition, Element, Policy, Principal, PrincipalElement, Statement } from './model';
import { isWrittenByService } from './kind/position';
import { alternatives, isOpen, itemsOf, member, textsOf } from './value';
import type { Entry, Mapping, Text, Value } from './value';

/** What a policy is taken for. */
export type KindDecision = Pick<Policy, 'kind' | 'kindFrom' | 'attachedTo'>;

/** The policy that a mapping is; `decide` says its kind once its statements are read. */
export function readPolicy(
  source: Mapping,
  decide: (statements: readonly Statement[]) => KindDecision,
): Policy {
  const statement = member(source, 'Statement');
  const statements = keepFewAcrossServices(readStatements(source));
  return {
    offset: source.offset,
    length: source.length,
    ...decide(statements),
    version: member(source, 'Version'),
    statement,
    statements,
    isWhole: !isWrittenByService(source),
    source,
  };
}

/** The statements of a policy, whether it holds a list, a single one, or a choice of them. */
function readStatements(source: Mapping): readonly Statement[] {
  return itemsOf(member(source, 'Statement')?.value)
    .filter((item) => item.type === 'mapping')
    .map(readStatement);
}

/**
 * What an action with a wildcard in its service stands for, `*:Get*`, is looked for in all services, and IAM refuses most of
 * them. A policy that has more is made to keep somebody waiting: what is past the limit is left unknown.
 */
const acrossServicesLimit = 100;

function keepFewAcrossServices(statements: readonly Statement[]): readonly Statement[] {
  let left = acrossServicesLimit;
  const isSpared = ({ value }: Text) => !isAcrossServices(value) || --left >= 0;
  return statements.map((statement) => {
    const { action } = statement;
    if (!action?.texts.some(({ value }) => isAcrossServices(value))) return statement;
    const texts = action.texts.filter(isSpared);
    if (texts.length === action.texts.length) return statement;
    return { ...statement, action: { ...action, texts, complete: false } };
  });
}

function isAcrossServices(action: string): boolean {
  return hasWildcard(action.slice(0, Math.max(0, action.indexOf(':'))));
}

function readStatement(source: Mapping, index: number): Statement {
  const condition = member(source, 'Condition');
  return {
    offset: source.offset,
    length: source.length,
    source,
    index,
    sid: onlyText(member(source, 'Sid')?.value),
    effect: readEffect(member(source, 'Effect')?.value),
    action: readElement(source, 'Action', 'NotAction'),
    resource: readElement(source, 'Resource', 'NotResource'),
    principal: readPrincipal(source),
    conditions: alternatives(condition?.value).flatMap(readConditions),
    conditionsKnown: !condition || conditionsAreKnown(condition.value),
  };
}

function onlyText(value: Value | undefined): Text | undefined {
  return value?.type === 'text' ? value : undefined;
}

function readEffect(value: Value | undefined): 'Allow' | 'Deny' | undefined {
  if (value?.type !== 'text' || !value.certain) return undefined;
  return value.value === 'Allow' || value.value === 'Deny' ? value.value : undefined;
}

function readElement(source: Mapping, name: string, negatedName: string): Element | undefined {
  const plain = member(source, name);
  const entry = plain ?? member(source, negatedName);
  if (!entry) return undefined;
  return { entry, negated: !plain, texts: textsOf(entry.value), complete: !isOpen(entry.value) };
}

function readPrincipal(source: Mapping): PrincipalElement | undefined {
  const plain = member(source, 'Principal');
  const entry = plain ?? member(source, 'NotPrincipal');
  if (!entry) return undefined;
  const principals = alternatives(entry.value).flatMap((value): readonly Principal[] => {
    if (value.type !== 'mapping') return textsOf(value).map((text) => ({ type: undefined, text }));
    return value.entries.flatMap(({ name, value }) => textsOf(value).map((text) => ({ type: name, text })));
  });
  return { entry, negated: !plain, principals, complete: !isOpen(entry.value) };
}

function readConditions(value: Value): readonly Condition[] {
  if (value.type !== 'mapping') return [];
  return value.entries.flatMap((operatorEntry) =>
    alternatives(operatorEntry.value)
      .filter((keys) => keys.type === 'mapping')
      .flatMap((keys) => keys.entries.map((keyEntry) => readCondition(operatorEntry, keyEntry))),
  );
}

function readCondition(operatorEntry: Entry, keyEntry: Entry): Condition {
  const values = itemsOf(keyEntry.value).flatMap((item): readonly (string | number | boolean)[] => {
    if (item.type === 'text') return [item.value];
    return item.type === 'literal' && item.value !== null ? [item.value] : [];
  });
  return {
    operator: operatorEntry.name,
    operatorEntry,
    key: keyEntry.name,
    keyEntry,
    values,
    complete: !isOpen(keyEntry.value),
  };
}

function conditionsAreKnown(value: Value | undefined): boolean {
  if (value?.type !== 'mapping') return false;
  return value.entries.every(
    ({ value: keys }) =>
      keys?.type === 'mapping' && keys.entries.every((key) => key.value && !isOpen(key.value)),
  );
}
