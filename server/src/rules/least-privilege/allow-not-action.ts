import { isRestricted } from '../../access/conditions';
import { statementExample } from '../examples';
import { grantingKinds } from '../kinds';
import { defineRule } from '../rule';
import { list, quote } from '../../text/words';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html */
export const allowNotAction = defineRule(
  {
    id: 'allow-not-action',
    family: 'least-privilege',
    severity: 'warning',
    security: true,
    kinds: grantingKinds,
    docs: {
      summary: 'A statement allows everything but the actions that it lists.',
      why: `\`NotAction\` with Allow grants every action of every service except the few that are written down, and every
action that AWS adds later. What reads like a short list of what is kept back is nearly full administration.

With Deny, \`NotAction\` is the usual way to write a guardrail, and the rule is silent.`,
      mend: 'List the allowed actions under `Action`. To keep some actions back, add a Deny statement that names them.',
      bad: [statementExample({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }, 'identity')],
      good: [
        statementExample({ Effect: 'Deny', NotAction: ['iam:*', 'sts:*'], Resource: '*' }, 'identity'),
        statementExample({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }, 'scp'),
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html'],
    },
  },
  ({ policy, report }) => {
    for (const statement of policy.statements) {
      const { action } = statement;
      if (statement.effect !== 'Allow' || !action?.negated) continue;
      const left = action.texts.map(({ value }) => quote(value));
      report({
        at: action.entry,
        ...(isRestricted(statement) && { severity: 'information' }),
        message: `"NotAction" with Allow grants every action of every service${left.length ? ` but ${list(left)}` : ''}, and every one that AWS adds; list what is allowed under "Action".`,
      });
    }
  },
);
