import type { ConditionUse } from '../../access/condition-uses';
import { conditionUses } from '../../access/condition-uses';
import { splitClaim } from '../../access/federation';
import { isNegated } from '../../policy/operator';
import { isMultivalued } from '../../reference/condition-keys';
import { findOidcProvider, findTenancyClaim } from '../../reference/identity-providers';
import { changeCondition } from '../../changes/condition-edits';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const audienceSetOperator = defineRule(
  {
    id: 'audience-set-operator',
    family: 'trust',
    severity: 'warning',
    security: true,
    kinds: ['trust'],
    accessAnalyzer: ['FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE', 'CONFIRM_AUDIENCE_CLAIM_TYPE'],
    docs: {
      summary: 'The audience of a token is tested as if it could be several.',
      why: `\`ForAnyValue:\` and \`ForAllValues:\` are for condition keys with several values. The audience of a token, for
whom it was made, is a single one for the providers that AWS knows. A set prefix is then misleading at best, and
\`ForAllValues:\` also holds for a token without the claim.

Of a provider of somebody's own only they know; there the finding is a suggestion to make sure. AWS makes that
suggestion of nearly every condition on an audience, those without a prefix included; here it is made where there is
something to change.`,
      mend: 'Remove the prefix.',
      bad: [withOperator('ForAnyValue:StringEquals')],
      good: [withOperator('StringEquals')],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html',
      ],
    },
  },
  (context) => {
    for (const use of context.once(conditionUses)) {
      const set = use.operator?.set;
      if (!set || !isAudience(use.key)) continue;
      const isSingle = isKnownSingle(use);
      // `ForAllValues:` on a key that the reference knows to have one value is a check of its own.
      if (isSingle && set === 'ForAllValues' && use.found()) continue;
      const { condition } = use;
      context.report({
        at: condition.keyEntry,
        ...(isSingle && set === 'ForAnyValue'
          ? { code: 'FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE' }
          : { code: 'CONFIRM_AUDIENCE_CLAIM_TYPE', severity: 'information' }),
        message: isSingle
          ? `${quote(`${set}:`)} is for keys with several values, and ${quote(condition.key)} has one; remove the prefix.`
          : `${quote(`${set}:`)} is for keys with several values; remove the prefix if the provider puts one audience into ${quote(condition.key)}.`,
        fixes: () => plain(use),
      });
    }
  },
);

/** SAML's keys have no host before the colon. */
function isAudience(key: string): boolean {
  return key === 'saml:aud' || splitClaim(key)?.claim === 'aud';
}

function isKnownSingle({ key, found }: ConditionUse): boolean {
  const known = found()?.key;
  if (known) return !isMultivalued(known);
  const issuer = splitClaim(key)?.issuer ?? '';
  return findTenancyClaim(issuer) !== undefined || findOidcProvider(issuer) !== undefined;
}

/**
 * For one value `ForAnyValue:` holds exactly where the plain operator does, except that a negated one does not hold
 * where the key is absent; `ForAllValues:` holds there too. No mend is offered where that could let more in.
 */
function plain({ statement, condition, operator }: ConditionUse): readonly Fix[] {
  if (!operator || operator.ifExists || isNegated(operator) || operator.base === 'Null') return [];
  if (operator.set === 'ForAllValues' && statement.effect !== 'Allow') return [];
  const edits = changeCondition(condition, { operator: operator.base });
  return edits
    ? [
        {
          title: `Change ${quote(condition.operator)} to ${quote(operator.base)}`,
          effect: 'unknown',
          preferred: true,
          edits,
        },
      ]
    : [];
}

function withOperator(operator: string) {
  return statementExample(
    {
      Effect: 'Allow',
      Principal: { Federated: 'accounts.google.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { [operator]: { 'accounts.google.com:aud': ['666777888999000'] } },
    },
    'trust',
  );
}
