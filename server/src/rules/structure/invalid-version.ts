import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { replacing } from '../fixes';
import { violationsOf } from './violations';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html */
export const invalidVersion = defineRule(
  {
    id: 'invalid-version',
    family: 'structure',
    severity: 'error',
    accessAnalyzer: ['INVALID_VERSION'],
    docs: {
      summary: 'The version is none of the policy language.',
      why: `There are two versions: \`2012-10-17\`, the current one, and \`2008-10-17\`, which knows no policy variables. It is not
the date of a change; AWS refuses any other date. Resource control policies take the current version only.`,
      mend: 'Write `"2012-10-17"`.',
      bad: [
        {
          kind: 'identity',
          text: '{"Version": "2024-01-31", "Statement": {"Effect": "Deny", "Action": "*", "Resource": "*"}}',
        },
      ],
      good: [
        {
          kind: 'identity',
          text: '{"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Action": "*", "Resource": "*"}}',
        },
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html'],
    },
  },
  (context) => {
    for (const { text } of violationsOf(context, 'invalid-version')) {
      const old = text.value === '2008-10-17';
      context.report({
        at: text,
        message: old
          ? `${quote(text.value)} is not allowed in a resource control policy, and AWS refuses it; only "2012-10-17" is.`
          : `${quote(text.value)} is no version of the policy language, and AWS refuses the policy; the current one is "2012-10-17".`,
        fixes: () => [replacing(text, text.value, '2012-10-17')],
      });
    }
  },
);
