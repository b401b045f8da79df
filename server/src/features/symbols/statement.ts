import { SymbolKind } from 'vscode-languageserver-types';
import type { Condition, Policy, Statement } from '../../policy/model';
import { member } from '../../policy/value';
import type { Entry } from '../../policy/value';
import type { ServiceReference } from '../../reference/model';
import { count } from '../../text/words';
import { touches } from '../../text/span';
import { titleOf } from '../summary/title';
import { valueDetail } from './detail';
import { entrySpan } from './tree';
import type { SymbolNode } from './tree';

export function statementSymbol(
  statement: Statement,
  policy: Policy,
  reference: ServiceReference,
): SymbolNode {
  const { sid, effect, index, source } = statement;
  const title = index < titleLimit ? titleOf(statement, policy, reference) : '';
  const named = sid?.certain && sid.value.trim() ? sid : undefined;
  const plain = title || `Statement ${index + 1}`;
  return {
    name: named?.value ?? plain,
    // A title mostly begins with the effect.
    detail: named ? title : effect && !plain.startsWith(effect) ? effect : '',
    kind: SymbolKind.Struct,
    span: statement,
    selection: named ?? { offset: statement.offset, length: 1 },
    children: source.entries
      .filter((entry) => !named || entry.value !== named)
      .map((entry) => elementSymbol(entry, statement)),
  };
}

/** Nobody looks through more of them, and each takes a part of a millisecond. */
const titleLimit = 500;

function elementSymbol(entry: Entry, statement: Statement): SymbolNode {
  const conditions = entry === member(statement.source, 'Condition') ? statement.conditions : [];
  return {
    name: entry.name,
    detail: elementDetail(entry, statement),
    kind: kinds.get(entry.name) ?? SymbolKind.Property,
    span: entrySpan(entry),
    selection: entry.key,
    children: conditions
      .filter(({ keyEntry }) => touches(entrySpan(entry), keyEntry.key.offset))
      .map(conditionSymbol),
  };
}

const kinds: ReadonlyMap<string, SymbolKind> = new Map<string, SymbolKind>([
  ['Sid', SymbolKind.String],
  ['Effect', SymbolKind.Boolean],
  ['Principal', SymbolKind.Interface],
  ['NotPrincipal', SymbolKind.Interface],
  ['Action', SymbolKind.Function],
  ['NotAction', SymbolKind.Function],
  ['Resource', SymbolKind.Object],
  ['NotResource', SymbolKind.Object],
  ['Condition', SymbolKind.Operator],
]);

function elementDetail(entry: Entry, { principal, conditions }: Statement): string {
  switch (entry.name) {
    case 'Action':
    case 'NotAction':
      return valueDetail(entry.value, 'action');
    case 'Resource':
    case 'NotResource':
      return valueDetail(entry.value, 'resource');
    case 'Principal':
    case 'NotPrincipal': {
      const all = principal?.entry === entry ? principal.principals : [];
      const [only] = all;
      if (all.length > 1) return count(all.length, 'principal');
      return only?.text.certain ? [only.type, only.text.value].filter(Boolean).join(': ') : '';
    }
    case 'Condition':
      return conditions.length > 1 ? count(conditions.length, 'condition') : '';
    default:
      return valueDetail(entry.value, '');
  }
}

/** `StringEquals · aws:PrincipalOrgID`. */
function conditionSymbol({ operator, key, keyEntry }: Condition): SymbolNode {
  return {
    name: [operator, key].filter((part) => part.trim()).join(' · '),
    detail: valueDetail(keyEntry.value, 'value'),
    kind: SymbolKind.Key,
    span: entrySpan(keyEntry),
    selection: keyEntry.key,
    children: [],
  };
}
