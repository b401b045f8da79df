import { isEveryResource } from '../../../access/resources';
import { splitAction } from '../../../access/actions';
import type { Context } from '../context';
import { distinctNouns, listNouns } from '../words/nouns';
import type { Noun } from '../words/nouns';
import { gapIn } from '../words/gaps';
import type { Gap } from '../words/gaps';
import { thingOf } from './things';
import type { Thing } from './thing';

/** What a statement speaks of. */
export interface What {
  /** Every resource: what is done says by itself what it is done to. */
  readonly every: boolean;
  readonly text: string;
  /** The resource types of all that is named; undefined where some are not known. */
  readonly types: ReadonlySet<string> | undefined;
  /** What deployment does to it that the words leave out. */
  readonly gap: Gap | undefined;
  /** Whether nothing is named yet. */
  readonly missing: boolean;
}

export function whatOf(context: Context): What {
  const { statement, policy } = context;
  const { resource } = statement;
  if (!resource) return policy.kind === 'resource' ? own(context) : missing;
  const { negated, complete } = resource;
  const texts = resource.texts.filter(({ value }) => value);
  if (!texts.length) return complete ? missing : what('resources that deployment fills in');
  if (texts.some(({ value, certain }) => certain && isEveryResource(value))) {
    if (negated) return what('no resource');
    return policy.kind === 'resource' ? own(context) : { ...what('any resource'), every: true };
  }
  const things = withParts(texts.map((text) => thingOf(text, context)));
  const gap = gapIn(resource.entry.value);
  const nouns = distinctNouns(things.map(({ noun }) => noun));
  const text = listNouns(nouns, gap === 'picks' ? 'or' : 'and', context.names);
  if (negated) return { ...what(`any resource but ${text}`), gap };
  const known = things.every(({ types }) => types.length);
  return { ...what(text), types: known ? new Set(things.flatMap(({ types }) => types)) : undefined, gap };
}

function what(text: string): What {
  return { every: false, text, types: undefined, gap: undefined, missing: false };
}

const missing: What = { ...what('resources that it does not name yet'), missing: true };

/** In a resource policy `*` is what the policy is attached to. A bucket's policy does not take it. */
function own({ statement }: Context): What {
  const { action } = statement;
  const prefixes = new Set(action?.texts.map(({ value }) => splitAction(value).prefix?.toLowerCase() ?? ''));
  const [service = ''] = prefixes.size === 1 && !action?.negated ? prefixes : [];
  if (service === 's3') return { ...what('any resource'), every: true };
  const known = ownTypes.get(service);
  return known ? { ...what(`this ${known.noun}`), types: new Set([known.type]) } : what('this resource');
}

const ownTypes: ReadonlyMap<string, { readonly noun: string; readonly type: string }> = new Map([
  ['ecr', { noun: 'repository', type: 'ecr:repository' }],
  ['kms', { noun: 'key', type: 'kms:key' }],
  ['secretsmanager', { noun: 'secret', type: 'secretsmanager:Secret' }],
]);

/** `bucket demo and its objects` for a bucket and all that is in it. */
function withParts(things: readonly Thing[]): readonly Thing[] {
  const wholes = new Map(things.flatMap((thing) => (thing.key === undefined ? [] : [[thing.key, thing]])));
  const parts = new Map<string, string[]>();
  for (const { partsOf } of things)
    if (partsOf && wholes.has(partsOf.key))
      parts.set(partsOf.key, [...(parts.get(partsOf.key) ?? []), partsOf.many]);
  if (!parts.size) return things;
  return things.flatMap((thing) => {
    if (thing.partsOf && parts.has(thing.partsOf.key)) return [];
    const many = thing.key === undefined ? undefined : parts.get(thing.key);
    if (!many || thing.key === undefined) return [thing];
    const partTypes = things.flatMap(({ partsOf, types }) => (partsOf?.key === thing.key ? types : []));
    return [
      {
        ...thing,
        noun: withTail(thing.noun, [...new Set(many)].join(', ')),
        types: [...thing.types, ...partTypes],
      },
    ];
  });
}

function withTail(noun: Noun, parts: string): Noun {
  // A star may reach to the parts by itself, and then they have been named.
  if ('text' in noun)
    return { text: noun.text.includes(' and ') ? noun.text : `${noun.text} and its ${parts}` };
  const tails = `${noun.tail} and their ${parts}`;
  // `databases named dev-*` are several under one name.
  return { ...noun, tail: noun.one === noun.many ? tails : `${noun.tail} and its ${parts}`, tails };
}
