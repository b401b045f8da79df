import { policyElements, statementElements } from '../../policy/elements';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { removing, renaming } from '../fixes';
import { violationsOf } from './violations';
import type { Violation } from './violation';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
export const unknownElement = defineRule(
  {
    id: 'unknown-element',
    family: 'structure',
    severity: 'error',
    accessAnalyzer: ['INVALID_POLICY_ELEMENT'],
    docs: {
      summary: 'A member of the policy or of a statement is no element of the policy language.',
      why: `AWS refuses a policy that has a member it does not know. Upper and lower case differ, and there is no element for
comments: what a statement is for can stand in its \`Sid\`.

Some elements are known in the other place only: \`Version\` belongs to the policy, \`Effect\` to a statement.`,
      mend: 'Take the spelling that is offered, or remove the member.',
      bad: [
        statementExample({ Effect: 'Allow', Action: 'sqs:ListQueues', Resourse: '*' }, 'identity'),
        statementExample({ effect: 'Allow', Action: 'sqs:ListQueues', Resource: '*' }, 'identity'),
      ],
      good: [statementExample({ Effect: 'Allow', Action: 'sqs:ListQueues', Resource: '*' }, 'identity')],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html'],
    },
  },
  (context) => {
    for (const violation of violationsOf(context, 'unknown-element')) {
      const { entry, of, meant } = violation;
      context.report({
        at: entry,
        message: messageOf(violation),
        fixes: () => {
          const fixes = renaming(entry, meant);
          // In a statement a member of an unknown name may have been meant to restrict; beside the statements none can.
          const harmless = of === 'policy' && !isElementOf(statementElements, entry.name);
          return fixes.length || !harmless ? fixes : [removing(entry)];
        },
      });
    }
  },
);

function messageOf({ entry, of, meant }: Extract<Violation, { rule: 'unknown-element' }>): string {
  const name = quote(entry.name);
  const refusal = 'and AWS refuses the policy';
  if (of === 'policy' && isElementOf(statementElements, entry.name))
    return `${name} stands outside of every statement, ${refusal}.`;
  if (of === 'statement' && meant === undefined && isElementOf(policyElements, entry.name))
    return `${name} belongs to the policy, not to a statement, ${refusal}.`;
  const place = of === 'policy' ? 'a policy' : 'a statement';
  return `${name} is no element of ${place}, ${refusal}${meant === undefined ? '.' : `; did you mean ${quote(meant)}?`}`;
}

function isElementOf(elements: readonly string[], name: string): boolean {
  return elements.includes(name);
}
