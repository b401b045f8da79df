import { containsRange, readIpRange } from './ip-range';
import type { IpRange } from './ip-range';

/**
 * Whether no address of the range can be where a request comes from on the internet. AWS does not say which ranges it
 * counts; these are the private ones of IPv4 and IPv6, those of a machine itself, and those of a single link. The shared
 * addresses of providers (100.64.0.0/10) are left out, as are those for documentation.
 * https://www.rfc-editor.org/rfc/rfc1918, https://www.rfc-editor.org/rfc/rfc4193, https://www.rfc-editor.org/rfc/rfc6890
 */
export function isPrivateRange(range: IpRange): boolean {
  return privateRanges.some((each) => containsRange(each, range));
}

const privateRanges: readonly IpRange[] = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '127.0.0.0/8',
  '169.254.0.0/16',
  'fc00::/7',
  'fe80::/10',
  '::1/128',
].flatMap((text) => readIpRange(text) ?? []);
