import { conditionUses } from '../../access/condition-uses';
import type { PolicyKind } from '../../policy/model';
import { retiredGlobalKeys } from '../../reference/global-keys';
import { changeCondition } from '../../changes/condition-edits';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { join, quote } from '../../text/words';

/**
 * Access Analyzer has two checks of the same key, and does not say when it makes which. We make one of them: where a
 * service may act for somebody, in policies of resources, either of two keys can be meant, and that is the error; in all
 * others the key stands for the caller alone, and the milder check is enough.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
export const supersededGlobalKey = defineRule(
  {
    id: 'superseded-global-key',
    family: 'condition-keys',
    severity: 'error',
    accessAnalyzer: ['UNSUPPORTED_GLOBAL_CONDITION_KEY', 'DEPRECATED_GLOBAL_CONDITION_KEY'],
    docs: {
      summary: 'The condition key aws:ARN, which AWS no longer supports.',
      why: `\`aws:ARN\` was the ARN of who asks, or of the resource that a service asks for. AWS has a key for each of the two
since: \`aws:PrincipalArn\` and \`aws:SourceArn\`. It no longer documents the old one, and whether a condition with it
holds is not said.

AWS has an error and a warning for this key, and does not tell them apart. Here it is an error in the policy of a
resource, where either key may be meant, and a warning in every other policy.`,
      mend: 'Take `aws:PrincipalArn`, or `aws:SourceArn` where a service asks for a resource.',
      bad: [withKey('aws:ARN')],
      good: [withKey('aws:PrincipalArn')],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalarn',
      ],
    },
  },
  (context) => {
    const ofResource = kindsOfResources.has(context.policy.kind);
    const keys = (retiredGlobalKeys.get('aws:arn') ?? []).slice(0, ofResource ? 2 : 1);
    for (const { key, condition } of context.once(conditionUses)) {
      if (key !== 'aws:arn') continue;
      context.report({
        at: condition.keyEntry,
        ...(!ofResource && {
          severity: 'warning' as const,
          code: 'DEPRECATED_GLOBAL_CONDITION_KEY' as const,
        }),
        message: `AWS no longer supports the condition key ${quote(condition.key)}; use ${join(keys.map(quote), 'or')} instead.`,
        fixes: () =>
          keys.flatMap((to, index) => {
            const edits = changeCondition(condition, { key: to });
            if (!edits) return [];
            const title = `Change ${quote(condition.key)} to ${quote(to)}`;
            // What AWS makes of the old key is not known.
            return { title, effect: 'unknown' as const, preferred: index === 0, edits };
          }),
      });
    }
  },
);

/** Policies in which a service that acts for somebody can be let in. */
const kindsOfResources: ReadonlySet<PolicyKind> = new Set(['resource', 'trust', 'rcp', 'endpoint']);

function withKey(key: string) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition: { ArnLike: { [key]: 'arn:aws:iam::111122223333:role/app-*' } },
    },
    'identity',
  );
}
