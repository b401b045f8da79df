import { conditionUses } from '../../access/condition-uses';
import type { ConditionUse } from '../../access/condition-uses';
import { splitAction } from '../../access/actions';
import { createKeyLists } from '../../access/action-keys';
import { arnFieldAt, readArn } from '../../policy/arn';
import { valueType } from '../../reference/condition-keys';
import type { FoundKey } from '../../reference/condition-keys';
import type { ServiceReference } from '../../reference/model';
import { hasWildcard } from '../../text/wildcard';
import { changeCondition } from '../../changes/condition-edits';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { grantsMoreByMatching } from './direction';
import type { TypedCondition } from './known';

/**
 * AWS speaks of `StringLike` and `StringNotLike` on a key of type ARN, and not of `StringEquals`. It was silent on
 * `redshift-data:glue-catalog-arn` in a statement that also names actions which AWS lists without that key. We read that
 * so: a key has its type from the lists of the actions, and where an entry of `Action` has no such key it is not known.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN
 */
export const stringLikeOnArnKey = defineRule(
  {
    id: 'string-like-on-arn-key',
    family: 'condition-values',
    severity: 'warning',
    security: true,
    accessAnalyzer: ['STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS'],
    docs: {
      summary: '`StringLike` or `StringNotLike` on a condition key that is an ARN.',
      why: `To \`StringLike\` an ARN is a text like any other, and a \`*\` in it reaches across colons: \`arn:aws:iam::*:role/admin\`
also fits an ARN that has what was meant for the account further back, in a part that its owner chooses. \`ArnLike\`
compares the six parts of an ARN one by one, so that a \`*\` stays within its part.`,
      mend: 'Take `ArnLike` or `ArnNotLike`. Each value needs all six parts of an ARN then.',
      bad: [withOperator('StringLike')],
      good: [withOperator('ArnLike')],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN',
      ],
    },
  },
  (context) => {
    const carries = createTest(context.reference);
    for (const use of context.once(conditionUses)) {
      const { operator, condition } = use;
      if (!operator || !/^String(?:Not)?Like$/.test(operator.base)) continue;
      // A lone star asks whether the key is there, which is another rule's matter.
      if (condition.values.some((value) => /^\*+$/.test(String(value)))) continue;
      const found = use.found();
      if (!found || valueType(found.key) !== 'ARN' || !carries(use, found)) continue;
      const arn = condition.operator.replace(/String/i, 'Arn');
      context.report({
        at: condition.keyEntry,
        message: `${quote(condition.key)} is an ARN, and a wildcard of ${quote(condition.operator)} reaches across its parts; use ${quote(arn)}, which compares them one by one.`,
        fixes: () => swapping(use as TypedCondition, arn),
      });
    }
  },
);

/** Whether AWS lists the key for each action that a statement names in full; of a pattern it is taken for granted. */
function createTest(reference: ServiceReference): (use: ConditionUse, found: FoundKey) => boolean {
  const known = new Map<string, boolean>();
  const listsOf = createKeyLists();
  const has = (name: string, { key }: FoundKey): boolean => {
    const action = reference.action(name);
    if (!action) return true;
    for (const keys of listsOf(action)) if (keys.some((each) => each.key === key.key)) return true;
    return false;
  };
  return ({ statement: { action } }, found) => {
    // A global key, and one that crosses services, is not listed action by action.
    if (!action || action.negated || 'availability' in found.key) return true;
    return action.texts.every(({ value }) => {
      if (hasWildcard(value) || splitAction(value).prefix === undefined) return true;
      const asked = `${value.toLowerCase()} ${found.key.key}`;
      if (!known.has(asked)) known.set(asked, has(value, found));
      return known.get(asked);
    });
  };
}

/**
 * What `ArnLike` matches, `StringLike` matches too, so the change narrows an `Allow`. It would weaken a `Deny`, unless the
 * wildcards stand behind the fifth colon alone: then the two are one.
 */
function swapping(use: TypedCondition, to: string): readonly Fix[] {
  const { condition, values } = use;
  if (!values.length || !values.every((value) => readArn(String(value.value)))) return [];
  const isSame = condition.complete && values.every((value) => hasPlainFields(String(value.value)));
  if (!isSame && grantsMoreByMatching(use, 'fewer')) return [];
  const edits = changeCondition(condition, { operator: to });
  if (!edits) return [];
  return [
    {
      title: `Change ${quote(condition.operator)} to ${quote(to)}`,
      effect: isSame ? 'same' : 'narrower',
      preferred: true,
      edits,
    },
  ];
}

/** A policy variable may bring a colon, and counts as a wildcard. */
function hasPlainFields(text: string): boolean {
  const first = text.search(/[*?]|\$\{/);
  return first < 0 || arnFieldAt(text, first) === 'resource';
}

function withOperator(operator: string) {
  return statementExample(
    {
      Effect: 'Allow',
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: 'sns:Publish',
      Resource: 'arn:aws:sns:eu-west-1:111122223333:demo',
      Condition: { [operator]: { 'aws:SourceArn': 'arn:aws:cloudtrail:*:111122223333:trail/demo-*' } },
    },
    'resource',
  );
}
