import { conditionUses } from '../../access/condition-uses';
import type { ConditionUse } from '../../access/condition-uses';
import type { Statement } from '../../policy/model';
import { isNegated } from '../../policy/operator';
import type { ServiceReference } from '../../reference/model';
import { addCondition } from '../../changes/condition-edits';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { usesByStatement } from './grouped';

const page = 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html';

/**
 * Actions that hand out items, and all attributes of them where the request names none.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
 */
const readers = ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:Scan'];

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html */
export const attributesWithoutSelect = defineRule(
  {
    id: 'attributes-without-select',
    family: 'condition-keys',
    severity: 'warning',
    security: true,
    accessAnalyzer: ['DYNAMODB_ATTRIBUTES_WITHOUT_SELECT'],
    docs: {
      summary: 'The attributes of a DynamoDB table are limited, but not for requests that name none.',
      why: `\`dynamodb:Attributes\` holds the attributes that a request names. A request that names none gets whole items, all
attributes, and the condition has nothing to compare. \`dynamodb:Select\` with \`SPECIFIC_ATTRIBUTES\` asks that it names
them.

AWS does not publish when exactly it reports this. We speak where an \`Allow\` covers an action that reads items and has
no condition on \`dynamodb:Select\`, or only one that asks for all attributes.`,
      mend: 'Add `dynamodb:Select` with `SPECIFIC_ATTRIBUTES`; with `IfExists`, so that writes, which lack the key, stay allowed.',
      bad: [onAttributes({})],
      good: [onAttributes({ StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' } })],
      links: [page],
    },
  },
  (context) => {
    for (const { key, condition, statement, operator } of context.once(conditionUses)) {
      if (key !== 'dynamodb:attributes' || statement.effect !== 'Allow' || !statement.conditionsKnown)
        continue;
      if (!operator || operator.base === 'Null') continue;
      const others = context.once(usesByStatement).get(statement) ?? [];
      const selects = others.filter((other) => other.key === 'dynamodb:select');
      if (selects.some((select) => !asksForAll(select))) continue;
      const reader = readerIn(statement, context.reference);
      if (reader === undefined) continue;
      context.report({
        at: condition.keyEntry,
        message: `A request for ${quote(reader)} that names no attributes gets all of them, whatever ${quote(condition.key)} lists; ask for "SPECIFIC_ATTRIBUTES" with "dynamodb:Select".`,
        fixes: () => {
          if (selects.length) return [];
          const edits = addCondition(
            statement,
            'StringEqualsIfExists',
            'dynamodb:Select',
            'SPECIFIC_ATTRIBUTES',
          );
          return edits
            ? [
                {
                  title: 'Add "dynamodb:Select" with "SPECIFIC_ATTRIBUTES"',
                  effect: 'narrower',
                  preferred: true,
                  edits,
                },
              ]
            : [];
        },
      });
    }
  },
);

/** Whether a condition lets requests through only, of all there are, that get whole items. */
function asksForAll({ operator, condition: { values, complete } }: ConditionUse): boolean {
  if (!operator?.base.startsWith('String') || isNegated(operator) || !complete || !values.length)
    return false;
  return values.every((value) => /^all_(?:projected_)?attributes$/i.test(String(value)));
}

/** Undefined where the statement covers none, or where that is not known. */
function readerIn({ action }: Statement, reference: ServiceReference): string | undefined {
  if (!action || action.negated) return undefined;
  for (const { value, certain } of action.texts) {
    if (!certain || !/^(?:\*|dynamodb:)/i.test(value)) continue;
    if (value === '*') return readers[0];
    const ids = new Set(reference.matching(value).map(({ id }) => id));
    const found = readers.find((each) => ids.has(each));
    if (found) return found;
  }
  return undefined;
}

function onAttributes(more: Readonly<Record<string, unknown>>) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 'dynamodb:Query',
      Resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/Orders',
      Condition: { 'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['id', 'status'] }, ...more },
    },
    'identity',
  );
}
