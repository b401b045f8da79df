import { conditionUses } from '../../access/condition-uses';
import { attachmentFacts } from '../../policy/attachment';
import type { Attachment } from '../../policy/attachment';
import { removeCondition } from '../../changes/condition-edits';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';

/**
 * AWS documents the check for `s3:ResourceAccount` in the policies of buckets and access points; we make it for those,
 * and say the same of `aws:ResourceAccount` there.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
export const constantConditionKey = defineRule(
  {
    id: 'constant-condition-key',
    family: 'resource-policies',
    severity: 'information',
    kinds: ['resource'],
    accessAnalyzer: ['IRRELEVANT_CONDITION_KEY_IN_POLICY'],
    docs: {
      summary: 'A condition asks for the account of the very resource that the policy belongs to.',
      why: `The account of a bucket is the same in every request to it, so a condition on \`s3:ResourceAccount\` in its policy
either always holds or never does. Mostly the account of the caller was meant, which is \`aws:PrincipalAccount\`.

In identity policies the key is of use: there it says whose buckets may be used.`,
      mend: 'Ask for the account of the caller with `aws:PrincipalAccount`, or take the condition out.',
      bad: [withKey('s3:ResourceAccount')],
      good: [withKey('aws:PrincipalAccount')],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-resourceaccount',
      ],
    },
  },
  (context) => {
    const { attachedTo } = context.policy;
    if (!attachedTo || !concerned.has(attachedTo)) return;
    for (const { statement, condition, key } of context.once(conditionUses)) {
      if (key !== 's3:resourceaccount' && key !== 'aws:resourceaccount') continue;
      context.report({
        at: condition.keyEntry,
        message: `${quote(condition.key)} is the same in every request to ${attachmentFacts[attachedTo].title}, so that this condition always holds or never does; did you mean "aws:PrincipalAccount"?`,
        // Without the condition a denial denies no less; of an Allow nobody knows whether it ever held.
        fixes: () =>
          statement.effect === 'Deny'
            ? [
                {
                  title: `Remove the condition on ${quote(condition.key)}`,
                  effect: 'narrower',
                  edits: removeCondition(statement, condition),
                },
              ]
            : [],
      });
    }
  },
);

const concerned: ReadonlySet<Attachment> = new Set([
  's3-bucket',
  's3-access-point',
  's3-multi-region-access-point',
  's3-object-lambda-access-point',
]);

function withKey(key: string) {
  return statementExample(
    {
      Effect: 'Allow',
      Principal: { AWS: '111122223333' },
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition: { StringEquals: { [key]: '111122223333' } },
    },
    'resource',
  );
}
