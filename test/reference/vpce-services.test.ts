import { deepEqual, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { globalConditionKeys } from '../../server/src/reference/global-keys';
import { vpceServices } from '../../server/src/reference/vpce-services';
import { realReference } from '../support/reference';

describe('the services that tell who owns a VPC endpoint', () => {
  it('are services of the reference', () => {
    const all = [...vpceServices.values()].flatMap((services) => [...services]);
    deepEqual(
      all.filter((prefix) => !realReference().service(prefix)),
      [],
    );
  });

  it('are listed by global keys', () => {
    const names = new Set(globalConditionKeys.map(({ key }) => key.toLowerCase()));
    deepEqual(
      [...vpceServices.keys()].filter((key) => !names.has(key)),
      [],
    );
  });

  /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpceorgid */
  it('tell the organization where they tell the account, and Amazon SQS the organization alone', () => {
    const organization = vpceServices.get('aws:vpceorgid');
    for (const service of vpceServices.get('aws:vpceaccount') ?? []) ok(organization?.has(service), service);
    ok(organization?.has('sqs') && !vpceServices.get('aws:vpceaccount')?.has('sqs'));
  });
});
