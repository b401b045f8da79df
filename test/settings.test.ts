import { deepStrictEqual as same } from 'node:assert';
import { describe, it } from 'mocha';
import { defaultSettings, readSettings } from '../server/src/settings';

describe('settings', () => {
  const nothing: readonly unknown[] = [
    undefined,
    null,
    1,
    'x',
    [],
    {},
    { lenses: null, hints: 4, links: 'no' },
  ];
  for (const value of nothing)
    it(`are what they are by themselves for ${JSON.stringify(value)}`, () =>
      same(readSettings(value), defaultSettings));

  it('take each lens and hint by itself, and no other value than a boolean', () => {
    const { lenses, hints } = readSettings({
      lenses: { size: false, grants: 'off', changes: false, mine: false, statements: null },
      hints: { wildcards: false },
    });
    same(lenses, { size: false, grants: true, changes: false, statements: true });
    same(hints, { wildcards: false });
  });

  it('take nothing from what every object has', () => {
    same(readSettings({ lenses: Object.create({ size: false }) as object }).lenses, defaultSettings.lenses);
  });
});
