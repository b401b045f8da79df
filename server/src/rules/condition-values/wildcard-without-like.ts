import { conditionUses } from '../../access/condition-uses';
import type { ConditionUse, PlacedValue } from '../../access/condition-uses';
import { isNegated } from '../../policy/operator';
import type { ConditionOperator } from '../../policy/operator';
import { valueType } from '../../reference/condition-keys';
import { hasBlank } from '../../text/placeholders';
import { hasWildcard } from '../../text/wildcard';
import { changeCondition } from '../../changes/condition-edits';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { withoutVariables, wouldSpare } from './plain';
import { exactKeys } from './sensitive';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_String */
export const wildcardWithoutLike = defineRule(
  {
    id: 'wildcard-without-like',
    family: 'condition-values',
    severity: 'warning',
    accessAnalyzer: ['WILDCARD_WITHOUT_LIKE_OPERATOR'],
    docs: {
      summary: 'A wildcard under an operator that takes it for a letter.',
      why: `Only \`StringLike\`, \`StringNotLike\` and the operators for ARNs know \`*\` and \`?\` as wildcards. \`StringEquals\` compares
them as they stand: \`admin-*\` equals nothing but \`admin-*\`. An allowance with such a condition grants nothing, and a denial
that is to spare such values spares nobody.

Where the star itself is meant, \`\${*}\` says so.`,
      mend: 'Change the operator to the one with `Like`. In a denial that spares what matches, that lets more through, so it is left to you.',
      bad: [withOperator('StringEquals')],
      good: [withOperator('StringLike')],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_String',
      ],
    },
  },
  (context) => {
    for (const use of context.once(conditionUses)) {
      const { operator, condition, values } = use;
      if (!operator || !/^String(?:Not)?Equals/.test(operator.base)) continue;
      const [first, ...others] = values.filter((value) => isPattern(value) && !isPublic(value, use.key));
      if (!first) continue;
      context.report({
        at: first,
        message: `${quote(String(first.value))} has a wildcard, which ${quote(condition.operator)} compares as a plain letter; only operators with "Like" match patterns.`,
        related: others.slice(0, relatedLimit).map(({ offset, length }) => ({
          offset,
          length,
          message: 'The same holds of this value.',
        })),
        fixes: () => swapping(use),
      });
    }
  },
);

/** More than that nobody looks through. */
const relatedLimit = 10;

/**
 * `lambda:AddPermission` hands the star that opens a function to everybody on as it stands, and guardrails look for it.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html
 */
function isPublic({ value }: PlacedValue, key: string): boolean {
  return value === '*' && key === 'lambda:principal';
}

/** A star that stands for what deployment fills in is none. */
function isPattern(value: PlacedValue): boolean {
  return (
    value.type === 'text' &&
    value.certain &&
    hasWildcard(value.value) &&
    !hasBlank(value.value) &&
    hasWildcard(withoutVariables(value.value))
  );
}

/**
 * What equals a pattern matches it too, so that a condition of the kind `Equals` holds for more then, and one of the kind
 * `NotEquals` for less. No operator takes wildcards and ignores case; and keys whose values AWS hands out want the value
 * itself.
 */
function swapping(use: ConditionUse): readonly Fix[] {
  const { statement, condition, operator, key } = use;
  if (!operator || wouldSpare(use) || exactKeys.has(key) || operator.base.endsWith('IgnoreCase')) return [];
  const change = changeFor(use, operator);
  const edits = change && changeCondition(condition, change);
  if (!edits) return [];
  const title = `Change ${quote(condition.operator)} to ${quote(change.operator)}`;
  return [
    {
      title: change.value === undefined ? title : `${title} with ${quote(change.value)}`,
      // An allowance that asks for a value that no request has is without effect as it stands: nothing to compare with.
      effect: statement.effect === (isNegated(operator) ? 'Allow' : 'Deny') ? 'narrower' : 'unknown',
      preferred: true,
      edits,
    },
  ];
}

interface Change {
  readonly operator: string;
  readonly value?: string;
}

/** A lone star asks whether the key is there; ARNs have an operator of their own. */
function changeFor(
  { condition, values, found }: ConditionUse,
  operator: ConditionOperator,
): Change | undefined {
  if (values.some(({ value }) => value === '*')) {
    if (values.length > 1 || !condition.complete || operator.set || operator.ifExists) return undefined;
    return { operator: 'Null', value: isNegated(operator) ? 'true' : 'false' };
  }
  const key = found()?.key;
  if (!key || valueType(key) !== 'ARN') return { operator: condition.operator.replace(/Equals/i, 'Like') };
  const areArns = values.every(({ value }) => typeof value === 'string' && value.startsWith('arn:'));
  return areArns ? { operator: condition.operator.replace(/String(Not)?Equals/i, 'Arn$1Like') } : undefined;
}

function withOperator(operator: string) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition: { [operator]: { 'aws:PrincipalTag/job': 'admin-*' } },
    },
    'identity',
  );
}
