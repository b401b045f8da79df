import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Offer } from '../../../server/src/features/completion/offer';
import { text } from '../../../server/src/features/completion/offer';
import { select } from '../../../server/src/features/completion/select';

function offer(label: string, more: Partial<Offer> = {}): Offer {
  return { label, what: 'value', insert: text(label), ...more };
}

function labels(offers: readonly Offer[], typed: string): readonly string[] {
  return select(offers, typed).selected.map((each) => each.offer.label);
}

describe('the offers that are shown', () => {
  it('are the closest first, then by rank, then as they come', () => {
    const offers = [offer('xget'), offer('getB', { rank: 1 }), offer('getA', { rank: 1 }), offer('getZ')];
    assert.deepEqual(labels(offers, 'GET'), ['getZ', 'getB', 'getA', 'xget']);
  });

  it('hold letters in order only for want of anything closer', () => {
    const offers = [offer('x:SendMessage'), offer('x:SmsOut')];
    assert.deepEqual(labels(offers, 'x:sm'), ['x:SmsOut']);
    assert.equal(select(offers, 'x:sm').isComplete, false);
    assert.deepEqual(labels(offers, 'x:sme'), ['x:SendMessage']);
    assert.equal(select(offers, 'x:sme').isComplete, true);
  });

  it('say by which name they are found', () => {
    const other = { name: 's3:HeadObject', detail: 'authorises HeadObject' };
    const offers = [
      offer('s3:GetObject', { typed: ['s3:GetObject', other], detail: 'own' }),
      offer('s3:Header'),
    ];
    const found = (typed: string) =>
      select(offers, typed).selected.map((each) => [each.found, each.offer.detail]);
    assert.deepEqual(found('s3:Head'), [
      ['s3:Header', undefined],
      ['s3:HeadObject', 'authorises HeadObject'],
    ]);
    assert.deepEqual(found('s3:Get'), [['s3:GetObject', 'own']]);
  });

  it('are not complete while another of their names may fit', () => {
    assert.equal(select([offer('a', { typed: ['a', 'b'] })], '').isComplete, false);
    assert.equal(select([offer('a', { typed: ['a'] })], '').isComplete, true);
  });

  it('are a hundred, those that stay among them and in their place', () => {
    const many = Array.from({ length: 150 }, (_, index) => offer(`a${String(index)}`));
    const { selected, isComplete } = select([...many, offer('a*', { kept: true, rank: 1 })], 'a');
    assert.equal(isComplete, false);
    assert.equal(selected.length, 100);
    assert.equal(selected.at(0)?.offer.label, 'a0');
    assert.equal(selected.at(-1)?.offer.label, 'a*');
    assert.equal(select([offer('a*', { kept: true }), ...many], 'a').selected.at(0)?.offer.label, 'a*');
  });

  it('leave out until something is typed what would be too much', () => {
    const offers = [offer('a'), offer('b', { onceTyped: true })];
    assert.deepEqual(labels(offers, ''), ['a']);
    assert.equal(select(offers, '').isComplete, false);
    assert.deepEqual(labels(offers, 'b'), ['b']);
  });
});
