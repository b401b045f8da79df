import { strictEqual as equal, ok } from 'node:assert';
import { describe, it } from 'mocha';
import { findConditionKey, isMultivalued, valueType } from '../../server/src/reference/condition-keys';
import { isGlobalKey } from '../../server/src/reference/global-keys';
import { realReference } from '../support/reference';

describe('condition keys are found', () => {
  const rows: readonly (readonly [written: string, key: string | undefined, service?: string])[] = [
    ['aws:SourceIp', 'aws:SourceIp'],
    ['AWS:SOURCEIP', 'aws:SourceIp'],
    ['aws:PrincipalTag/team', 'aws:PrincipalTag/${TagKey}'],
    ['s3:prefix', 's3:prefix', 's3'],
    ['s3:ExistingObjectTag/team', 's3:ExistingObjectTag/${TagKey}', 's3'],
    ['secretsmanager:ResourceTag/env', 'secretsmanager:ResourceTag/${TagKey}', 'secretsmanager'],
    ['glacier:ResourceTag/env', 'glacier:ResourceTag/${TagKey}', 'glacier'],
    ['ssm:resourceTag/env', 'ssm:resourceTag/${TagKey}', 'ssm'],
    ['ssm:resourceTag/aws:ssmmessages:session-id', 'ssm:resourceTag/aws:ssmmessages:session-id', 'ssm'],
    ['ec2:RoleDelivery', 'ec2:RoleDelivery', 'ec2'],
    ['lambda:sourcefunctionarn', 'lambda:SourceFunctionArn', 'lambda'],
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

describe('a condition key', () => {
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
  const rows: readonly (readonly [name: string, type: string, multivalued: boolean, global: boolean])[] = [
    ['aws:SourceIp', 'IPAddress', false, true],
    ['aws:TagKeys', 'String', true, true],
    ['aws:PrincipalOrgPaths', 'String', true, true],
    ['aws:CalledVia', 'String', true, true],
    ['ec2:SourceInstanceARN', 'ARN', false, true],
    ['dynamodb:LeadingKeys', 'String', true, false],
    ['s3:prefix', 'String', false, false],
    ['iam:PolicyARN', 'ARN', false, false],
  ];
  for (const [name, type, multivalued, global] of rows) {
    it(`${name} has ${multivalued ? 'values' : 'a value'} of type ${type}`, () => {
      const key = findConditionKey(realReference(), name)?.key;
      ok(key);
      equal(valueType(key), type);
      equal(isMultivalued(key), multivalued);
      equal(isGlobalKey(key), global);
    });
  }
});
