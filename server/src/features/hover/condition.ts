import type { Target } from '../../policy/locate';
import type { Explanation, Sources } from './explanation';
import { keyDetails, keyIn, keySummary, pageOfKey } from './condition/key';
import { supportTexts } from './condition/support';
import { operatorParagraphs } from './operator';
import { pages } from './pages';

type OperatorTarget = Extract<Target, { readonly at: 'operator' }>;
type KeyTarget = Extract<Target, { readonly at: 'condition-key' }>;

export function explainOperator({ entry, statement }: OperatorTarget, { reference }: Sources): Explanation {
  const members = entry.value?.type === 'mapping' ? entry.value.entries : [];
  const keys = members
    .filter(({ name }) => name)
    .map(({ name }) => ({ name, key: keyIn(name, statement, reference)?.key }));
  return {
    span: entry.key,
    paragraphs: operatorParagraphs(entry.name, { effect: statement.effect, keys }),
    page: pages.operators,
  };
}

export function explainConditionKey(
  { entry, operator, statement }: KeyTarget,
  { reference }: Sources,
): Explanation {
  const found = keyIn(entry.name, statement, reference);
  const { when, mind } = found ? keyDetails(found) : { when: [], mind: [] };
  return {
    span: entry.key,
    paragraphs: [
      ...keySummary(entry.name, found, reference),
      ...when,
      ...supportTexts(entry.name, operator.name, statement, reference),
      ...mind,
    ],
    page: pageOfKey(found),
  };
}
