import { dateOfEpoch, isDate, isEpoch, isYear, meantDate } from '../../values/date';
import { statementExample } from '../examples';
import { replacing } from '../fixes';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import type { RuleContext } from '../rule';
import { quote } from '../../text/words';

import { conditionsComparing, knownValues } from './known';
import type { TypedCondition } from './known';
import { wouldSpare } from './plain';
import type { PlainValue } from './plain';

/**
 * All forms of ISO 8601 pass but the year alone, also those that the W3C leaves out. Seconds since 1970 pass with `aws:EpochTime`, of which
 * AWS says that it takes them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-epochtime
 */
export const invalidDateValue = defineRule(
  {
    id: 'invalid-date-value',
    family: 'condition-values',
    severity: 'warning',
    accessAnalyzer: ['TYPE_MISMATCH_DATE', 'INVALID_DATE_VALUE'],
    docs: {
      summary: 'A value of a `Date…` operator that is no date, or seconds since 1970.',
      why: `The operators that begin with \`Date\` compare dates as ISO 8601 writes them: \`2026-02-01\`, or
\`2026-02-01T09:30:00Z\` with the time and its zone. \`01/02/2026\` is February to some and January to others, and the 30th of
February never comes: AWS cannot compare such a value, and the condition does not test what it was written for.

AWS also takes the seconds since 1970, but advises against them: they leave out leap seconds, and nobody can read them.
Of a year alone, such as \`2026\`, it says that it might not be read as it was meant.`,
      mend: 'Write the date as `2026-02-01` or `2026-02-01T09:30:00Z`. Seconds are written as the same instant in UTC.',
      bad: [withValue('01/02/2026'), withValue('2026-02-30T00:00:00Z'), withValue('1767225600')],
      good: [
        withValue('2026-02-01'),
        withValue('2026-02-01T09:30:00Z'),
        withValue('2026-02-01T09:30:00+01:00'),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date',
      ],
    },
  },
  (context) => {
    for (const use of conditionsComparing(context, 'Date')) {
      const { condition, key } = use;
      for (const value of knownValues(condition)) {
        const { at, text } = value;
        if (isYear(text)) {
          if (key !== 'aws:epochtime') reportYear(context, use, value);
        } else if (isDate(text) && !isEpoch(text)) continue;
        else if (!isEpoch(text))
          context.report({
            at,
            message: `${quote(text)} is no date, so ${quote(condition.operator)} has nothing to compare; write it as 2026-02-01T09:30:00Z.`,
            fixes: () => mend(use, value),
          });
        else if (key !== 'aws:epochtime')
          context.report({
            at,
            code: 'INVALID_DATE_VALUE',
            message: `${quote(text)} counts as seconds since 1970, which may not be the instant that was meant; write it as 2026-02-01T09:30:00Z.`,
            fixes: () => conversion(value),
          });
      }
    }
  },
);

/** Access Analyzer says of `2021` that it might not resolve as expected. */
function reportYear({ report }: RuleContext, use: TypedCondition, { at, text }: PlainValue): void {
  report({
    at,
    code: 'INVALID_DATE_VALUE',
    message: `${quote(text)} can be read as a year and as seconds since 1970; write the day out, as in 2026-02-01.`,
    fixes: () => (wouldSpare(use) ? [] : [replacing(at, text, `${text.trim()}-01-01`)]),
  });
}

function mend(use: TypedCondition, { at, text }: PlainValue): readonly Fix[] {
  const meant = meantDate(text);
  return meant === undefined || wouldSpare(use) ? [] : [replacing(at, text, meant)];
}

/** Of eight digits that are a day nobody can tell whether they are not meant as one: `20260201`. */
function conversion({ at, text }: PlainValue): readonly Fix[] {
  const date = dateOfEpoch(text);
  if (date === undefined || isDate(text)) return [];
  return [{ ...replacing(at, text, date), effect: 'same' }];
}

function withValue(value: unknown) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition: { DateGreaterThan: { 'aws:CurrentTime': value } },
    },
    'identity',
  );
}
