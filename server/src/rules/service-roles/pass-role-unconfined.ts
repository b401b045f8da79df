import type { Statement } from '../../policy/model';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { confine } from '../../changes/narrow/conditions/one-service';
import { endOfCode, openingsOf, resourceOf, subjectOf } from './openings';

const action = 'iam:PassRole';
const key = 'iam:PassedToService';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html */
export const passRoleUnconfined = defineRule(
  {
    id: 'pass-role-unconfined',
    family: 'service-roles',
    severity: 'warning',
    security: true,
    kinds: ['identity', 'resource'],
    accessAnalyzer: [
      'PASS_ROLE_WITH_STAR_IN_RESOURCE',
      'PASS_ROLE_WITH_NOT_RESOURCE',
      'PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE',
      'PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE',
      'PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION',
      'PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE',
    ],
    docs: {
      summary: 'A statement lets any role be passed to any service.',
      why: `Whoever may pass a role hands it to a service, which then acts with it. With \`iam:PassRole\` on every role,
somebody who may start an instance or create a function can give it an administrator's role, and so become administrator.

Only \`*\` counts as every role; a pattern such as \`arn:aws:iam::*:role/app-*\` is left alone, as AWS does.
A condition on \`iam:PassedToService\`, or on \`iam:AssociatedResourceArn\`, confines the statement. Under
\`StringEqualsIfExists\` the first does not: the statement then also holds where the request names no service.`,
      mend: 'Name the roles under `Resource`, and the service in a condition on `iam:PassedToService`.',
      bad: [
        withStatement({ Action: action, Resource: '*' }),
        withStatement({ Action: 'iam:*', Resource: '*' }),
        withStatement({ NotAction: 'organizations:*', Resource: '*' }),
        withStatement({ Action: action, NotResource: 'arn:aws:iam::*:role/admin' }),
      ],
      good: [
        withStatement({ Action: action, Resource: 'arn:aws:iam::111122223333:role/app-*' }),
        withStatement({
          Action: action,
          Resource: '*',
          Condition: { StringEquals: { [key]: 'lambda.amazonaws.com' } },
        }),
        withStatement({ NotAction: 'iam:*', Resource: '*' }),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html',
      ],
    },
  },
  ({ policy, report }) => {
    for (const opening of openingsOf(policy, action)) {
      if (isConfined(opening.statement)) continue;
      const roles = opening.on === 'star' ? 'every role' : 'every role outside of "NotResource"';
      report({
        at: opening.action,
        code: `PASS_ROLE_WITH_${endOfCode[opening.through][opening.on]}`,
        message: `${subjectOf(opening, action)} lets ${roles} be passed to any service; ${adviceFor(opening.statement)}.`,
        related: [resourceOf(opening)],
        fixes: () => confine(opening, { action, key }),
      });
    }
  },
);

/**
 * Whether a condition says to what a role may be passed. Of `…IfExists` Access Analyzer reports some and some not; what
 * it answered of AWS's own policies fits this: `StringLikeIfExists` confines, `StringEqualsIfExists` does not.
 */
function isConfined({ conditions }: Statement): boolean {
  return conditions.some((condition) => {
    const name = condition.key.toLowerCase();
    const operator = condition.operator.toLowerCase();
    if (name === 'iam:associatedresourcearn') return true;
    return name === key.toLowerCase() && (!operator.endsWith('ifexists') || operator.includes('like'));
  });
}

function adviceFor({ conditions }: Statement): string {
  const weak = conditions.find((condition) => condition.key.toLowerCase() === key.toLowerCase());
  return weak
    ? `${quote(weak.operator)} also holds where a request names none, so name the roles, or drop the "IfExists"`
    : `name the roles, or the service with ${quote(key)}`;
}

function withStatement(statement: object) {
  return statementExample({ Effect: 'Allow', ...statement }, 'identity');
}
