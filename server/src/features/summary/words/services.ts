import type { ServiceReference } from '../../../reference/model';
import { findServicePrincipal } from '../../../reference/service-principals';
import { count, join } from '../../../text/words';
import { isPattern, shown } from './values';

/** `Amazon S3`, `AWS IAM`; the prefix where the reference has no such service. */
export function serviceName(prefix: string, reference: ServiceReference): string {
  const short = shortNames.get(prefix.toLowerCase());
  if (short !== undefined) return short;
  const title = reference.service(prefix)?.title;
  if (title === undefined) return shown(prefix);
  const acronym = /\(([A-Z]+)\)$/.exec(title)?.[1];
  return acronym === undefined ? title : `${title.startsWith('Amazon') ? 'Amazon' : 'AWS'} ${acronym}`;
}

/** As everybody calls them. */
const shortNames: ReadonlyMap<string, string> = new Map([
  ['kms', 'AWS KMS'],
  ['sts', 'AWS STS'],
  ['logs', 'CloudWatch Logs'],
]);

/** `Amazon S3, Amazon SQS and 4 more services`; where one name at most fits, `6 services`. */
export function serviceList(prefixes: readonly string[], reference: ServiceReference, names: number): string {
  if (prefixes.length > 1 && names < 2) return count(prefixes.length, 'service');
  const cut = prefixes.length > names ? Math.max(1, names - 1) : prefixes.length;
  const shownNames = prefixes.slice(0, cut).map((prefix) => serviceName(prefix, reference));
  return cut === prefixes.length
    ? join(shownNames)
    : `${shownNames.join(', ')} and ${count(prefixes.length - cut, 'more service')}`;
}

/** `the Lambda service` for `lambda.amazonaws.com`; without a title the text itself: `the service x.amazonaws.com`. */
export function servicePrincipal(written: string, reference: ServiceReference): string {
  // `s3.*.amazonaws.com`, as the value of a condition, is the service in any Region.
  const text = written.replace('.*.', '.');
  if (isPattern(text)) return `services named ${shown(written)}`;
  const found = findServicePrincipal(text);
  const [name = ''] = text.split('.', 1);
  const ofPrefix = text === `${name}.amazonaws.com` ? reference.service(name)?.title : undefined;
  const title = shortNames.get(name) ?? found?.principal.title ?? ofPrefix;
  if (title === undefined || !/\.amazon(?:aws)?\.com(?:\.cn)?$/.test(text))
    return `the service ${shown(written)}`;
  const [whole = '', ...part] = title.replace(/^(?:AWS|Amazon) /, '').split(', ');
  const core = whole.replace(/ \([A-Z]+\)$| [Ss]ervice$/, '');
  return `the ${core} service${part.length ? ` (${part.join(', ')})` : ''}${found?.region === undefined ? '' : ` in ${found.region}`}`;
}
