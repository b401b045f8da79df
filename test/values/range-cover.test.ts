import { deepStrictEqual as same } from 'node:assert';
import { describe, it } from 'mocha';
import { readIpRange, writeIpRange } from '../../server/src/values/ip-range';
import { coverOf } from '../../server/src/values/range-cover';

function coverOfTexts(texts: readonly string[]) {
  return coverOf(
    texts.map((text) => {
      const range = readIpRange(text);
      if (!range) throw new Error(text);
      return { text, range };
    }),
  );
}

describe('what of a list of ranges says nothing new', () => {
  const rows: readonly {
    readonly of: readonly string[];
    readonly covered?: readonly (readonly [each: string, by: string])[];
    readonly joined?: readonly (readonly [parts: readonly string[], whole: string])[];
  }[] = [
    { of: [] },
    { of: ['203.0.113.0/24', '198.51.100.0/24'] },
    { of: ['203.0.113.0/24', '2001:db8::/32'] },
    { of: ['203.0.113.7', '203.0.113.0/24'], covered: [['203.0.113.7', '203.0.113.0/24']] },
    { of: ['203.0.113.0/24', '203.0.113.0/24'], covered: [['203.0.113.0/24', '203.0.113.0/24']] },
    {
      of: ['0.0.0.0/0', '10.0.0.0/8', '10.1.0.0/16', '::/0', '::1'],
      covered: [
        ['10.0.0.0/8', '0.0.0.0/0'],
        ['10.1.0.0/16', '0.0.0.0/0'],
        ['::1', '::/0'],
      ],
    },
    {
      of: ['203.0.113.128/25', '203.0.113.0/25'],
      joined: [[['203.0.113.0/25', '203.0.113.128/25'], '203.0.113.0/24']],
    },
    // The halves of the lower half first, then it with the upper half.
    {
      of: ['203.0.113.128/25', '203.0.113.0/26', '203.0.113.64/26'],
      joined: [[['203.0.113.0/26', '203.0.113.64/26', '203.0.113.128/25'], '203.0.113.0/24']],
    },
    // Neighbours, but of two ranges.
    { of: ['203.0.113.128/25', '203.0.114.0/25'] },
    { of: ['203.0.113.64/26', '203.0.113.128/26'] },
    {
      of: ['2001:db8:8000::/33', '2001:db8:1::/48', '2001:db8::/33'],
      covered: [['2001:db8:1::/48', '2001:db8::/33']],
      joined: [[['2001:db8::/33', '2001:db8:8000::/33'], '2001:db8::/32']],
    },
  ];
  for (const { of, covered = [], joined = [] } of rows)
    it(of.join(', ') || 'nothing', () => {
      const cover = coverOfTexts(of);
      same(
        cover.covered.map(({ each, by }) => [each.text, by.text]),
        covered,
      );
      same(
        cover.joined.map(({ parts, whole }) => [parts.map(({ text }) => text), writeIpRange(whole)]),
        joined,
      );
    });

  it('leaves exactly the addresses of the list, whatever the list', () => {
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    for (let round = 0; round < 200; round++) {
      const texts = Array.from({ length: 1 + random(12) }, () => {
        const prefix = 24 + random(9);
        return `203.0.113.${random(256)}/${prefix}`;
      });
      const { covered, joined } = coverOfTexts(texts);
      const gone = covered.map(({ each }) => each.text);
      const parts = joined.flatMap((group) => group.parts.map(({ text }) => text));
      const left = [...texts];
      for (const text of [...gone, ...parts]) left.splice(left.indexOf(text), 1);
      const after = [...left, ...joined.map(({ whole }) => writeIpRange(whole))];
      same(addressesOf(after), addressesOf(texts), texts.join(', '));
    }
  });

  it('of five thousand ranges within a blink', () => {
    const texts = Array.from({ length: 5000 }, (_, at) => `10.${at >> 8}.${at & 255}.0/24`);
    const start = performance.now();
    const { joined } = coverOfTexts(texts);
    const time = performance.now() - start;
    same(joined.map(({ whole }) => writeIpRange(whole))[0], '10.0.0.0/12');
    same(time < 1000, true, `${time} ms`);
  });
});

/** Of 203.0.113.0/24, worked out with numbers rather than bits. */
function addressesOf(texts: readonly string[]): readonly number[] {
  const found = new Set<number>();
  for (const text of texts) {
    const [address = '', prefix = '32'] = text.split('/');
    const size = 2 ** (32 - Number(prefix));
    const start = Math.floor(Number(address.split('.')[3]) / size) * size;
    for (let at = start; at < start + size; at++) found.add(at);
  }
  return [...found].sort((left, right) => left - right);
}
