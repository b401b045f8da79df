import { deepStrictEqual as same, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { mainResourceTypes, scopingOf } from '../../server/src/access/scope';
import type { Scoping } from '../../server/src/access/scope';
import type { Action } from '../../server/src/reference/model';
import { realReference } from '../support/reference';

/**
 * From the tables of the Service Authorization Reference; types that a person would scope the action to after the name.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
const actions: readonly [scoping: Scoping, ...actions: string[]][] = [
  [
    'always',
    's3:GetObject object',
    's3:PutObject object',
    's3:DeleteObject object',
    's3:ListBucket bucket',
    's3:GetBucketLocation bucket',
    's3:CreateBucket bucket',
    'dynamodb:GetItem table',
    'dynamodb:Query table',
    'sqs:SendMessage queue',
    'sns:Publish topic',
    'lambda:InvokeFunction function',
    'iam:PassRole role',
    'iam:CreateUser user',
    'sts:AssumeRole role',
    'kms:Decrypt key',
    'kms:CreateAlias alias key',
    'secretsmanager:GetSecretValue Secret',
    'ssm:GetParameter parameter',
    'logs:CreateLogStream log-stream',
    'states:StartExecution statemachine',
    'ec2:TerminateInstances instance',
    'ec2:RunInstances image instance network-interface security-group subnet',
    'ecs:RunTask task-definition',
  ],
  [
    'never',
    's3:ListAllMyBuckets',
    's3:CreateJob',
    'ec2:DescribeInstances',
    'iam:ListUsers',
    'sts:GetCallerIdentity',
    'kms:CreateKey',
    'kms:ListKeys',
    'dynamodb:ListTables',
    'ecr:GetAuthorizationToken',
    'organizations:DescribeOrganization',
  ],
  // A call may leave the resource out, and then only "*" matches it.
  [
    'sometimes',
    'cloudwatch:PutMetricData dataset',
    'cloudformation:DescribeStacks stack',
    'rds:DescribeDBInstances db',
    'account:ListRegions account accountInOrganization',
  ],
];

describe('whether an action can be scoped', () => {
  for (const [scoping, ...examples] of actions) {
    for (const example of examples) {
      const [name = '', ...types] = example.split(' ');
      it(`${name}: ${scoping}${types.length ? `, to ${types.join(', ')}` : ''}`, () => {
        const action = actionOf(name);
        equal(scopingOf(action), scoping);
        same(
          mainResourceTypes(action)
            .map((type) => type.name)
            .toSorted(),
          types.toSorted(),
        );
      });
    }
  }

  it('is "never" exactly where AWS lists no resource type', () => {
    const { services, service } = realReference();
    const wrong = services
      .flatMap(({ prefix }) => service(prefix)?.actions ?? [])
      .filter((action) => {
        const scoping = scopingOf(action);
        const none = action.resources.length === 0;
        const named = action.resources.some(({ required }) => required);
        return (
          (scoping === 'never') !== none ||
          (named && scoping !== 'always') ||
          !mainResourceTypes(action).length !== none
        );
      });
    same(
      wrong.map(({ id }) => id),
      [],
    );
  });

  it('offers access points only where there is nothing else', () => {
    const types = mainResourceTypes(actionOf('s3:GetAccessPointPolicy')).map(({ name }) => name);
    ok(types.every((name) => name.startsWith('accesspoint')) && types.length > 0, types.join());
  });
});

function actionOf(id: string): Action {
  const action = realReference().action(id);
  if (!action) throw new Error(`the reference lacks ${id}`);
  return action;
}
