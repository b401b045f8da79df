import { nearest } from '../../text/nearest';
import { findServicePrincipal, servicePrincipals } from '../service-principals';
import { looksLikeRegion, shortNameIn } from './names';

/** What services are called beside the name of their principal. */
const alsoCalled: ReadonlyMap<string, string> = new Map([
  ['api-gateway', 'apigateway'],
  ['cloudwatch-logs', 'logs'],
  ['cloudwatchlogs', 'logs'],
  ['ecs-task', 'ecs-tasks'],
  ['efs', 'elasticfilesystem'],
  ['elb', 'elasticloadbalancing'],
  ['emr', 'elasticmapreduce'],
  ['eventbridge', 'events'],
  ['eventbridge-scheduler', 'scheduler'],
  ['step-functions', 'states'],
  ['stepfunctions', 'states'],
]);

const shortNames: readonly string[] = /* @__PURE__ */ servicePrincipals.map(({ name }) => shortNameIn(name));

/**
 * The service principal that was meant by a name that is none of those known: the same under another end, another word
 * for the service, or one that is nearly spelt so. Undefined where none is, as for a service that is not known here:
 * `isService` tells of the prefixes of services, whose principals the list may lack.
 */
export function servicePrincipalMeantBy(
  text: string,
  isService: (prefix: string) => boolean,
): string | undefined {
  const labels = shortNameIn(text).split('.');
  const region = labels.findIndex((label, index) => index > 0 && looksLikeRegion(label));
  const short = labels.filter((_, index) => index !== region).join('.');
  const place = region < 0 ? '' : `.${labels[region] ?? ''}`;
  const known = nameOf(short) ?? nameOf(alsoCalled.get(short));
  if (known !== undefined) return withRegion(known, place);
  // A service that there is may well have a principal that is missing here, and so may a part of it.
  if (labels.some(isService) || nameOf(labels.slice(1).join('.')) !== undefined) return undefined;
  const near = short.length < shortest ? undefined : nearest(short, shortNames);
  return near === undefined || isOtherVersion(near, short) ? undefined : withRegion(nameOf(near), place);
}

/** Names of three letters are all near to one another. */
const shortest = 4;

function nameOf(short: string | undefined): string | undefined {
  if (short === undefined) return undefined;
  return ['amazonaws.com', 'amazon.com']
    .map((end) => findServicePrincipal(`${short}.${end}`)?.principal.name)
    .find((name) => name !== undefined);
}

/** `inspector2` may be a service beside `inspector`. */
function isOtherVersion(left: string, right: string): boolean {
  const letters = (name: string) => name.replace(/v?\d+/g, '');
  return letters(left) === letters(right);
}

function withRegion(name: string | undefined, place: string): string | undefined {
  return name?.replace(/\.amazon/, `${place}.amazon`);
}
