import { splitAction } from '../../access/actions';
import type { Target } from '../../policy/locate';
import type { Statement } from '../../policy/model';
import { readOperator, takesWildcards } from '../../policy/operator';
import { findConditionKey, isMultivalued, valueType } from '../../reference/condition-keys';
import type { FoundKey } from '../../reference/condition-keys';
import type { ServiceReference } from '../../reference/model';
import { fillPlaceholders } from '../../text/placeholders';
import { hasWildcard } from '../../text/wildcard';
import { code, escape, excerpt } from '../markdown';
import { hasVariable, variableText } from './explanation';
import type { Explanation, Link } from './explanation';
import { operatorParagraphs } from './operator';
import { pageOfConditionKey, pages } from './pages';

type OperatorTarget = Extract<Target, { readonly at: 'operator' }>;
type KeyTarget = Extract<Target, { readonly at: 'condition-key' }>;
type ValueTarget = Extract<Target, { readonly at: 'condition-value' }>;

export function explainOperator({ entry }: OperatorTarget): Explanation {
  return { span: entry.key, paragraphs: operatorParagraphs(entry.name), page: pages.operators };
}

export function explainConditionKey(
  { entry, statement }: KeyTarget,
  reference: ServiceReference,
): Explanation {
  const { paragraphs, page } = keyParagraphs(entry.name, statement, reference);
  return { span: entry.key, paragraphs, page };
}

/** A value says little by itself: what it is compared with, and how. */
export function explainConditionValue(
  { operator, key, value, statement }: ValueTarget,
  reference: ServiceReference,
): Explanation {
  const { paragraphs, page } = keyParagraphs(key.name, statement, reference);
  return {
    span: value,
    paragraphs: [
      `Compared by ${code(operator.name)} with:`,
      ...paragraphs,
      ...(value.type === 'text' && value.certain ? lettersTexts(value.value, operator.name) : []),
    ],
    page,
  };
}

function lettersTexts(value: string, operator: string): readonly string[] {
  const known = readOperator(operator);
  const plain = fillPlaceholders(value, () => '');
  return [
    ...(known && hasWildcard(plain)
      ? [
          takesWildcards(known)
            ? '`*` stands for any run of characters and `?` for one.'
            : `${code(operator)} knows no wildcards: \`*\` and \`?\` stand for themselves.`,
        ]
      : []),
    ...(hasVariable(value) ? [variableText] : []),
  ];
}

interface KeyDescription {
  readonly paragraphs: readonly string[];
  readonly page: Link;
}

function keyParagraphs(name: string, statement: Statement, reference: ServiceReference): KeyDescription {
  const services = (statement.action?.texts ?? []).map(({ value }) => splitAction(value).prefix ?? '');
  const found = findConditionKey(reference, name, services.filter(Boolean));
  if (!found) return { paragraphs: [unknownText(name)], page: pages.globalKeys };
  const { key, service } = found;
  const several = isMultivalued(key);
  return {
    paragraphs: [
      `**${code(name)}** · ${valueType(key)}${several ? ', several values' : ''} · ${ownerOf(found, reference)}`,
      // Descriptions of global keys are ours, those of services are AWS's plain text.
      service === undefined ? key.description : escape(excerpt(key.description, 280)),
      ...(several
        ? [
            'A request can carry several values of it: `ForAnyValue:` or `ForAllValues:` says how many must match.',
          ]
        : []),
    ].filter(Boolean),
    page: pageOfConditionKey(found),
  };
}

function ownerOf({ service }: FoundKey, reference: ServiceReference): string {
  return service === undefined
    ? 'global condition key'
    : escape(reference.service(service)?.title ?? service);
}

function unknownText(name: string): string {
  const prefix = name.slice(0, Math.max(0, name.lastIndexOf(':')));
  return prefix.includes('.')
    ? `A claim in the tokens of the identity provider ${code(prefix)}.`
    : `The reference has no condition key ${code(name)}.`;
}
