import { deepStrictEqual as same, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import {
  compareRanges,
  containsRange,
  joinRanges,
  readIpRange,
  writeIpRange,
} from '../../server/src/values/ip-range';
import type { IpRange } from '../../server/src/values/ip-range';
import { meantIpRange } from '../../server/src/values/meant-ip-range';
import { isPrivateRange } from '../../server/src/values/private-range';

function range(text: string): IpRange {
  const read = readIpRange(text);
  if (!read) throw new Error(text);
  return read;
}

describe('IP ranges', () => {
  /** As they are written when nothing but the network is left. */
  const valid: readonly (readonly [text: string, network: string, hasHostBits: boolean])[] = [
    ['203.0.113.7', '203.0.113.7', false],
    ['203.0.113.7/32', '203.0.113.7', false],
    [' 203.0.113.0/24 ', '203.0.113.0/24', false],
    ['203.0.113.7/24', '203.0.113.0/24', true],
    ['203.0.113.255/25', '203.0.113.128/25', true],
    ['0.0.0.0/0', '0.0.0.0/0', false],
    ['255.255.255.255', '255.255.255.255', false],
    ['10.1.2.3/0', '0.0.0.0/0', true],
    ['2001:DB8:0:0::/32', '2001:db8::/32', false],
    ['2001:db8::1/64', '2001:db8::/64', true],
    ['2001:db8::ffff/127', '2001:db8::fffe/127', true],
    ['::1', '::1', false],
    ['::/0', '::/0', false],
    ['::ffff:1.2.3.4', '::ffff:102:304', false],
  ];
  for (const [text, network, hasHostBits] of valid)
    it(`${JSON.stringify(text)} is ${network}`, () => {
      const read = readIpRange(text);
      equal(read && writeIpRange(read), network);
      equal(read?.hasHostBits, hasHostBits);
    });

  const invalid = [
    '',
    '*',
    '10.1',
    '0x7f.0.0.1',
    '010.0.0.1',
    '1.2.3.256',
    '1.2.3.4.5',
    '1.2.3.4.',
    '1.2.3.4/33',
    '1.2.3.4/',
    '1.2.3.4/-1',
    '1.2.3.4/24/1',
    '203.0.113.0/255.255.255.0',
    '203.0.113.0-255',
    '203.0.113.*',
    '2001:db8:::1',
    '2001:db8::/129',
    'fe80::1%eth0',
    'fe80::1%eth0/64',
    '[::1]',
    'localhost',
  ];
  for (const text of invalid)
    it(`${JSON.stringify(text)} is none`, () => equal(readIpRange(text), undefined));

  const holding: readonly (readonly [wide: string, narrow: string, expected: boolean])[] = [
    ['10.0.0.0/8', '10.255.255.255', true],
    ['10.0.0.0/8', '10.0.0.0/8', true],
    ['10.0.0.0/8', '11.0.0.0', false],
    ['10.0.0.0/9', '10.128.0.0/16', false],
    ['10.0.0.0/16', '10.0.0.0/8', false],
    ['203.0.113.128/26', '203.0.113.191', true],
    ['203.0.113.128/26', '203.0.113.192', false],
    ['0.0.0.0/0', '::/0', false],
    ['::/0', '0.0.0.0/0', false],
    ['2001:db8::/33', '2001:db8:7fff::/48', true],
    ['2001:db8::/33', '2001:db8:8000::/48', false],
  ];
  for (const [wide, narrow, expected] of holding)
    it(`${wide} ${expected ? 'holds' : 'does not hold'} ${narrow}`, () =>
      equal(containsRange(range(wide), range(narrow)), expected));

  const joining: readonly (readonly [left: string, right: string, whole: string | undefined])[] = [
    ['203.0.113.0/25', '203.0.113.128/25', '203.0.113.0/24'],
    ['203.0.113.128/25', '203.0.113.0/25', '203.0.113.0/24'],
    ['203.0.113.4', '203.0.113.5', '203.0.113.4/31'],
    ['203.0.113.5', '203.0.113.6', undefined],
    ['203.0.113.0/25', '203.0.113.0/25', undefined],
    ['203.0.113.0/25', '203.0.113.128/26', undefined],
    ['0.0.0.0/0', '0.0.0.0/0', undefined],
    ['0.0.0.0/1', '128.0.0.0/1', '0.0.0.0/0'],
    ['0.0.0.0/1', '8000::/1', undefined],
    ['2001:db8::/33', '2001:db8:8000::/33', '2001:db8::/32'],
  ];
  for (const [left, right, whole] of joining)
    it(`${left} and ${right} are ${whole ?? 'no halves'}`, () => {
      const joined = joinRanges(range(left), range(right));
      equal(joined && writeIpRange(joined), whole);
    });

  it('are ordered so that what holds others comes first', () =>
    same(
      ['10.0.0.0/16', '2001:db8::/32', '9.0.0.0/8', '10.0.0.0/8', '10.128.0.0/9']
        .map(range)
        .sort(compareRanges)
        .map(writeIpRange),
      ['9.0.0.0/8', '10.0.0.0/8', '10.0.0.0/16', '10.128.0.0/9', '2001:db8::/32'],
    ));

  for (const text of [
    '10.1.2.3',
    '172.31.255.255',
    '192.168.0.0/24',
    '127.0.0.1',
    '169.254.169.254',
    'fd00::/8',
    'fe80::1',
    '::1',
  ])
    it(`${text} is private`, () => equal(isPrivateRange(range(text)), true));

  for (const text of [
    '0.0.0.0/0',
    '10.0.0.0/7',
    '172.32.0.0',
    '172.0.0.0/8',
    '192.169.0.0',
    '100.64.0.0/10',
    '203.0.113.0/24',
    '2001:db8::/32',
    '::/0',
  ])
    it(`${text} is not`, () => equal(isPrivateRange(range(text)), false));

  const meant: readonly (readonly [text: string, range: string | undefined])[] = [
    ['203.0.113.*', '203.0.113.0/24'],
    ['203.0.*.*', '203.0.0.0/16'],
    ['203.0.*', '203.0.0.0/16'],
    ['203.*', '203.0.0.0/8'],
    ['203.0.113.0.*', undefined],
    ['203.*.113.0', undefined],
    ['*.*.*.*', undefined],
    ['300.0.113.*', undefined],
    ['203.0.113.0/255.255.255.0', '203.0.113.0/24'],
    ['203.0.113.7/255.255.255.255', '203.0.113.7'],
    ['203.0.113.0/255.0.255.0', undefined],
    ['203.0.113.0/0.0.0.255', undefined],
    ['203.0.113.0-255', '203.0.113.0/24'],
    ['203.0.113.0 - 203.0.113.127', '203.0.113.0/25'],
    ['203.0.113.0-203.0.114.255', undefined],
    ['203.0.112.0-203.0.113.255', '203.0.112.0/23'],
    ['203.0.113.1-255', undefined],
    ['203.0.113.0-254', undefined],
    ['203.0.113.255-0', undefined],
    ['203.0.113.7-7', '203.0.113.7'],
    ['office', undefined],
  ];
  for (const [text, expected] of meant)
    it(`${text} means ${expected ?? 'no range'}`, () => equal(meantIpRange(text), expected));
});
