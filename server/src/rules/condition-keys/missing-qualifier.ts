import { conditionUses } from '../../access/condition-uses';
import { isMultivalued, oneOrSeveral } from '../../reference/condition-keys';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { addingQualifier } from './qualifiers';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html */
export const missingQualifier = defineRule(
  {
    id: 'missing-qualifier',
    family: 'condition-keys',
    severity: 'error',
    accessAnalyzer: ['MISSING_QUALIFIER'],
    docs: {
      summary: 'A key of which a request can carry several values is tested as if it had one.',
      why: `A request can carry several values of some keys, such as \`aws:TagKeys\` and \`aws:CalledVia\`. An operator for
one value does not say how many of them have to match, and AWS does not document what comes of it.

\`ForAllValues:\` asks that every value of the request match, and also holds where the request has none: an \`Allow\`
should ask for the key with \`Null\` beside it. \`ForAnyValue:\` asks that one value match, and does not hold where the
request has none. An \`Allow\` mostly wants the former, a \`Deny\` the latter.

For the keys of a service it is a warning, since managed policies of AWS's own do the same.`,
      mend: 'Begin the operator with `ForAllValues:` or `ForAnyValue:`. The offered changes leave requests with one value of the key, or without it, as they are.',
      bad: [withOperator({ StringEquals: { 'aws:TagKeys': ['team', 'stage'] } })],
      good: [
        withOperator({
          'ForAllValues:StringEquals': { 'aws:TagKeys': ['team', 'stage'] },
          Null: { 'aws:TagKeys': 'false' },
        }),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html',
      ],
    },
  },
  (context) => {
    for (const use of context.once(conditionUses)) {
      const { operator, condition, key } = use;
      if (!operator || operator.set !== undefined || operator.base === 'Null') continue;
      // An empty list compares with nothing, which is another rule's matter.
      if (!condition.values.length && condition.complete) continue;
      const found = use.found();
      if (!found || !isMultivalued(found.key) || oneOrSeveral.has(key)) continue;
      context.report({
        at: condition.keyEntry,
        // AWS's own managed policies test `events:detail-type` so, and AWS keeps them.
        ...(found.service !== undefined && { severity: 'warning' }),
        message: `A request can carry several values of ${quote(condition.key)}, and ${quote(condition.operator)} does not say how many must match; begin it with "ForAllValues:" or "ForAnyValue:".`,
        fixes: () => addingQualifier(use, operator),
      });
    }
  },
);

function withOperator(condition: object) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 'ec2:CreateTags',
      Resource: 'arn:aws:ec2:*:*:instance/*',
      Condition: condition,
    },
    'identity',
  );
}
