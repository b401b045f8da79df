import { copyOf } from '../../policy/edit';
import type { ModelEdit } from '../../policy/edit';
import { readNumber } from '../../values/number';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { conditionsComparing, knownValues } from './known';
import type { TypedCondition } from './known';
import type { PlainValue } from './plain';

interface NumberValue extends PlainValue {
  readonly number: number;
}

/**
 * With a set prefix the same value decides: what a value of the request is compared with is still any of the list.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 */
export const redundantNumber = defineRule(
  {
    id: 'redundant-number',
    family: 'condition-values',
    severity: 'information',
    accessAnalyzer: ['REDUNDANT_CONDITION_VALUE_NUM'],
    docs: {
      summary: 'A limit beside another one that alone decides.',
      why: `One of several values is enough for a condition to hold. Less than 2,700 or less than 3,600 is less than 3,600: of
several upper limits the greatest decides, and of several lower ones the least. The others have no effect, and whoever
reads the stricter one may trust in it.`,
      mend: 'Keep the value that decides, or, where the stricter limit is meant, that one.',
      bad: [withValues(['2700', '3600'])],
      good: [withValues('3600'), withValues(['3600'])],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html',
      ],
    },
  },
  (context) => {
    for (const use of conditionsComparing(context, 'Numeric')) {
      const { condition, operator } = use;
      const least = operator.base.startsWith('NumericGreater');
      if (!least && !operator.base.startsWith('NumericLess')) continue;
      const numbers = knownValues(condition).flatMap((value): readonly NumberValue[] => {
        const number = readNumber(value.text);
        return number === undefined ? [] : [{ ...value, number }];
      });
      const decisive = decisiveOf(numbers, least);
      if (!decisive || numbers.length < 2) continue;
      const redundant = numbers.filter((each) => each !== decisive);
      let fixes: readonly Fix[] | undefined;
      for (const { at, text } of redundant) {
        context.report({
          at,
          unnecessary: true,
          message: `${quote(text)} has no effect beside ${quote(decisive.text)}: one value is enough for ${quote(condition.operator)}, so the ${least ? 'least' : 'greatest'} decides.`,
          related: [{ ...spanOf(decisive), message: 'The value that decides.' }],
          fixes: () => (fixes ??= [keeping(use, decisive, redundant)]),
        });
      }
    }
  },
);

function decisiveOf(numbers: readonly NumberValue[], least: boolean): NumberValue | undefined {
  let decisive: NumberValue | undefined;
  for (const each of numbers)
    if (!decisive || (least ? each.number < decisive.number : each.number > decisive.number)) decisive = each;
  return decisive;
}

function spanOf({ at: { offset, length } }: PlainValue) {
  return { offset, length };
}

function keeping(
  { condition }: TypedCondition,
  decisive: NumberValue,
  redundant: readonly NumberValue[],
): Fix {
  const { value } = condition.keyEntry;
  const copy = copyOf(decisive.at);
  const isAll = value?.type === 'list' && value.items.length === redundant.length + 1;
  const edits: readonly ModelEdit[] =
    isAll && copy !== undefined
      ? [{ edit: 'replace', target: value, with: copy }]
      : redundant.map(({ at }) => ({ edit: 'remove', target: at }));
  return {
    title: isAll ? `Keep only ${quote(decisive.text)}` : 'Remove the numbers that have no effect',
    effect: 'same',
    preferred: true,
    edits,
  };
}

function withValues(values: unknown) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition: { NumericLessThan: { 'aws:MultiFactorAuthAge': values } },
    },
    'identity',
  );
}
