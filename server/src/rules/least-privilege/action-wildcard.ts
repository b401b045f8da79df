import { isEveryAction } from '../../access/actions';
import { isRestricted } from '../../access/conditions';
import { isEveryResource } from '../../access/resources';
import { allowExample, statementExample } from '../examples';
import { grantingKinds } from '../kinds';
import { narrowActions } from '../../changes/narrow/actions';
import { defineRule } from '../rule';
import { quote } from '../../text/words';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege */
export const actionWildcard = defineRule(
  {
    id: 'action-wildcard',
    family: 'least-privilege',
    severity: 'warning',
    security: true,
    kinds: grantingKinds,
    docs: {
      summary: 'A statement allows every action of every service.',
      why: `Whoever holds this policy can do all that AWS offers, today and tomorrow: read every secret, delete every
backup, and give the same rights to others. One leaked key is then the whole account.

A condition that restricts the statement softens the finding, since it takes something away from the grant; it does
not make the grant small.`,
      mend: 'Name the services and the actions that the work needs. Where the statement names resources, a fix offers the actions that can act on them.',
      bad: [
        allowExample('*'),
        statementExample({ Effect: 'Allow', Action: ['*'], Resource: 'arn:aws:s3:::demo/*' }, 'identity'),
      ],
      good: [
        allowExample('s3:ListAllMyBuckets'),
        statementExample({ Effect: 'Deny', Action: '*', Resource: '*' }, 'identity'),
        statementExample({ Effect: 'Allow', Action: '*', Resource: '*' }, 'scp'),
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege'],
    },
  },
  ({ policy, reference, report }) => {
    for (const statement of policy.statements) {
      if (statement.effect !== 'Allow' || statement.action?.negated) continue;
      const star = statement.action?.texts.find(({ value, certain }) => certain && isEveryAction(value));
      if (!star) continue;
      const everywhere = statement.resource?.texts.some(({ value }) => isEveryResource(value)) ?? false;
      report({
        at: star,
        ...(isRestricted(statement) && { severity: 'information' }),
        message: `${quote(star.value)} allows every action of every AWS service${everywhere ? ' on every resource, which is full administration' : ''}; name the actions that the work needs.`,
        fixes: () => narrowActions(policy, statement, star, reference),
      });
    }
  },
);
