import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isGlobalAction } from '../../server/src/reference/global-actions';
import { realReference } from '../support/reference';

describe('actions whose requests go to one Region', () => {
  /** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html */
  const rows: readonly (readonly [action: string, isGlobal: boolean])[] = [
    ['iam:CreateUser', true],
    ['route53:ListHostedZones', true],
    ['s3:ListAllMyBuckets', true],
    ['s3:GetObject', false],
    ['ec2:RunInstances', false],
    // Its ARNs have no Region, as those of CloudFront: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudfrontkeyvaluestore.html
    ['cloudfront-keyvaluestore:GetKey', true],
  ];
  for (const [id, isGlobal] of rows)
    it(`${id}: ${isGlobal ? 'yes' : 'no'}`, () => {
      const reference = realReference();
      const action = reference.action(id);
      ok(action);
      equal(isGlobalAction(action, reference), isGlobal);
    });
});
