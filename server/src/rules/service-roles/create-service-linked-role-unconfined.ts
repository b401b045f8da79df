import { Template } from '../../policy/edit';
import type { Condition, Policy, Statement } from '../../policy/model';
import { hasWildcard } from '../../text/wildcard';
import { statementExample } from '../examples';
import { partitionOf } from '../../changes/narrow/partition';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { confine } from '../../changes/narrow/conditions/one-service';
import { endOfCode, openingsOf, resourceOf, subjectOf } from './openings';
import type { Opening } from './openings';

const action = 'iam:CreateServiceLinkedRole';
const key = 'iam:AWSServiceName';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html */
export const createServiceLinkedRoleUnconfined = defineRule(
  {
    id: 'create-service-linked-role-unconfined',
    family: 'service-roles',
    severity: 'warning',
    kinds: ['identity', 'resource'],
    accessAnalyzer: [
      'CREATE_SLR_WITH_STAR_IN_RESOURCE',
      'CREATE_SLR_WITH_NOT_RESOURCE',
      'CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE',
      'CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE',
      'CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION',
      'CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE',
    ],
    docs: {
      summary: 'A statement lets service-linked roles of any service be created.',
      why: `A service-linked role gives an AWS service permissions in the account that the service itself has laid down.
Whoever may create the roles of any service lets services in that nobody decided to use.

Only \`*\` counts as every role. A condition on \`iam:AWSServiceName\` confines the statement, unless all of its
values have wildcards.`,
      mend: 'Name the service: in a condition on `iam:AWSServiceName`, or in the resource, `arn:aws:iam::*:role/aws-service-role/ecs.amazonaws.com/*`.',
      bad: [
        withStatement({ Action: action, Resource: '*' }),
        withStatement({ Action: 'iam:Create*', Resource: '*' }),
        withStatement({ NotAction: 'organizations:*', Resource: '*' }),
        withStatement({ Action: action, NotResource: 'arn:aws:iam::*:role/admin' }),
      ],
      good: [
        withStatement({
          Action: action,
          Resource: 'arn:aws:iam::*:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS',
        }),
        withStatement({
          Action: action,
          Resource: '*',
          Condition: { StringEquals: { [key]: 'ecs.amazonaws.com' } },
        }),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html',
      ],
    },
  },
  ({ policy, report }) => {
    for (const opening of openingsOf(policy, action)) {
      if (opening.statement.conditions.some(namesService)) continue;
      const but = opening.on === 'star' ? '' : ' but for those under "NotResource"';
      report({
        at: opening.action,
        code: `CREATE_SLR_WITH_${endOfCode[opening.through][opening.on]}`,
        message: `${subjectOf(opening, action)} lets service-linked roles of any service be created${but}; name the service in "Resource", or with ${quote(key)}.`,
        related: [resourceOf(opening)],
        fixes: () => [...confine(opening, { action, key }), ...narrowResource(policy, opening)],
      });
    }
  },
);

/** Access Analyzer takes a value with a wildcard, `*a4b.amazonaws.com`, for no name; of one beside others it is not known. */
function namesService({ key: name, operator, values, complete }: Condition): boolean {
  if (name.toLowerCase() !== key.toLowerCase()) return false;
  const isPattern = operator.toLowerCase().includes('like');
  return !complete || !isPattern || !values.length || values.some((value) => !hasWildcard(String(value)));
}

/** The role of a service lies under its name. Only where the statement has nothing but this action and `*`. */
function narrowResource(policy: Policy, { statement, through, on, resource }: Opening): readonly Fix[] {
  if (through !== 'name' || on !== 'star' || !hasOnlyThis(statement) || 'key' in resource) return [];
  const arn = `arn:${partitionOf(policy)}:iam::*:role/aws-service-role/`;
  return [
    {
      title: `Narrow ${quote(resource.value)} to the service-linked roles of one service`,
      effect: 'narrower',
      edits: [
        {
          edit: 'replace',
          target: resource,
          with: new Template([arn, { gap: 'service' }, '.amazonaws.com/*']),
        },
      ],
    },
  ];
}

function hasOnlyThis({ action: element, resource }: Statement): boolean {
  return (
    element?.complete === true &&
    element.texts.every(({ value }) => value.toLowerCase() === action.toLowerCase()) &&
    resource?.complete === true &&
    resource.texts.length === 1
  );
}

function withStatement(statement: object) {
  return statementExample({ Effect: 'Allow', ...statement }, 'identity');
}
