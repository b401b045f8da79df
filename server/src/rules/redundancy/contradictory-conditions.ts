import { conditionUses } from '../../access/condition-uses';
import type { ConditionUse } from '../../access/condition-uses';
import { join, quote } from '../../text/words';
import { consequenceOf } from '../consequence';
import { statementsExample } from '../examples';
import { openingOf, removingStatement } from '../fixes';
import { defineRule } from '../rule';
import { clashesIn } from './clashes';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html */
export const contradictoryConditions = defineRule(
  {
    id: 'contradictory-conditions',
    family: 'redundancy',
    severity: 'information',
    docs: {
      summary: 'Conditions of a statement that hold for no request together, so that it has no effect.',
      why: `All conditions of a statement must hold for it to count. Where one asks for a value that another one of the same
key refuses, none of them is ever enough: an \`Allow\` grants nothing, and a \`Deny\` protects nothing, however it reads.
Often two values of one list were meant, of which one is enough, or two statements.

We say it only of what follows from how IAM compares: of a key with several values in a request two conditions may each
find a value of their own, and a condition that also holds without the key contradicts none that does so too.`,
      mend: 'Keep the condition that is meant, or write the values in one list. To ask for either, write two statements.',
      bad: [
        withCondition({
          StringEquals: { 'aws:RequestedRegion': 'eu-west-1' },
          StringLike: { 'aws:RequestedRegion': 'us-*' },
        }),
        withCondition({
          IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
          NotIpAddress: { 'aws:SourceIp': '203.0.112.0/23' },
        }),
      ],
      good: [
        withCondition({ StringLike: { 'aws:RequestedRegion': ['eu-west-1', 'us-*'] } }),
        withCondition({
          IpAddress: { 'aws:SourceIp': '203.0.112.0/23' },
          NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
        }),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html',
      ],
    },
  },
  (context) => {
    for (const { statement, uses } of clashesIn(context.policy, context.once(conditionUses))) {
      const { source } = statement;
      context.report({
        at: source,
        mark: openingOf(source),
        unnecessary: true,
        message: `${join(uses.map(({ condition }) => quote(condition.operator)))} on ${quote(keyOf(uses))} hold for no request together, so the statement ${consequenceOf(statement)}; keep the one that is meant, or write two statements.`,
        related: uses.map(({ condition }) => ({
          ...condition.keyEntry.key,
          message: `${quote(condition.operator)} asks for it here`,
        })),
        fixes: () => removingStatement(statement),
      });
    }
  },
);

function keyOf(uses: readonly ConditionUse[]): string {
  return uses[0]?.condition.key ?? '';
}

function withCondition(condition: object) {
  return statementsExample(
    { Effect: 'Allow', Action: 'ec2:DescribeInstances', Resource: '*' },
    { Effect: 'Allow', Action: 'ec2:StartInstances', Resource: '*', Condition: condition },
  );
}
