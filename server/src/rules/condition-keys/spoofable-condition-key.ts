import { conditionUses } from '../../access/condition-uses';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';

const keysPage = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html';

/** Keys that are headers of HTTP, which whoever asks writes as they like. */
const headers: ReadonlySet<string> = new Set(['aws:referer', 'aws:useragent']);

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-referer */
export const spoofableConditionKey = defineRule(
  {
    id: 'spoofable-condition-key',
    family: 'condition-keys',
    severity: 'warning',
    security: true,
    accessAnalyzer: ['UNTRUSTWORTHY_CONDITION_KEY'],
    docs: {
      summary: 'A condition trusts a header that whoever asks can write as they like.',
      why: `\`aws:Referer\` and \`aws:UserAgent\` are headers of the request. A browser fills them in, but any other program can send
what it likes, and so they keep nobody out: a page that a bucket's \`Allow\` names is public to everybody, and a program
that a \`Deny\` names only has to give another name.

AWS does not publish the keys that it reports; these are the two that its page on global keys warns of.`,
      mend: `Ask for something that AWS itself knows of the request: who asks, from which network, for which distribution.
Where the condition is only to keep honest browsers from linking, switch the finding off.`,
      bad: [
        statementExample(
          {
            Effect: 'Allow',
            Principal: '*',
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
            Condition: { StringLike: { 'aws:Referer': 'https://www.example.com/*' } },
          },
          'resource',
        ),
      ],
      good: [
        statementExample(
          {
            Effect: 'Allow',
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
            Condition: {
              ArnLike: { 'aws:SourceArn': 'arn:aws:cloudfront::111122223333:distribution/EDFDVBD6EXAMPLE' },
            },
          },
          'resource',
        ),
      ],
      links: [`${keysPage}#condition-keys-referer`, `${keysPage}#condition-keys-useragent`],
    },
  },
  (context) => {
    for (const { key, condition, statement } of context.once(conditionUses)) {
      if (!headers.has(key)) continue;
      const evaded = statement.effect === 'Deny' ? 'gets past it' : 'gets in';
      context.report({
        at: condition.keyEntry,
        message: `${quote(condition.key)} is a header that whoever asks writes as they like, so anybody ${evaded}; use a key that AWS fills in, such as "aws:SourceArn" or "aws:SourceVpce".`,
      });
    }
  },
);
