import { strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { findConditionKey } from '../../server/src/reference/condition-keys';
import { realReference } from '../support/reference';

describe('condition keys are found', () => {
  const rows: readonly (readonly [written: string, key: string | undefined, service?: string])[] = [
    ['aws:SourceIp', 'aws:SourceIp'],
    ['AWS:SOURCEIP', 'aws:SourceIp'],
    ['aws:PrincipalTag/team', 'aws:PrincipalTag/${TagKey}'],
    ['s3:prefix', 's3:prefix', 's3'],
    ['s3:ExistingObjectTag/team', 's3:ExistingObjectTag/${TagKey}', 's3'],
    ['secretsmanager:ResourceTag/env', 'secretsmanager:ResourceTag/${TagKey}', 'secretsmanager'],
    ['kms:EncryptionContext:team', 'kms:EncryptionContext:${EncryptionContextKey}', 'kms'],
    ['accounts.google.com:aud', 'accounts.google.com:aud', 'sts'],
    ['github.com/enterprises/acme:actor', 'github.com/enterprises/${EnterpriseName}:actor', 'sts'],
    ['s3:nope', undefined],
    ['nope:nope', undefined],
    ['prefix', undefined],
    ['', undefined],
    ['__proto__', undefined],
  ];
  for (const [written, key, service] of rows) {
    it(`${JSON.stringify(written)} is ${key ?? 'none'}`, () => {
      const found = findConditionKey(realReference(), written);
      equal(found?.key.key, key);
      equal(found?.service, service);
    });
  }

  it('in the services that are given', () => {
    equal(findConditionKey(realReference(), 'catalog:ChangeType'), undefined);
    equal(
      findConditionKey(realReference(), 'catalog:ChangeType', ['aws-marketplace'])?.service,
      'aws-marketplace',
    );
  });
});
