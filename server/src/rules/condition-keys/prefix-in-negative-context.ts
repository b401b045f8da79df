import { conditionUses } from '../../access/condition-uses';
import type { ConditionUse } from '../../access/condition-uses';
import { isNegated } from '../../policy/operator';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';

const page = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html';

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html#condition-key-bucket-ops-2 */
export const prefixInNegativeContext = defineRule(
  {
    id: 'prefix-in-negative-context',
    family: 'condition-keys',
    severity: 'warning',
    security: true,
    accessAnalyzer: ['S3_PREFIX_IN_NEGATIVE_CONTEXT'],
    docs: {
      summary:
        'A condition names the prefixes of a bucket that nobody is to list, rather than those that may be listed.',
      why: `\`s3:prefix\` is what a request to list a bucket asks for, not what it gets to see. Who may not ask for \`private/\` asks for
\`priv\`, or for no prefix at all, and sees the names below \`private/\` all the same. So a \`Deny\` for certain prefixes,
and an \`Allow\` for all but certain ones, hide nothing.`,
      mend: `Say which prefixes may be listed: an \`Allow\` with \`StringLike\`, or a \`Deny\` with \`StringNotLike\`.`,
      bad: [onPrefix('Deny', 'StringLike', 'private/*'), onPrefix('Allow', 'StringNotLike', 'private/*')],
      good: [onPrefix('Deny', 'StringNotLike', 'public/*'), onPrefix('Allow', 'StringLike', 'public/*')],
      links: [page],
    },
  },
  (context) => {
    for (const use of context.once(conditionUses)) {
      const { statement, condition } = use;
      if (use.key !== 's3:prefix' || !excludes(use)) continue;
      const how =
        statement.effect === 'Deny'
          ? 'A request with a shorter prefix, or none, is not denied'
          : 'A request with a shorter prefix, or none, is allowed';
      context.report({
        at: condition.keyEntry,
        message: `${how} and lists what ${quote(condition.key)} is to hide here; name the prefixes that may be listed instead.`,
      });
    }
  },
);

/** Whether the values are those that nobody is to ask for. `Null` has none. */
function excludes({ statement, operator, condition }: ConditionUse): boolean {
  if (!operator || operator.base === 'Null' || statement.effect === undefined) return false;
  if (!condition.values.length && condition.complete) return false;
  return isNegated(operator) === (statement.effect === 'Allow');
}

function onPrefix(effect: string, operator: string, prefix: string) {
  return statementExample(
    {
      Effect: effect,
      Action: 's3:ListBucket',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket',
      Condition: { [operator]: { 's3:prefix': prefix } },
    },
    'identity',
  );
}
