import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createTagTest } from '../../server/src/access/action-keys';
import { realReference } from '../support/reference';

describe('whether requests for an action can tell a tag', () => {
  /** From AWS's tables: https://docs.aws.amazon.com/service-authorization/latest/reference/ */
  const rows: readonly (readonly [action: string, tells: boolean])[] = [
    // The resource's key, that of what is made, and one of the service's own.
    ['ec2:StartInstances', true],
    ['resource-groups:CreateGroup', true],
    ['kms:CreateKey', true],
    ['s3:GetObject', true],
    // About no single resource, or about one without tags.
    ['ec2:DescribeInstances', false],
    ['logs:DescribeLogGroups', false],
    ['kms:ListKeys', false],
    ['route53:ChangeResourceRecordSets', false],
  ];
  for (const [name, tells] of rows)
    it(`${name}: ${tells ? 'yes' : 'no'}`, () => {
      const action = realReference().action(name);
      ok(action);
      const tellsTags = createTagTest();
      equal(tellsTags(action), tells);
      equal(tellsTags(action), tells);
    });
});
