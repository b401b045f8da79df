import { coveredStatements } from '../../access/covering/covered-statements';
import { statementsExample } from '../examples';
import { openingOf, removingStatement } from '../fixes';
import { defineRule } from '../rule';

/**
 * A statement that two others cover together is let pass: which of them it repeats would be hard to see.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export const coveredStatement = defineRule(
  {
    id: 'covered-statement',
    family: 'redundancy',
    severity: 'information',
    docs: {
      summary: 'A statement says nothing that another, wider one does not say already.',
      why: `Statements of one effect add up. One whose every action, resource, caller and condition another one covers
changes nothing, and it misleads: it reads as if it were the limit, while the wider one decides; and whoever takes it away
to take a permission away takes nothing.`,
      mend: 'Remove the statement, or narrow the wider one to what is needed.',
      bad: [
        statementsExample(
          { Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*' },
          {
            Effect: 'Allow',
            Action: ['s3:GetObject', 's3:GetObjectVersion'],
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/reports/*',
            Condition: { Bool: { 'aws:SecureTransport': 'true' } },
          },
        ),
      ],
      good: [
        statementsExample(
          { Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/reports/*' },
          {
            Effect: 'Allow',
            Action: ['s3:GetObject', 's3:PutObject'],
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/reports/*',
          },
        ),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html',
      ],
    },
  },
  (context) => {
    for (const { statement, by } of context.once(coveredStatements).repeated) {
      const { source, effect } = statement;
      const verb = effect === 'Deny' ? 'denies' : 'allows';
      context.report({
        at: source,
        mark: openingOf(source),
        unnecessary: true,
        message: `Statement ${by.index + 1} ${verb} all that this statement ${verb}, so it changes nothing; remove it, or narrow the other.`,
        related: [{ ...openingOf(by.source), message: 'Covers all of it' }],
        fixes: () => removingStatement(statement),
      });
    }
  },
);
