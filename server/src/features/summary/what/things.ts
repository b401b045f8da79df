import { readArn } from '../../../policy/arn';
import type { Arn } from '../../../policy/arn';
import type { Context } from '../context';
import type { Named, Noun } from '../words/nouns';
import { serviceName } from '../words/services';
import { isPattern, ownWords, shown } from '../words/values';
import { masked } from '../words/variables';
import { alignedType } from './aligned';
import type { Aligned } from './aligned';
import type { Thing, Written } from './thing';
import { objectThing } from './objects';
import { wordsOfType } from './types';
import type { TypeWords } from './types';

export function thingOf(text: Written, context: Context): Thing {
  const arn = readArn(masked(text.value));
  if (!arn?.partition)
    return {
      noun: { text: text.certain ? shown(text.value) : 'resources that deployment fills in' },
      types: [],
    };
  const special = objectThing(arn, text.certain);
  if (special) return special;
  const aligned = alignedType(arn, context.reference);
  return aligned ? alignedThing(aligned, arn, text, context) : looseThing(arn, text, context);
}

/** An ARN that fits no resource type. */
function looseThing({ service, resource, ...place }: Arn, text: Written, context: Context): Thing {
  if (!context.reference.service(service))
    return {
      noun: { text: text.certain ? shown(text.value) : 'resources that deployment fills in' },
      types: [],
    };
  const name = serviceName(service, context.reference);
  const tail = placeTail(place, true, text.certain);
  if (!text.certain && isPattern(resource))
    return { noun: { text: `resources of ${name} that deployment fills in` }, types: [] };
  if (/^[*:/]+$/.test(resource)) return { noun: { text: `any resource of ${name}${tail}` }, types: [] };
  return { noun: { text: `${shown(resource)} of ${name}${tail}` }, types: [] };
}

function alignedThing(
  { type, parts, rest, short }: Aligned,
  arn: Arn,
  text: Written,
  context: Context,
): Thing {
  const words = type.name === 'policy' && arn.account === 'aws' ? managedPolicy : wordsOfType(type);
  const types = [`${type.service}:${type.name}`];
  // The paths of API Gateway are better shown than their types.
  if (!parts.length || arn.resource.startsWith('/')) return { ...looseThing(arn, text, context), types };
  const [first = ''] = parts;
  if (types[0] === 'dynamodb:table' && rest.endsWith('/*')) return tableParts(rest.slice(0, -2), arn, text);
  const whole =
    words.of === undefined || short ? undefined : { noun: words.of, name: trimmed(first, words.of) };
  const last = parts.at(-1) ?? '';
  const written =
    whole || words.name === 'last' ? last : words.name === 'first' ? first : trimmed(rest, words.one);
  const name = knownName(written, types[0]);
  const place = placeTail(arn, isPattern(name) || (!!whole && isPattern(whole.name)), text.certain);
  const tail = whole ? `${wholeTail(whole, text.certain)}${place}` : place;
  const noun = namedNoun({ ...words, name, tail }, text.certain, context);
  // What deployment fills in is not the same thing twice.
  if (!text.certain && isPattern(arn.resource)) return { noun, types };
  if (!whole) return { noun, types, key: keyOf(arn, words.one, name) };
  if (name !== '*') return { noun, types };
  return { noun, types, partsOf: { key: keyOf(arn, whole.noun, whole.name), many: words.many } };
}

/** No table has a slash in its name: what follows one are indexes, streams and backups. */
function tableParts(table: string, arn: Arn, text: Written): Thing {
  const types = ['dynamodb:index', 'dynamodb:stream', 'dynamodb:backup'];
  const place = placeTail(arn, isPattern(table), text.certain);
  const noun = { text: `all parts${wholeTail({ noun: 'table', name: table }, text.certain)}${place}` };
  if (!text.certain && isPattern(table)) return { noun, types };
  return { noun, types, partsOf: { key: keyOf(arn, 'table', table), many: 'parts' } };
}

function keyOf({ service, region, account }: Arn, noun: string, name: string): string {
  return `${service}:${region}:${account}:${noun} ${name}`;
}

const managedPolicy: TypeWords = { one: 'AWS managed policy', many: 'AWS managed policies' };

/** Log groups are named with `:*` behind them, which is their streams. */
function trimmed(name: string, noun: string): string {
  return noun === 'log group' && name.length > 2 && name.endsWith(':*') ? name.slice(0, -2) : name;
}

/** The name that people know: of a user or role without its path, of a secret without what AWS puts behind it. */
function knownName(name: string, type: string | undefined): string {
  if (type === 'iam:role' || type === 'iam:user')
    return isPattern(name) || name.endsWith('/') ? name : name.slice(name.lastIndexOf('/') + 1);
  // https://docs.aws.amazon.com/secretsmanager/latest/userguide/getting-started.html
  return type === 'secretsmanager:Secret' && name.length > 7 && name.endsWith('-??????')
    ? name.slice(0, -7)
    : name;
}

function wholeTail(whole: { readonly noun: string; readonly name: string }, certain: boolean): string {
  if (!isPattern(whole.name)) return ` of ${whole.noun} ${shown(whole.name)}`;
  if (!certain) return ` of a ${whole.noun} that deployment fills in`;
  return /^\*+$/.test(whole.name)
    ? ` of any ${whole.noun}`
    : ` of any ${whole.noun} named ${shown(whole.name)}`;
}

/** `any queue`, `queues named dev-*`, `parameters under app/`, `queue jobs`. */
function namedNoun({ one, many, name, tail }: Named, certain: boolean, context: Context): Noun {
  const own = ownWords(name, context);
  if (own !== undefined)
    return { text: one === 'user' ? 'their own IAM user' : `the ${one} named by ${own}${tail}` };
  if (!isPattern(name)) return { one, many, name: shown(name), tail };
  if (!certain) return { text: `${many} that deployment fills in${tail}` };
  if (/^[*/:]+$/.test(name)) return { text: `any ${one}${tail}` };
  const folder = name.slice(0, -1);
  const under = name.endsWith('/*') && !isPattern(folder);
  const words = `${many} ${under ? 'under' : 'named'}`;
  return { one: words, many: words, name: shown(under ? folder : name), tail };
}

/**
 * The account is told where a name alone would say too much, and of services that have no Regions. The partition is not:
 * whoever works in GovCloud or China has no other.
 */
function placeTail(
  { region, account }: Pick<Arn, 'region' | 'account'>,
  broad: boolean,
  certain: boolean,
): string {
  const fixed = (field: string) => field !== '' && field !== '*' && (certain || !isPattern(field));
  const tellsAccount = fixed(account) && account !== 'aws' && (broad || region === '');
  return `${tellsAccount ? ` of account ${shown(account)}` : ''}${fixed(region) ? ` in ${shown(region)}` : ''}`;
}
