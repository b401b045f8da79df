import type { Condition } from '../../../policy/model';
import { isNegated, readOperator, takesWildcards } from '../../../policy/operator';
import type { ConditionOperator } from '../../../policy/operator';
import type { Context } from '../context';
import { isPattern, shown } from '../words/values';
import { keyWords, plainWords } from './keys';
import { relationOf } from './relation';
import { valuesOf } from './values';
import type { KeyWords, Wording } from './wording';

/**
 * A condition as words that may or may not have to be true. `holds: false` is a condition that is met where the words
 * are not true, which includes requests that lack the key, as IAM has it for negated operators.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export interface Test {
  readonly words: Wording;
  readonly holds: boolean;
}

/** Undefined where the condition says nothing that is known to be right, or not yet. */
export function readTest(condition: Condition, context: Context): Test | undefined {
  const operator = readOperator(condition.operator);
  if (!operator) return undefined;
  const words = keyWords(condition.key, context);
  if (!condition.complete) return filledIn(condition, operator, words);
  if (!condition.values.length) return undefined;
  switch (operator.base) {
    case 'Null':
      return presence(condition, operator, words);
    case 'Bool':
      return yesOrNo(condition, operator, words);
    default: {
      const relation = relationOf(operator.base);
      return relation === undefined
        ? membership(condition, operator, words, context)
        : comparison(condition, operator, words, relation);
    }
  }
}

/** A value that deployment fills in, or a part of it. */
function filledIn({ key }: Condition, operator: ConditionOperator, words: KeyWords): Test {
  const clause = `${shown(key)} is as deployment fills in`;
  const negated = isNegated(operator);
  return { words: negated ? { clause } : orUnsaid({ clause }, operator, words), holds: !negated };
}

/** `true` asks for the absence of the key. */
function presence(
  { key, values }: Condition,
  { set, ifExists }: ConditionOperator,
  words: KeyWords,
): Test | undefined {
  const value = onlyBoolean(values);
  if (value === undefined || set || ifExists) return undefined;
  return { words: words.present ?? plainWords(key).present, holds: !value };
}

function yesOrNo({ key, values }: Condition, operator: ConditionOperator, words: KeyWords): Test | undefined {
  const value = onlyBoolean(values);
  if (value === undefined || operator.set) return undefined;
  const yes = words.yes ?? { clause: `${shown(key)} is true` };
  if (value) return { words: orUnsaid(yes, operator, words), holds: true };
  // What is false where it is there, and may be absent, is all that is not true.
  if (operator.ifExists || words.always) return { words: yes, holds: false };
  return { words: words.no ?? { clause: `${shown(key)} is false` }, holds: true };
}

function onlyBoolean(values: Condition['values']): boolean | undefined {
  const [value] = values.length === 1 ? values.map((each) => String(each).toLowerCase()) : [];
  return value === 'true' ? true : value === 'false' ? false : undefined;
}

function comparison(
  { key, values }: Condition,
  operator: ConditionOperator,
  words: KeyWords,
  relation: string,
): Test | undefined {
  const [value] = values;
  if (values.length > 1 || value === undefined || operator.set) return undefined;
  const wording =
    words.compare?.(relation, String(value)) ?? plainWords(key).compare(relation, String(value));
  return { words: orUnsaid(wording, operator, words), holds: true };
}

function membership(
  condition: Condition,
  operator: ConditionOperator,
  words: KeyWords,
  context: Context,
): Test | undefined {
  const { key } = condition;
  const texts = condition.values.map(String);
  const wildcards = takesWildcards(operator);
  // A star that an operator takes as a letter would read like one that stands for anything.
  const literal = !wildcards && texts.some(isPattern);
  const values = valuesOf(texts, context, literal);
  const plain = plainWords(key);
  const negated = isNegated(operator);

  if (operator.set === undefined && texts.length === 1) {
    const alone = booleanText(texts[0], words);
    if (alone) return { words: alone, holds: !negated };
    if (wildcards && texts[0] === '*') return { words: words.present ?? plain.present, holds: !negated };
  }
  const some =
    (literal ? undefined : words.among?.(values)) ??
    plain.among(values, wildcards, operator.set !== undefined);
  const all = (literal ? undefined : words.only?.(values)) ?? plain.only(values, wildcards);
  switch (operator.set) {
    case undefined:
      return negated
        ? { words: some, holds: false }
        : { words: orUnsaid(some, operator, words), holds: true };
    case 'ForAllValues':
      return negated ? { words: some, holds: false } : { words: all, holds: true };
    case 'ForAnyValue':
      if (operator.ifExists) return undefined;
      return negated ? { words: all, holds: false } : { words: some, holds: true };
  }
}

/** `"StringEquals": {"aws:SecureTransport": "true"}` does what `Bool` does. */
function booleanText(text: string | undefined, words: KeyWords): Wording | undefined {
  return words.yes && text?.toLowerCase() === 'true' ? words.yes : undefined;
}

function orUnsaid(wording: Wording, { ifExists }: ConditionOperator, { always }: KeyWords): Wording {
  if (!ifExists || always) return wording;
  const unsaid = ' (or the request does not say)';
  return {
    clause: `${wording.clause}${unsaid}`,
    ...(wording.phrase !== undefined && { phrase: `${wording.phrase}${unsaid}` }),
  };
}
