import { coveredStatements } from '../../access/covering/covered-statements';
import { statementsExample } from '../examples';
import { openingOf, removingStatement } from '../fixes';
import { defineRule } from '../rule';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_AccessPolicyLanguage_Interplay.html */
export const shadowedStatement = defineRule(
  {
    id: 'shadowed-statement',
    family: 'redundancy',
    severity: 'information',
    hides: ['covered-statement'],
    docs: {
      summary: 'An Allow of which a Deny of the same policy takes everything.',
      why: `A \`Deny\` decides before every \`Allow\`. Where one denies all that a statement allows, for every request that the
statement is about, the statement grants nothing, however the policy is used. Either the denial reaches further than it
was meant to, or the grant is left over.`,
      mend: 'Remove the statement, or narrow the `Deny`.',
      bad: [
        statementsExample(
          { Effect: 'Allow', Action: 'dynamodb:DeleteTable', Resource: '*' },
          { Effect: 'Deny', Action: 'dynamodb:Delete*', Resource: '*' },
        ),
      ],
      good: [
        statementsExample(
          { Effect: 'Allow', Action: 'dynamodb:*', Resource: '*' },
          { Effect: 'Deny', Action: 'dynamodb:Delete*', Resource: '*' },
        ),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_AccessPolicyLanguage_Interplay.html',
      ],
    },
  },
  (context) => {
    for (const { statement, by } of context.once(coveredStatements).denied) {
      context.report({
        at: statement.source,
        mark: openingOf(statement.source),
        unnecessary: true,
        message: `Statement ${by.index + 1} denies all that this statement allows, so it allows nothing; remove it, or narrow the Deny.`,
        related: [{ ...openingOf(by.source), message: 'Denies all of it' }],
        fixes: () => removingStatement(statement),
      });
    }
  },
);
