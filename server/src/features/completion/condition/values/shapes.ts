import { exactly, withGaps } from './suggestion';
import type { Suggestion, ValuePlace } from './suggestion';

/** How the ids, addresses and names look that people compare with a key. */
export function shapesOf({ key, type, context }: ValuePlace): readonly Suggestion[] {
  if (isAccountKey(key))
    return [...context.seen.accounts.map((account) => exactly(account)), withGaps('<account id>')];
  const shape = shapes.find(([keys]) => keys.test(key));
  if (shape) return shape[1];
  return shapeOfType(type);
}

function isAccountKey(key: string): boolean {
  return /account(?:id)?$/.test(key);
}

function shapeOfType(type: string | undefined): readonly Suggestion[] {
  if (type === 'IPAddress') return [...publicRanges, ...privateRanges];
  if (type === 'Date') return [withGaps('<year>-<month>-<day>T00:00:00Z', 'a time, in UTC')];
  return [];
}

const publicRanges = [
  withGaps('<203.0.113.0>/<24>', 'public addresses'),
  withGaps('<203.0.113.7>/32', 'one public address'),
  withGaps('<2001:db8::>/<32>', 'IPv6 addresses'),
];

/** https://datatracker.ietf.org/doc/html/rfc1918 */
const privateRanges = [
  exactly('10.0.0.0/8', 'private addresses'),
  exactly('172.16.0.0/12', 'private addresses'),
  exactly('192.168.0.0/16', 'private addresses'),
];

/** By key, lower-case. Paths of an organization end in a slash. */
const shapes: readonly (readonly [keys: RegExp, suggestions: readonly Suggestion[]])[] = [
  [/^aws:\w+orgid$/, [withGaps('o-<organization id>')]],
  [
    /^aws:\w+orgpaths$/,
    [
      withGaps('o-<organization id>/r-<root id>/ou-<unit id>/*', 'all below a unit'),
      withGaps('o-<organization id>/r-<root id>/ou-<unit id>/', 'right in a unit'),
      withGaps('o-<organization id>/*', 'the whole organization'),
    ],
  ],
  [/^(?:aws:sourcevpc|aws:ec2instancesourcevpc|ec2:vpcid|lambda:vpcids)$/, [withGaps('vpc-<id>')]],
  [/^aws:sourcevpce$/, [withGaps('vpce-<id>')]],
  [/^(?:ec2:subnetid|lambda:subnetids|ecs:subnet)$/, [withGaps('subnet-<id>')]],
  [/^(?:ec2:securitygroupid|lambda:securitygroupids)$/, [withGaps('sg-<id>')]],
  [/^ec2:imageid$/, [withGaps('ami-<id>')]],
  [/^ec2:instanceid$/, [withGaps('i-<id>')]],
  [/^aws:sourceip$/, publicRanges],
  [/^aws:(?:vpcsourceip|ec2instancesourceprivateipv4)$/, privateRanges],
  [
    /^aws:userid$/,
    [
      withGaps('AROA<id>:*', 'all sessions of a role'),
      withGaps('AROA<id>:<session>', 'one session of a role'),
      withGaps('AIDA<id>', 'an IAM user'),
    ],
  ],
  [/^aws:federatedprovider$/, [withGaps('arn:aws:iam::<Account>:oidc-provider/<provider>')]],
  [/^aws:referer$/, [withGaps('https://<domain>/*')]],
  [/^sts:externalid$/, [withGaps('<external id>', 'agreed with the caller')]],
  [/^s3:prefix$/, [withGaps('<folder>/*'), withGaps('<folder>/')]],
  [/^cloudformation:templateurl$/, [withGaps('https://<bucket>.s3.<Region>.amazonaws.com/*')]],
  [/^cloudformation:(?:import)?resourcetypes$/, [withGaps('AWS::<service>::*')]],
  [/^cloudwatch:namespace$/, [withGaps('AWS/<service>'), withGaps('<namespace>')]],
  [/^sns:endpoint$/, [withGaps('*@<domain>'), withGaps('https://<domain>/*')]],
  [
    /^route53:changeresourcerecordsetsnormalizedrecordnames$/,
    [withGaps('<host>.<domain>'), withGaps('*.<domain>')],
  ],
  [/^kms:(?:requestalias|resourcealiases)$/, [withGaps('alias/<name>')]],
];
