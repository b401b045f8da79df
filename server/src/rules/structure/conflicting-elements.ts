import { statementExample } from '../examples';
import { removing } from '../fixes';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { violationsOf } from './violations';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
export const conflictingElements = defineRule(
  {
    id: 'conflicting-elements',
    family: 'structure',
    severity: 'error',
    accessAnalyzer: ['UNSUPPORTED_ELEMENT_COMBINATION'],
    docs: {
      summary: 'A statement has an element and its opposite.',
      why: `\`Action\` lists actions, \`NotAction\` all but some; a statement can do one of the two. The same goes for
\`Resource\` with \`NotResource\` and for \`Principal\` with \`NotPrincipal\`. AWS refuses a policy with both.`,
      mend: 'Keep the one that says what is meant. To take exceptions away from a list, deny them in a statement of their own.',
      bad: [
        statementExample(
          { Effect: 'Allow', Action: 's3:*', NotAction: 's3:DeleteBucket', Resource: '*' },
          'identity',
        ),
      ],
      good: [
        {
          kind: 'identity',
          text: JSON.stringify({
            Version: '2012-10-17',
            Statement: [
              { Effect: 'Allow', Action: 's3:*', Resource: '*' },
              { Effect: 'Deny', Action: 's3:DeleteBucket', Resource: '*' },
            ],
          }),
        },
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html'],
    },
  },
  (context) => {
    for (const { entry, other } of violationsOf(context, 'conflicting-elements')) {
      context.report({
        at: entry,
        message: `${quote(entry.name)} stands in one statement with ${quote(other.name)}, and AWS refuses the policy.`,
        related: [{ ...other.key, message: `${quote(other.name)} stands here` }],
        fixes: () => [removing(entry), removing(other)],
      });
    }
  },
);
