import { ok } from 'node:assert';
import { describe, it } from 'mocha';
import { difference } from '../../../server/src/access/compare/difference';
import { realReference } from '../../support/reference';
import { allow, policiesOf } from './statements';

describe('the difference of two policies', () => {
  it('of hundreds of statements that have all changed is given up where it would take long, and says so', () => {
    const policies = (end: string) =>
      policiesOf(Array.from({ length: 600 }, (_, index) => allow('s3:*', `arn:aws:s3:::b${index}*/${end}*`)));
    const { gained } = difference(policies('x'), policies('y'), realReference());
    ok(gained.some(({ certain }) => certain) && gained.some(({ certain }) => !certain));
  });
});
