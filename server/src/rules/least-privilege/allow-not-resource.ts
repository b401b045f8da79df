import { isRestricted } from '../../access/conditions';
import { statementExample } from '../examples';
import { grantingKinds } from '../kinds';
import { defineRule } from '../rule';
import { list, quote } from '../../text/words';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html */
export const allowNotResource = defineRule(
  {
    id: 'allow-not-resource',
    family: 'least-privilege',
    severity: 'warning',
    security: true,
    kinds: grantingKinds,
    docs: {
      summary: 'A statement allows its actions on everything but the resources that it lists.',
      why: `\`NotResource\` with Allow grants the actions on every resource except those that are written down, resources
of other services and resources that do not exist yet among them. A resource that is renamed slips out of the list and
becomes reachable.

With Deny, \`NotResource\` keeps access to what it lists, and the rule is silent.`,
      mend: 'List the allowed resources under `Resource`. To keep some back, add a Deny statement that names them.',
      bad: [
        statementExample(
          { Effect: 'Allow', Action: 's3:GetObject', NotResource: 'arn:aws:s3:::payroll/*' },
          'identity',
        ),
      ],
      good: [
        statementExample({ Effect: 'Deny', Action: 's3:*', NotResource: 'arn:aws:s3:::demo/*' }, 'identity'),
        statementExample(
          { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::demo/*' },
          'identity',
        ),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html',
      ],
    },
  },
  ({ policy, report }) => {
    for (const statement of policy.statements) {
      const { resource } = statement;
      if (statement.effect !== 'Allow' || !resource?.negated) continue;
      const left = resource.texts.map(({ value }) => quote(value));
      report({
        at: resource.entry,
        ...(isRestricted(statement) && { severity: 'information' }),
        message: `"NotResource" with Allow grants these actions on every resource${left.length ? ` but ${list(left, 2)}` : ''}; list what is allowed under "Resource".`,
      });
    }
  },
);
