import { strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { isBase64 } from '../../server/src/values/base64';
import { isBoolean, meantBoolean } from '../../server/src/values/boolean';
import { dateOfEpoch, isDate, isEpoch, meantDate } from '../../server/src/values/date';
import { isNumber, readNumber } from '../../server/src/values/number';

function test<T>(name: string, of: (text: string) => T, rows: readonly (readonly [string, T])[]): void {
  describe(name, () => {
    for (const [text, expected] of rows)
      it(`${JSON.stringify(text)}: ${String(expected)}`, () => equal(of(text), expected));
  });
}

describe('values of conditions', () => {
  test('are numbers', isNumber, [
    ['0', true],
    ['-5', true],
    ['+5', true],
    ['3.14', true],
    ['.5', true],
    ['5.', true],
    ['1e3', true],
    [' 5 ', true],
    ['', false],
    ['.', false],
    ['1h', false],
    ['1,000', false],
    ['0x10', false],
    ['Infinity', false],
    ['NaN', false],
    ['true', false],
    ['--5', false],
  ]);

  test('are numbers that can be compared', readNumber, [
    ['10', 10],
    ['10.50', 10.5],
    ['-1e3', -1000],
    ['123456789012345', 123456789012345],
    ['9007199254740993', undefined],
    ['0.30000000000000001', undefined],
    ['1e999', undefined],
    ['ten', undefined],
  ]);

  test('are booleans', isBoolean, [
    ['true', true],
    ['False', true],
    ['', false],
    ['yes', false],
    ['1', false],
  ]);

  test('mean booleans', meantBoolean, [
    ['yes', 'true'],
    ['1', 'true'],
    ['NO', 'false'],
    ['0', 'false'],
    ['2', undefined],
    ['amplify.amazonaws.com', undefined],
  ]);

  test('are dates', isDate, [
    ['2026', true],
    ['2026-02', true],
    ['2026-02-28', true],
    ['2024-02-29', true],
    ['2026-02-28T10:00Z', true],
    ['2026-02-28T10:00:00+01:00', true],
    ['2026-02-28T10:00:00.123456Z', true],
    ['2026-02-28t10:00:00z', true],
    ['2026-02-28T10:00:00', true],
    ['2026-W05-1', true],
    ['20260228T100000Z', true],
    ['2026-02-29', false],
    ['2026-02-30T00:00:00Z', false],
    ['2026-13-01', false],
    ['2026-02-28T25:00:00Z', false],
    ['2026-02-28 10:00:00Z', false],
    ['2026-02-28T', false],
    ['2026-02-28T10:00:00 CET', false],
    ['26', false],
    ['1767225600', false],
    ['01/02/2026', false],
    ['tomorrow', false],
    ['', false],
  ]);

  test('are seconds since 1970', isEpoch, [
    ['1767225600', true],
    ['0', true],
    ['-1', true],
    ['1767225600.5', true],
    ['2026', false],
    ['2026-01-01', false],
    ['tomorrow', false],
  ]);

  // By hand: 1767225600 / 86400 = 20454 days, which is 56 years of 365 days and 14 leap days.
  test('are the same instant as', dateOfEpoch, [
    ['1767225600', '2026-01-01T00:00:00Z'],
    ['0', '1970-01-01T00:00:00Z'],
    ['-1', '1969-12-31T23:59:59Z'],
    ['-0.5', '1969-12-31T23:59:59.500Z'],
    ['1767225600.5', '2026-01-01T00:00:00.500Z'],
    ['253402300799', '9999-12-31T23:59:59Z'],
    ['253402300800', undefined],
    ['1767225600000', undefined],
    ['1767225600.1234', undefined],
    ['1e9', undefined],
    ['', undefined],
  ]);

  test('mean dates', meantDate, [
    ['2026/2/1', '2026-02-01'],
    ['2026.02.01', '2026-02-01'],
    ['2026-2-1', '2026-02-01'],
    ['2026-02-01 10:00', '2026-02-01T10:00:00Z'],
    ['2026-02-01 10:00:30 +01:00', '2026-02-01T10:00:30+01:00'],
    ['2026-02-01 9:00z', '2026-02-01T09:00:00Z'],
    ['2026/02/30', undefined],
    ['01/02/2026', undefined],
    ['tomorrow', undefined],
  ]);

  test('are base64', isBase64, [
    ['QmluYXJ5VmFsdWU=', true],
    ['QmluYXJ5VmFsdWU', true],
    ['QQ==', true],
    ['', true],
    ['QmluYXJ5VmFsdWU==', false],
    ['A', false],
    ['not base64!', false],
    ['a-_b', false],
    ['QQ=Q', false],
  ]);
});
