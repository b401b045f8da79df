import type { Example } from './rule';

/** A document of one statement, for a rule's documentation. */
export function statementExample(
  statement: Readonly<Record<string, unknown>>,
  kind?: Example['kind'],
): Example {
  const text = JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 2);
  return kind ? { kind, text } : { text };
}

/** An identity policy that allows the actions on the resource. */
export function allowExample(action: string | readonly string[], resource: unknown = '*'): Example {
  return statementExample({ Effect: 'Allow', Action: action, Resource: resource }, 'identity');
}

/** An identity policy of several statements. */
export function statementsExample(...statements: readonly object[]): Example {
  return {
    kind: 'identity',
    text: JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2),
  };
}
