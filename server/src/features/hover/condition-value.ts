import type { Target } from '../../policy/locate';
import type { Policy } from '../../policy/model';
import { readOperator, takesVariables, takesWildcards } from '../../policy/operator';
import type { ConditionOperator } from '../../policy/operator';
import { itemsOf } from '../../policy/value';
import { knowsVariables } from '../../policy/variables';
import { fillPlaceholders } from '../../text/placeholders';
import { hasWildcard } from '../../text/wildcard';
import { code } from '../markdown';
import { holdsText } from './condition/holds';
import { isAlwaysThere, keyIn, keySummary, pageOfKey } from './condition/key';
import { hasVariable, variableText } from './explanation';
import type { Explanation, Sources } from './explanation';
import { valueTexts } from './value/value';

type ValueTarget = Extract<Target, { readonly at: 'condition-value' }>;

/** A value of a condition: what it asks for, what it is itself, and what it is compared with. */
export function explainConditionValue(target: ValueTarget, { reference, point }: Sources): Explanation {
  const { key, value, statement, policy } = target;
  const found = keyIn(key.name, statement, reference);
  const operator = readOperator(target.operator.name);
  const text = String(value.value);
  const certain = value.type === 'literal' || value.certain;
  return {
    span: value,
    paragraphs: [
      ...(operator
        ? [
            holdsText({
              operator,
              key: key.name,
              value: text,
              others: itemsOf(key.value).length - 1,
              mayLack: !isAlwaysThere(found?.key),
            }),
          ]
        : [`IAM has no condition operator ${code(target.operator.name)}.`]),
      ...(certain
        ? valueTexts({ text, key: key.name, found, operator, reference, index: point?.index })
        : ['Deployment fills in a part of this; `*` stands for what is open.']),
      ...(certain && operator && value.type === 'text' ? lettersTexts(text, operator, policy) : []),
      ...keySummary(key.name, found, reference),
    ],
    page: pageOfKey(found),
  };
}

function lettersTexts(value: string, operator: ConditionOperator, policy: Policy): readonly string[] {
  const isPattern = hasWildcard(fillPlaceholders(value, () => ''));
  return [
    ...(isPattern && operator.base !== 'Null'
      ? [
          takesWildcards(operator)
            ? '`*` stands for any run of characters and `?` for one.'
            : `${code(operator.base)} knows no wildcards: \`*\` and \`?\` stand for themselves.`,
        ]
      : []),
    ...(hasVariable(value) && takesVariables(operator) && knowsVariables(policy) ? [variableText] : []),
  ];
}
