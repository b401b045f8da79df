import { readIpRange, writeIpRange } from './ip-range';
import type { IpRange } from './ip-range';

/**
 * What somebody meant who wrote a range in another form than CIDR: `203.0.113.*`, `203.0.113.0/255.255.255.0`,
 * `203.0.113.0-255`. Undefined where no single range in CIDR form is that.
 */
export function meantIpRange(text: string): string | undefined {
  const written = text.trim();
  const range = withWildcards(written) ?? withMask(written) ?? fromTo(written);
  return range && writeIpRange(range);
}

function withWildcards(text: string): IpRange | undefined {
  const [, numbers = ''] = /^((?:\d{1,3}\.){1,3})\*(?:\.\*){0,2}$/.exec(text) ?? [];
  const parts = numbers.split('.').filter(Boolean);
  if (!parts.length || text.split('.').length > 4) return undefined;
  const zeros = Array<string>(4 - parts.length).fill('0');
  return readIpRange(`${[...parts, ...zeros].join('.')}/${parts.length * 8}`);
}

function withMask(text: string): IpRange | undefined {
  const [address = '', mask = '', ...more] = text.split('/', 3);
  const bytes = mask.includes('.') ? readIpRange(mask)?.bytes : undefined;
  if (!bytes || more.length) return undefined;
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const prefix = /^1*/.exec(bits)?.[0].length ?? 0;
  return bits.includes('1', prefix) ? undefined : readIpRange(`${address}/${prefix}`);
}

function fromTo(text: string): IpRange | undefined {
  const [, first = '', last = ''] = /^([\d.]+)\s*-\s*([\d.]+)$/.exec(text) ?? [];
  const start = readIpRange(first);
  const end = readIpRange(last.includes('.') ? last : first.replace(/\d+$/, last));
  if (!start || !end) return undefined;
  const bits = start.bytes.map((byte, index) => byte ^ (end.bytes[index] ?? 0));
  const prefix = bits
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
    .indexOf('1');
  const range = readIpRange(`${first}/${prefix < 0 ? 32 : prefix}`);
  const isWhole = range && !range.hasHostBits && endsWith(range, end);
  return isWhole ? range : undefined;
}

/** Whether the range ends with the address: all bits behind its prefix are set there. */
function endsWith({ bytes, prefix }: IpRange, end: IpRange): boolean {
  return bytes.every((byte, index) => {
    const free = Math.min(8, Math.max(0, (index + 1) * 8 - prefix));
    return (byte | ((1 << free) - 1)) === end.bytes[index];
  });
}
