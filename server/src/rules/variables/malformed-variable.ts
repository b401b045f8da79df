import { knowsVariables } from '../../policy/variables';
import { hasBlank } from '../../text/placeholders';
import type { CheckCode } from '../checks';
import { allowExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { faultOf } from './faults';
import { mendsOf } from './mends';
import { takesVariable, variableUses, writtenIn } from './uses';

/**
 * One finding for each fault of a text, however many of its variables have it. AWS publishes no grammar of variables;
 * the readings that are ours stand at `faultOf`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export const malformedVariable = defineRule(
  {
    id: 'malformed-variable',
    family: 'variables',
    severity: 'error',
    accessAnalyzer: [
      'MISSING_BRACE_IN_VARIABLE',
      'MISSING_QUOTE_IN_VARIABLE',
      'UNSUPPORTED_SPACE_IN_VARIABLE',
      'EMPTY_VARIABLE',
    ],
    docs: {
      summary: 'A policy variable that is written wrongly.',
      why: `A policy variable is \`\${\`, the name of a condition key and \`}\`: \`\${aws:username}\`. AWS puts the value of the key
in its place for each request. A default may follow for requests that lack the key, after a comma and in single quotes:
\`\${aws:PrincipalTag/team, 'shared'}\`.

Without the closing brace, without the quotes, with a space in the name or without a name it is no variable, and the
statement does not match what it was written for.

Placeholders of other tools, such as \`\${bucket}\` or \`\${AWS::AccountId}\`, are not looked at.`,
      mend: 'Close the brace, put the default in single quotes, take the space out of the name, or name the condition key.',
      bad: [
        allowExample('s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket/${aws:username/*'),
        allowExample('s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket/${aws:PrincipalTag/team, shared}/*'),
        allowExample('s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket/${ aws:username }/*'),
        allowExample('s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket/${}/*'),
      ],
      good: [
        allowExample('s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket/${aws:username}/*'),
        allowExample('s3:GetObject', "arn:aws:s3:::amzn-s3-demo-bucket/${aws:PrincipalTag/team, 'shared'}/*"),
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html'],
    },
  },
  (context) => {
    if (!knowsVariables(context.policy)) return;
    for (const use of context.once(variableUses)) {
      const { text } = use;
      // What deployment or a person fills in may bring what is lacking.
      if (!text.certain || hasBlank(text.value) || !takesVariable(use)) continue;
      const told = new Set<CheckCode>();
      for (const variable of use.variables) {
        const code = faultOf(variable);
        if (!code || told.has(code)) continue;
        told.add(code);
        context.report({
          at: text,
          code,
          message: `${quote(writtenIn(text, variable))} ${faultText[code]}`,
          fixes: () => mendsOf(use, code, context.reference),
        });
      }
    }
  },
);

const faultText = {
  MISSING_BRACE_IN_VARIABLE:
    'lacks the "}" that ends a policy variable, so AWS fills in nothing; close it behind the name.',
  MISSING_QUOTE_IN_VARIABLE:
    "has a default that is not in single quotes, so AWS does not take it for one; write it as 'default'.",
  UNSUPPORTED_SPACE_IN_VARIABLE:
    'has white space around the name of the condition key, which a policy variable must not have; take it out.',
  EMPTY_VARIABLE:
    'names no condition key that it could be filled in from; name one, such as "aws:username", or delete it.',
};
