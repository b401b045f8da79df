import { strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { snapshotOf } from '../../support/document';
describe('x', () => {
  it('finds', () => {
    const s = snapshotOf(
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s4:GetObject","Resource":"*"}]}',
    );
    equal(
      s.findings()[0]?.message,
      'No AWS service has the prefix "s4", so this action matches nothing; did you mean "s3"?',
    );
  });
});
