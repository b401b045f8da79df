import { fillGaps, partsOfArn } from '../../../../access/arn-template';
import { readArn } from '../../../../policy/arn';
import { principalPrefixes } from './principal-prefixes';
import type { ResourceType, ServiceReference } from '../../../../reference/model';
import { matches } from '../../../../text/wildcard';
import { fillKnown, partitionFor } from '../../arns';
import { exactly, withGaps, withParts } from './suggestion';
import type { Suggestion, ValuePlace } from './suggestion';

/** ARNs that a key is compared with: those that the documents name, then templates. */
export function arnValues(place: ValuePlace): readonly Suggestion[] {
  const { key, type, context } = place;
  if (type !== 'ARN') return [];
  if (key === 'aws:sourcearn') return sources(place);
  const types = typesOf(key, context.reference);
  const patterns = types.map(({ pattern }) => pattern);
  const own = ownTemplates(key);
  return [
    ...seenArns(place, own.length ? own.map(({ label }) => label.replace(/<[^>]*>/g, '*')) : patterns),
    ...own.map((each) => inPartition(each, place)),
    ...(own.length ? [] : types.map((each) => template(each, place))),
    ...(own.length || types.length ? [] : [anyArn(place)]),
  ];
}

/**
 * What a service acts for. A pattern of one account keeps all others out, whatever the resource.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
function sources(place: ValuePlace): readonly Suggestion[] {
  const { reference, seen } = place.context;
  const prefixes = principalPrefixes(place.statement);
  const types = prefixes.flatMap((prefix) => sourceTypes(prefix, reference));
  const owned = prefixes.filter((prefix) =>
    types.some(({ arn }) => arn.includes(`:${prefix}:`) && arn.includes('${Account}')),
  );
  return [
    ...seen.arns.filter((arn) => prefixes.includes(readArn(arn)?.service ?? '')).map((arn) => exactly(arn)),
    ...types.map((type) => template(type, place)),
    ...owned.map((prefix) =>
      inPartition(withGaps(`arn:aws:${prefix}:*:<Account>:*`, 'of one account'), place),
    ),
    ...(types.length ? [] : [anyArn(place)]),
  ];
}

/** A service has dozens of types; those that call others are mostly the ones that it is known by, or the plainest. */
function sourceTypes(prefix: string, reference: ServiceReference): readonly ResourceType[] {
  const types = reference.service(prefix)?.resourceTypes ?? [];
  const named = mainTypes[prefix];
  if (named) return named.flatMap((name) => types.filter((type) => type.name === name));
  return types
    .filter(({ arn }) => arn.includes(`:${prefix}:`) && arn.includes('${Account}'))
    .sort((left, right) => left.arn.split('${').length - right.arn.split('${').length)
    .slice(0, 3);
}

const mainTypes: Readonly<Record<string, readonly string[]>> = {
  'execute-api': ['execute-api-general'],
  cloudfront: ['distribution'],
  cloudtrail: ['trail'],
  cloudwatch: ['alarm'],
  codebuild: ['project'],
  config: ['ConfigRule'],
  events: ['rule-on-default-event-bus', 'rule-on-custom-event-bus'],
  iot: ['rule'],
  lambda: ['function'],
  logs: ['log-group'],
  s3: ['bucket'],
  scheduler: ['schedule'],
  ses: ['identity'],
  states: ['statemachine'],
};

/** `ec2:ParentVolume` is a `volume`, `ecs:task-definition` a `task-definition`. */
function typesOf(key: string, reference: ServiceReference): readonly ResourceType[] {
  const service = key.split(':', 1)[0] ?? '';
  const name = plain(key.slice(service.length + 1)).replace(/arns?$/, '');
  const types = reference.service(service)?.resourceTypes ?? [];
  const exact = types.filter((type) => plain(type.name) === name);
  if (exact.length) return exact;
  const ending = types.filter((type) => name.endsWith(plain(type.name)));
  const longest = Math.max(...ending.map((type) => type.name.length));
  return ending.filter((type) => type.name.length === longest);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Keys whose ARNs are of another service, or of some types only. */
function ownTemplates(key: string): readonly Suggestion[] {
  return templates.find(([keys]) => keys.test(key))?.[1] ?? [];
}

const policies = [
  withGaps('arn:aws:iam::<Account>:policy/<policy>', 'a policy of yours'),
  withGaps('arn:aws:iam::aws:policy/<policy>', 'a policy of AWS'),
];

const templates: readonly (readonly [keys: RegExp, suggestions: readonly Suggestion[]])[] = [
  [
    /^aws:principalarn$/,
    [
      withGaps('arn:aws:iam::<Account>:role/<role>', 'a role'),
      withGaps('arn:aws:iam::*:role/<role>', 'in every account'),
      withGaps('arn:aws:iam::<Account>:user/<user>', 'an IAM user'),
      withGaps('arn:aws:iam::<Account>:root', 'the root user alone'),
      withGaps(
        'arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_<permission set>_*',
        'an Identity Center role',
      ),
    ],
  ],
  [/^aws:sourcevpcarn$/, [withGaps('arn:aws:ec2:<Region>:<Account>:vpc/<VPC id>')]],
  [/^iam:(?:policyarn|permissionsboundary)$/, policies],
  [/instanceprofile(?:arn)?$/, [withGaps('arn:aws:iam::<Account>:instance-profile/<instance profile>')]],
  [/kms-?key|kms-key-id$/, [withGaps('arn:aws:kms:<Region>:<Account>:key/<key id>')]],
  [/rolearn$/, [withGaps('arn:aws:iam::<Account>:role/<role>')]],
  [/(?:rotationlambda|function)arn$/, [withGaps('arn:aws:lambda:<Region>:<Account>:function:<function>')]],
  [/^(?!ec2:)\w+:vpcarn$/, [withGaps('arn:aws:ec2:<Region>:<Account>:vpc/<VPC id>')]],
  [/^(?:ec2|ssm):sourceinstancearn$/, [withGaps('arn:aws:ec2:<Region>:<Account>:instance/<instance id>')]],
];

function template({ arn }: ResourceType, { context }: ValuePlace): Suggestion {
  return withParts(fillGaps(partsOfArn(arn), fillKnown(context)));
}

/** A template of ours is of the partition `aws`. */
function inPartition(suggestion: Suggestion, { context }: ValuePlace): Suggestion {
  if (typeof suggestion.value === 'string') return suggestion;
  const [first, ...rest] = suggestion.value.parts;
  if (typeof first !== 'string') return suggestion;
  const begin = first.replace(/^arn:aws:/, `arn:${partitionFor(context)}:`);
  return { ...suggestion, ...withParts(fillGaps([begin, ...rest], fillKnown(context))) };
}

function seenArns({ context }: ValuePlace, patterns: readonly string[]): readonly Suggestion[] {
  return context.seen.arns
    .filter((arn) => patterns.some((pattern) => matches(pattern.replace(/^arn:aws:/, 'arn:*:'), arn)))
    .map((arn) => exactly(arn));
}

function anyArn(place: ValuePlace): Suggestion {
  return inPartition(withGaps('arn:aws:<service>:<Region>:<Account>:<resource>'), place);
}
