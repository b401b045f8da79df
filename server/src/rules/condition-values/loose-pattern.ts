import { conditionUses } from '../../access/condition-uses';
import type { ConditionUse } from '../../access/condition-uses';
import { Template } from '../../policy/edit';
import { isNegated, takesWildcards } from '../../policy/operator';
import { knowsVariables } from '../../policy/variables';
import type { Text } from '../../policy/value';
import { isLetter } from '../../policy/template';
import { changeCondition } from '../../changes/condition-edits';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { variableUses } from '../variables/uses';
import type { PolicyVariable } from '../variables/uses';
import { quote } from '../../text/words';
import { isGuarded, leastLetters, loosenessOf } from './looseness';
import type { Looseness } from './looseness';
import { withoutVariables } from './plain';
import { exactKeys } from './sensitive';

/**
 * AWS does not publish of which keys it asks for six letters in front of a wildcard, and takes shorter beginnings of many:
 * its own policies have them in `kms:ViaService` and in tags. We ask for them in the subject of issuers that serve
 * everybody, before every wildcard in GitHub's, where AWS was seen to, and before the first in those of others. A variable alone under an `Equals` is AWS's own idiom, and so let pass; one of an
 * account's or an organization's id is so under `StringLike` too.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
export const loosePattern = defineRule(
  {
    id: 'loose-pattern',
    family: 'condition-values',
    severity: 'error',
    security: true,
    accessAnalyzer: ['WILDCARD_USAGE_TOO_PERMISSIVE', 'VARIABLE_USAGE_TOO_PERMISSIVE'],
    docs: {
      summary: 'A pattern that fits more callers than it was meant for.',
      why: `Some condition keys say who calls or whose something is: an account, an organization, a VPC, an endpoint. AWS hands
out their values, so \`o-*\` or \`1234*\` fits those of strangers as well. \`aws:userid\` is an id and, for a role, a colon
and the name of the session, which the caller chooses: a wildcard belongs behind the colon, or alone before it.

The subject of a token (\`token.actions.githubusercontent.com:sub\`) of an issuer that everybody uses needs six letters at
least before its first wildcard, and GitHub's before each: \`repo:*\` is every repository on GitHub.`,
      mend: 'Write the value itself, or more of its beginning. Several values can stand in a list.',
      bad: [
        withValue('StringLike', 'aws:PrincipalOrgID', 'o-*'),
        withValue('StringLike', 'aws:userid', '${aws:username}*'),
      ],
      good: [
        withValue('StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5'),
        withValue('StringEquals', 'aws:ResourceAccount', '${aws:PrincipalAccount}'),
        withValue('StringLike', 'aws:userid', 'AROAEXAMPLEROLEID:*'),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
      ],
    },
  },
  (context) => {
    const { policy } = context;
    let variables: ReadonlyMap<Text, readonly PolicyVariable[]> | undefined;
    const variablesIn = (text: Text) => {
      if (!text.value.includes('${')) return [];
      variables ??= new Map(context.once(variableUses).map((use) => [use.text, use.variables]));
      return variables.get(text) ?? [];
    };
    for (const use of context.once(conditionUses)) {
      if (!isGuarded(use, policy.kind)) continue;
      for (const value of use.values) {
        if (value.type !== 'text' || !value.certain) continue;
        const written = variablesIn(value);
        if (!isOfAws(value.value, written) || (written.length > 0 && !knowsVariables(policy))) continue;
        const loose = loosenessOf(use, value.value);
        if (!loose) continue;
        context.report({
          at: value,
          code: loose.code,
          message: messageOf(use, value.value, loose),
          fixes: () => (loose.reason === 'exact' ? asking(use) : []),
        });
      }
    }
  },
);

/** Without blanks, placeholders of other tools and variables that are malformed. */
function isOfAws(text: string, variables: readonly PolicyVariable[]): boolean {
  return (
    !/[<>{}[\]()$%#]/.test(withoutVariables(text)) &&
    variables.every((each) => each.closed && !each.nested && (each.isOurs || isLetter(each)))
  );
}

function messageOf({ condition, key }: ConditionUse, text: string, { reason, written }: Looseness): string {
  const what = `${quote(written)} in ${quote(text)}`;
  if (reason === 'exact')
    return `${what} fits every ${exactKeys.get(key) ?? 'value'} of that form, those of strangers too; ${quote(condition.key)} needs the ids themselves.`;
  if (reason === 'user id')
    return `${what} fits the ids of others too; in ${quote(condition.key)} it belongs behind the colon, or alone before it.`;
  return `${what} has fewer than ${String(leastLetters)} letters before it and fits the subjects of strangers; write more of its beginning.`;
}

/** Only where the ids that a person writes take something away from what is granted, and no other value is asked with it. */
function asking({ statement, condition, operator, key, values }: ConditionUse): readonly Fix[] {
  if (!operator || !takesWildcards(operator) || values.length !== 1 || !condition.complete) return [];
  if (statement.effect !== (isNegated(operator) ? 'Deny' : 'Allow')) return [];
  const to = condition.operator.replace(/Like/i, 'Equals');
  const gap = exactKeys.get(key) ?? 'value';
  const edits = changeCondition(condition, { operator: to, value: new Template(['', { gap }, '']) });
  if (!edits) return [];
  return [
    {
      title: `Change ${quote(condition.operator)} to ${quote(to)} and fill in the ${gap}`,
      // Which one is for the person to say.
      effect: 'unknown',
      preferred: true,
      edits,
    },
  ];
}

function withValue(operator: string, key: string, value: string) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition: { [operator]: { [key]: value } },
    },
    'identity',
  );
}
