import { knowsVariables } from '../../policy/variables';
import { isMultivalued } from '../../reference/condition-keys';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { takesVariable, variableUses, writtenIn } from './uses';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-infotouse */
export const multivaluedVariable = defineRule(
  {
    id: 'multivalued-variable',
    family: 'variables',
    severity: 'warning',
    docs: {
      summary: 'A policy variable of a condition key that can have several values.',
      why: `A variable stands for one value. Of a key that a request can carry several values of, such as \`aws:TagKeys\` or
\`aws:PrincipalOrgPaths\`, AWS makes no variable, and the statement does not match what it was written for.`,
      mend: 'Take a key with one value, or compare the key itself in a condition with `ForAnyValue:` or `ForAllValues:`.',
      bad: [resourceWith('${aws:TagKeys}')],
      good: [resourceWith('${aws:username}')],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-infotouse',
      ],
    },
  },
  (context) => {
    if (!knowsVariables(context.policy)) return;
    for (const use of context.once(variableUses)) {
      if (!takesVariable(use)) continue;
      const variable = use.variables.find(
        ({ found, closed, nested }) => closed && !nested && found && isMultivalued(found.key),
      );
      if (!variable) continue;
      context.report({
        at: use.text,
        message: `${quote(variable.key)} can have several values, and AWS fills in no such key for ${quote(writtenIn(use.text, variable))}; take a key with one value.`,
      });
    }
  },
);

function resourceWith(variable: string) {
  return statementExample(
    { Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::amzn-s3-demo-bucket/${variable}/*` },
    'identity',
  );
}
