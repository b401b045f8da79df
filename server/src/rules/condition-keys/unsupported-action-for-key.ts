import { conditionUses } from '../../access/condition-uses';
import type { ConditionUse } from '../../access/condition-uses';
import type { Text } from '../../policy/value';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import type { Policy } from '../../policy/model';
import { count, join, quote } from '../../text/words';
import { needsKey } from './needs';
import { isMostlyFine, isReported, unsupportedActions } from './pairs';
import { moveOut, takeOut } from './splitting';

const reference = 'https://docs.aws.amazon.com/service-authorization/latest/reference';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const unsupportedActionForKey = defineRule(
  {
    id: 'unsupported-action-for-key',
    family: 'condition-keys',
    severity: 'error',
    accessAnalyzer: ['UNSUPPORTED_ACTION_FOR_CONDITION_KEY'],
    docs: {
      summary: 'A statement asks for a condition key that the requests for one of its actions never carry.',
      why: `A key of a service is there for some of its actions only: \`s3:prefix\` when a bucket is listed, \`kms:EncryptionContext:…\` when
data is encrypted or decrypted. For every other action of the statement the condition fails, so that an \`Allow\` never
allows it and a \`Deny\` never denies it.

AWS reports this for some keys only and does not say which. It is known to do so of
\`s3:prefix\`, \`kms:EncryptionContext:…\`, \`dynamodb:EnclosingOperation\` and, for \`sts:TagSession\`,
\`cognito-identity.amazonaws.com:aud\`. The last two are warnings where AWS's own guides have that very pair
(\`dynamodb:ConditionCheckItem\`, \`sts:TagSession\`), and so are all other keys of Amazon S3, AWS KMS and DynamoDB, whose
lists of keys are whole. Of other services we say nothing.`,
      mend: 'Move the action into a statement of its own, without that key.',
      bad: [withPrefix(['s3:ListBucket', 's3:ListBucketMultipartUploads'])],
      good: [withPrefix(['s3:ListBucket', 's3:ListBucketVersions'])],
      links: [
        `${reference}/list_amazons3.html`,
        `${reference}/list_awskeymanagementservice.html`,
        `${reference}/list_amazondynamodb.html`,
      ],
    },
  },
  (context) => {
    const unsupportedBy = context.once(unsupportedActions);
    for (const use of context.once(conditionUses)) {
      const { effect } = use.statement;
      if (effect === undefined || !needsKey(use)) continue;
      const all = unsupportedBy(use);
      const soft = all.filter(({ value }) => isMostlyFine(value));
      for (const texts of [all.filter((text) => !soft.includes(text)), soft]) {
        const [first, ...others] = texts;
        if (!first) continue;
        const fine = texts === soft;
        context.report({
          at: first,
          message: fine ? doubtful(texts, use) : certain(texts, use, effect),
          ...((fine || !isReported(use.key) || context.referenceIsOld) && { severity: 'warning' }),
          related: [
            ...others.map((text) => ({
              ...spanOf(text),
              message: 'AWS does not list the key for it either',
            })),
            { ...use.condition.keyEntry.key, message: 'The key that the requests do not carry' },
          ],
          fixes: () => (fine ? [] : mends(context.policy, use, texts)),
        });
      }
    }
  },
);

function certain(texts: readonly Text[], { condition }: ConditionUse, effect: 'Allow' | 'Deny'): string {
  const never = effect === 'Allow' ? 'allows' : 'denies';
  return `Requests for ${named(texts)} never carry ${quote(condition.key)}, so this statement never ${never} ${texts.length === 1 ? 'it' : 'them'}.`;
}

function doubtful(texts: readonly Text[], { condition }: ConditionUse): string {
  return `AWS does not list ${quote(condition.key)} for ${named(texts)}, and Access Analyzer reports it as an error; if requests fail, move it into a statement without that key.`;
}

function named(texts: readonly Text[]): string {
  const names = texts.map(({ value }) => quote(value));
  return names.length > 3 ? count(names.length, 'action') : join(names);
}

function spanOf({ offset, length }: Text) {
  return { offset, length };
}

/** An Allow without the condition would allow more than before, so there it can only go. */
function mends(
  policy: Policy,
  { statement, condition, key }: ConditionUse,
  texts: readonly Text[],
): readonly Fix[] {
  const isAllow = statement.effect === 'Allow';
  const edits = isAllow ? takeOut(statement, texts) : moveOut(policy, statement, texts, key);
  const [first] = texts;
  const what = texts.length === 1 && first ? quote(first.value) : count(texts.length, 'action');
  const title = isAllow
    ? `Remove ${what} that this statement never allows`
    : `Deny ${what} without ${quote(condition.key)}`;
  return edits ? [{ title, effect: 'narrower', edits }] : [];
}

function withPrefix(action: readonly string[]) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: action,
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket',
      Condition: { StringLike: { 's3:prefix': 'home/*' } },
    },
    'identity',
  );
}
