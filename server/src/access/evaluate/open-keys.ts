import type { Policy, Statement } from '../../policy/model';
import { isLetter, readVariables } from '../../policy/template';
import { textsOf } from '../../policy/value';
import { knowsVariables } from '../../policy/variables';
import { judge } from '../condition-logic/holds';
import { readTerms } from '../condition-logic/read-terms';
import type { AccessRequest } from './request';

/** The condition keys, as the statement writes them, of which nothing is known and on which it hangs whether it applies. */
export function openKeysOf(
  statement: Statement,
  policy: Policy,
  { context, isOpen }: AccessRequest,
): readonly string[] {
  const hanging = readTerms(statement, policy).terms.filter(
    (term) => judge({ terms: [term], complete: true }, context, isOpen) === 'maybe',
  );
  const written = new Map(statement.conditions.map(({ key }) => [key.toLowerCase(), key]));
  const names = [
    ...hanging.map(({ key }) => written.get(key) ?? key),
    ...hanging.flatMap(({ values, variables }) => (variables ? values.flatMap(variablesOf) : [])),
    ...(knowsVariables(policy)
      ? textsOf(statement.resource?.entry.value).flatMap(({ value }) => variablesOf(value))
      : []),
  ];
  return names.filter((name) => isOpen(name.toLowerCase()));
}

function variablesOf(text: string): readonly string[] {
  if (!text.includes('${')) return [];
  return readVariables(text)
    .filter((variable) => !isLetter(variable))
    .map(({ name }) => name.trim());
}
