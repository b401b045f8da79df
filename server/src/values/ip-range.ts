import { IPv6 } from 'ipaddr.js';

/** Addresses that begin with the same bits. An address alone is a range of one. */
export interface IpRange {
  /** Of the first address: four for IPv4, sixteen for IPv6. */
  readonly bytes: readonly number[];
  /** How many bits all addresses of the range share. */
  readonly prefix: number;
}

export interface WrittenRange extends IpRange {
  /** Whether the address that is written is another one than the first of the range: `203.0.113.7/24`. */
  readonly hasHostBits: boolean;
}

/**
 * An address, or a range in CIDR form, as the IP operators take it. Undefined for anything else, and for what only some
 * programs take: `10.1`, `0x7f.0.0.1`, numbers that begin with a zero, zones of IPv6. Blanks around it pass.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress
 */
export function readIpRange(text: string): WrittenRange | undefined {
  const [address = '', length, ...more] = text.trim().split('/', 3);
  if (more.length || (length !== undefined && !/^\d{1,3}$/.test(length))) return undefined;
  const written = bytesOf(address);
  if (!written) return undefined;
  const bits = written.length * 8;
  const prefix = length === undefined ? bits : Number(length);
  if (prefix > bits) return undefined;
  const bytes = masked(written, prefix);
  return { bytes, prefix, hasHostBits: bytes.some((byte, index) => byte !== written[index]) };
}

function bytesOf(address: string): readonly number[] | undefined {
  // The parser takes numbers of other bases and fewer of them, and more time.
  if (fourNumbers.test(address)) return address.split('.').map(Number);
  if (!address.includes(':') || address.includes('%') || !IPv6.isValid(address)) return undefined;
  return IPv6.parse(address).toByteArray();
}

const fourNumbers = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

function masked(bytes: readonly number[], prefix: number): readonly number[] {
  return bytes.map((byte, index) => byte & maskOf(prefix - index * 8));
}

/** Of a byte, the first so many bits. */
function maskOf(bits: number): number {
  return bits >= 8 ? 255 : bits <= 0 ? 0 : (255 << (8 - bits)) & 255;
}

/** In CIDR form; one address without a length. */
export function writeIpRange({ bytes, prefix }: IpRange): string {
  const address = bytes.length === 4 ? bytes.join('.') : new IPv6([...bytes]).toRFC5952String();
  return prefix === bytes.length * 8 ? address : `${address}/${prefix}`;
}

/** Whether every address of the one lies in the other. A range of IPv4 and one of IPv6 have none in common. */
export function containsRange(wide: IpRange, narrow: IpRange): boolean {
  if (wide.bytes.length !== narrow.bytes.length || wide.prefix > narrow.prefix) return false;
  return wide.bytes.every((byte, index) => {
    const mask = maskOf(wide.prefix - index * 8);
    return byte === ((narrow.bytes[index] ?? 0) & mask);
  });
}

/** Orders ranges so that what lies in another one comes after it, and before all that lies behind that. */
export function compareRanges(left: IpRange, right: IpRange): number {
  if (left.bytes.length !== right.bytes.length) return left.bytes.length - right.bytes.length;
  for (const [index, byte] of left.bytes.entries()) {
    const other = right.bytes[index] ?? 0;
    if (byte !== other) return byte - other;
  }
  return left.prefix - right.prefix;
}

/** The one range that two halves make up; undefined where they are not the halves of one. */
export function joinRanges(left: IpRange, right: IpRange): IpRange | undefined {
  const { prefix, bytes } = left;
  if (prefix === 0 || right.prefix !== prefix || right.bytes.length !== bytes.length) return undefined;
  const whole = { bytes: masked(bytes, prefix - 1), prefix: prefix - 1 };
  return containsRange(whole, right) && compareRanges(left, right) !== 0 ? whole : undefined;
}

/** The first and the last address of a range, and those right before and behind it, where there are any. */
export function edgesOf({ bytes, prefix }: IpRange): readonly IpRange[] {
  const bits = bytes.length * 8;
  const last = bytes.map((byte, index) => byte | (255 - maskOf(prefix - index * 8)));
  return [bytes, last, stepFrom(bytes, -1), stepFrom(last, 1)].flatMap((address) =>
    address ? [{ bytes: address, prefix: bits }] : [],
  );
}

/** Undefined where there is no further address. */
function stepFrom(address: readonly number[], by: 1 | -1): readonly number[] | undefined {
  const [full, empty] = by === 1 ? [255, 0] : [0, 255];
  const at = address.findLastIndex((byte) => byte !== full);
  if (at < 0) return undefined;
  return address.map((byte, index) => (index < at ? byte : index === at ? byte + by : empty));
}
