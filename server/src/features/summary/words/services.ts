import type { ServiceReference } from '../../../reference/model';
import { count } from '../../../rules/words';
import { join } from './nouns';
import { shown } from './values';

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
export function servicePrincipal(text: string, reference: ServiceReference): string {
  const [, name, region] =
    /^([a-z0-9-]+)(?:\.([a-z]{2}(?:-[a-z]+)+-\d))?\.amazonaws\.com(?:\.cn)?$/.exec(text) ?? [];
  const title = name === undefined ? undefined : (spoken.get(name) ?? reference.service(name)?.title);
  if (title === undefined) return `the service ${shown(text)}`;
  const core = title.replace(/^(?:AWS|Amazon) /, '').replace(/ \([A-Z]+\)$| Service$/, '');
  return `the ${core} service${region === undefined ? '' : ` in ${region}`}`;
}

/** Service principals that are no service prefixes, and prefixes whose titles nobody says. */
const spoken: ReadonlyMap<string, string> = new Map([
  ['ecs-tasks', 'ECS tasks'],
  ['edgelambda', 'Lambda@Edge'],
  ['iam', 'IAM'],
  ['kms', 'KMS'],
  ['monitoring', 'CloudWatch'],
  ['spotfleet', 'EC2 Spot Fleet'],
  ['vpc-flow-logs', 'VPC Flow Logs'],
]);
