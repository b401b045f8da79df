import { nearest } from '../../text/nearest';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { replacing } from '../fixes';
import { violationsOf } from './violations';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_effect.html */
export const invalidEffect = defineRule(
  {
    id: 'invalid-effect',
    family: 'structure',
    severity: 'error',
    accessAnalyzer: ['INVALID_EFFECT'],
    docs: {
      summary: 'The effect is neither Allow nor Deny.',
      why: 'AWS takes the two words as they are spelt, upper and lower case included, and refuses a policy with any other.',
      mend: 'Write `"Allow"` or `"Deny"`.',
      bad: [statementExample({ Effect: 'allow', Action: 'sqs:ListQueues', Resource: '*' }, 'identity')],
      good: [statementExample({ Effect: 'Allow', Action: 'sqs:ListQueues', Resource: '*' }, 'identity')],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_effect.html'],
    },
  },
  (context) => {
    for (const { text } of violationsOf(context, 'invalid-effect')) {
      const meant = nearest(text.value.trim(), ['Allow', 'Deny']);
      context.report({
        at: text,
        message: `${quote(text.value)} is no effect, and AWS refuses the policy; ${meant === undefined ? 'it takes "Allow" and "Deny".' : `did you mean ${quote(meant)}?`}`,
        fixes: () => (meant === undefined ? [] : [replacing(text, text.value, meant)]),
      });
    }
  },
);
