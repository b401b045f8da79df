/** An IP address, or a range of them in CIDR notation. */
export interface AddressRange {
  readonly version: 4 | 6;
  /** How many bits all its addresses share. */
  readonly bits: number;
  /** Whether it lies in a range that no address of the internet is of. */
  readonly isPrivate: boolean;
  /** Its first address, where another one is written. */
  readonly begins: string | undefined;
}

/** Undefined where the text is no address. IPv6 is only looked at as far as its prefix goes. */
export function readRange(text: string): AddressRange | undefined {
  const [address = '', written, ...more] = text.split('/');
  if (more.length || (written !== undefined && !/^\d{1,3}$/.test(written))) return undefined;
  return address.includes(':') ? readVersion6(address, written) : readVersion4(address, written);
}

function readVersion4(address: string, written: string | undefined): AddressRange | undefined {
  const parts = address.split('.');
  const number = parts.reduce((sum, part) => sum * 256 + Number(part), 0);
  const bits = Number(written ?? 32);
  if (parts.length !== 4 || bits > 32 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256))
    return undefined;
  const size = 2 ** (32 - bits);
  const first = number - (number % size);
  return {
    version: 4,
    bits,
    isPrivate: privateRanges.some(([start, end]) => first >= start && first + size <= end),
    begins: first === number ? undefined : dotted(first),
  };
}

function dotted(number: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');
}

/** 10/8, 100.64/10, 127/8, 169.254/16, 172.16/12 and 192.168/16. https://www.iana.org/assignments/iana-ipv4-special-registry */
const privateRanges: readonly (readonly [start: number, end: number])[] = [
  [0x0a_00_00_00, 0x0b_00_00_00],
  [0x64_40_00_00, 0x64_80_00_00],
  [0x7f_00_00_00, 0x80_00_00_00],
  [0xa9_fe_00_00, 0xa9_ff_00_00],
  [0xac_10_00_00, 0xac_20_00_00],
  [0xc0_a8_00_00, 0xc0_a9_00_00],
];

function readVersion6(address: string, written: string | undefined): AddressRange | undefined {
  const bits = Number(written ?? 128);
  const halves = address.split('::');
  const groups = halves.flatMap((half) => (half ? half.split(':') : []));
  const isWhole = halves.length === 2 ? groups.length < 8 : halves.length === 1 && groups.length === 8;
  if (bits > 128 || !isWhole || !groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined;
  // fc00::/7, the unique local addresses, and fe80::/10, those of one link.
  const isPrivate = /^f[cd][\da-f]{2}:/i.test(address)
    ? bits >= 7
    : /^fe[89ab][\da-f]:/i.test(address) && bits >= 10;
  return { version: 6, bits, isPrivate, begins: undefined };
}
