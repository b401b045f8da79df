import { deepStrictEqual as same, ok } from 'node:assert';
import { describe, it } from 'mocha';
import { snapshotOf } from '../../support/document';
import { realReference } from '../../support/reference';
import { policy } from '../checks/case';

describe('unknown condition keys where the AWS data is old', () => {
  const text = policy(
    '{"Effect":"Allow","Action":"s3:ListBucket","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrg":"o-a1b2c3d4e5","s3:prefixes":"a","s4:prefix":"a"}}}',
  );
  const findingsOn = (today: Date) =>
    snapshotOf(text, { kind: 'identity', today })
      .findings()
      .filter(({ rule }) => rule.id.startsWith('unknown-') && rule.family === 'condition-keys');

  it('are information, as of the day of the data', () => {
    const found = findingsOn(new Date('2099-01-01'));
    same(
      found.map(({ severity }) => severity),
      ['information', 'information', 'information'],
    );
    for (const { message } of found) ok(message.includes(' had ') && message.includes('old by now'), message);
  });

  it('are errors where it is not and a key is near', () => {
    same(
      findingsOn(new Date(realReference().updatedAt)).map(({ severity }) => severity),
      ['error', 'error', 'error'],
    );
  });

  it('are offered for the first few hundred only', () => {
    const keys = Array.from({ length: 1000 }, (_, index) => `"aws:SourceIp${index % 10}/${index}":"a"`);
    const many = policy(
      `{"Effect":"Allow","Action":"s3:ListBucket","Resource":"*","Condition":{"StringEquals":{"aws:SourceIps":"a",${keys.join(',')}}}}`,
    );
    const found = snapshotOf(many, { kind: 'identity' })
      .findings()
      .filter(({ rule }) => rule.id === 'unknown-global-key');
    same(found.length, 1001);
    same(found[0]?.severity, 'error');
  });
});
