import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ageInDays, isOld } from '../../server/src/reference/age';

describe('the age of a reference', () => {
  const made = { updatedAt: '2026-08-26T04:46:59.905Z' };
  const rows: readonly (readonly [today: string, days: number, old: boolean])[] = [
    ['2026-08-26T04:46:59.905Z', 0, false],
    ['2026-08-27T04:46:59.904Z', 0, false],
    ['2026-08-27T04:46:59.905Z', 1, false],
    ['2026-11-24T04:46:59.905Z', 90, false],
    ['2026-11-25T04:46:59.904Z', 90, false],
    ['2026-11-25T04:46:59.905Z', 91, true],
    ['2020-01-01T00:00:00Z', 0, false],
  ];
  for (const [today, days, old] of rows) {
    it(`is ${days} days on ${today}`, () => {
      equal(ageInDays(made, new Date(today)), days);
      equal(isOld(made, new Date(today)), old);
    });
  }

  it('is nothing where a date is none', () => {
    equal(ageInDays({ updatedAt: 'yesterday' }, new Date()), 0);
    equal(isOld(made, new Date(Number.NaN)), false);
  });
});
