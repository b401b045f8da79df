import { arnFieldAt } from '../../policy/arn';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Report } from '../rule';
import { quote } from '../../text/words';
import { takesVariable, variableUses, writtenIn } from './uses';
import type { PolicyVariable, VariableUse } from './uses';

/**
 * AWS names the elements alone. That a variable does not count in front of an ARN's fifth colon stands on the page on
 * variables, and only of `Resource`: it is said as information and without AWS's code, for a
 * policy that AWS manages has one there. `Effect` and the version are
 * left to the rules that know their few values.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-wheretouse
 */
export const misplacedVariable = defineRule(
  {
    id: 'misplaced-variable',
    family: 'variables',
    severity: 'error',
    accessAnalyzer: ['VARIABLE_UNSUPPORTED_IN_ELEMENT', 'INVALID_VARIABLE_FOR_OPERATOR'],
    hides: ['invalid-sid', 'invalid-principal', 'malformed-action', 'unknown-action', 'unknown-service'],
    docs: {
      summary: 'A policy variable where AWS fills in none.',
      why: `AWS fills in variables in \`Resource\` and \`NotResource\`, behind the fifth colon of the ARN, and in the values of
conditions whose operator compares texts or ARNs. Everywhere else \`\${…}\` is no variable: an action or a principal of that
name does not exist, and a number, a date, a boolean or an address is not written that way.

A variable in front of the fifth colon, as in \`arn:aws:iam::\${aws:PrincipalAccount}:role/demo\`, is information only: AWS's
list of checks does not name it.`,
      mend: 'Name what is meant. Where it depends on who asks, compare in a condition with an operator for texts or ARNs.',
      bad: [
        statementExample(
          { Effect: 'Allow', Action: 's3:${aws:PrincipalTag/action}', Resource: 'arn:aws:s3:::demo/*' },
          'identity',
        ),
        statementExample(
          {
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::demo/*',
            Condition: { IpAddress: { 'aws:SourceIp': '${aws:PrincipalTag/ip}' } },
          },
          'identity',
        ),
      ],
      good: [
        statementExample(
          {
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::demo/${aws:username}/*',
            Condition: { StringEquals: { 'aws:ResourceTag/team': '${aws:PrincipalTag/team}' } },
          },
          'identity',
        ),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-wheretouse',
      ],
    },
  },
  (context) => {
    for (const use of context.once(variableUses)) {
      const variable = use.variables.find((each) => each.closed && each.isOurs && !each.nested);
      if (variable) {
        const report = reportOf(use, variable);
        if (report) context.report(report);
      }
    }
  },
);

function reportOf(use: VariableUse, variable: PolicyVariable): Report | undefined {
  const { text, element, condition } = use;
  const written = quote(writtenIn(text, variable));
  if (takesVariable(use)) return condition ? undefined : inArn(use, variable);
  if (!condition)
    return {
      at: text,
      message: `${written} is a policy variable, and AWS takes none in ${quote(element)}; write what is meant.`,
    };
  if (!condition.operator) return undefined;
  return {
    at: text,
    code: 'INVALID_VARIABLE_FOR_OPERATOR',
    message: `${written} is a policy variable, and ${quote(condition.condition.operator)} takes none; only operators for texts and ARNs do.`,
  };
}

/** `variable` is the first of the text: where it stands behind the fifth colon, all do. */
function inArn({ text }: VariableUse, variable: PolicyVariable): Report | undefined {
  if (!text.certain || !text.value.startsWith('arn:')) return undefined;
  if (arnFieldAt(text.value, variable.start) === 'resource') return undefined;
  return {
    at: text,
    code: null,
    severity: 'information',
    message: `${quote(writtenIn(text, variable))} stands before the fifth colon of the ARN, where AWS takes no policy variable.`,
  };
}
