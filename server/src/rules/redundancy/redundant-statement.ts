import { repeatedStatements } from '../../changes/rewrite/sameness';
import { statementsExample } from '../examples';
import { openingOf } from '../fixes';
import { defineRule } from '../rule';

/**
 * Access Analyzer does not say when two statements grant the same. We say it of those that are equal apart from their
 * Sid and the order of values, which is what can be seen without knowing any service.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html
 */
export const redundantStatement = defineRule(
  {
    id: 'redundant-statement',
    family: 'redundancy',
    severity: 'information',
    accessAnalyzer: ['REDUNDANT_STATEMENT'],
    hides: ['covered-statement'],
    docs: {
      summary: 'A statement says the same as an earlier one.',
      why: `A statement that repeats another changes nothing, and it is a trap: whoever takes a permission away finds it in
one place, and it stays in the other. Two statements are the same if they differ in nothing but the \`Sid\`, the order of
their values, and whether a single value stands in a list.`,
      mend: 'Remove the later statement.',
      bad: [
        statementsExample(
          { Sid: 'Read', Effect: 'Allow', Action: ['sqs:ListQueues', 'sns:ListTopics'], Resource: '*' },
          {
            Sid: 'ReadAgain',
            Effect: 'Allow',
            Action: ['sns:ListTopics', 'sqs:ListQueues'],
            Resource: ['*'],
          },
        ),
      ],
      good: [
        statementsExample(
          { Effect: 'Allow', Action: 'sqs:ListQueues', Resource: '*' },
          { Effect: 'Allow', Action: 'sns:ListTopics', Resource: '*' },
        ),
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html'],
    },
  },
  ({ policy, report }) => {
    for (const { statement, first } of repeatedStatements(policy.statements)) {
      report({
        at: statement.source,
        mark: openingOf(statement.source),
        unnecessary: true,
        message: `This statement says the same as statement ${first.index + 1} and changes nothing; remove it.`,
        related: [{ ...openingOf(first.source), message: 'The first statement that says it' }],
        fixes: () => [
          {
            title: 'Remove the repeated statement',
            effect: 'same',
            preferred: true,
            edits: [{ edit: 'remove', target: statement.source }],
          },
        ],
      });
    }
  },
);
