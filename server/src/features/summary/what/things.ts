import type { Context } from '../context';
import type { Named, Noun } from '../words/nouns';
import { serviceName } from '../words/services';
import { isPattern, ownWords, shown } from '../words/values';
import { alignedType, readArn } from './arn';
import type { Aligned, Arn } from './arn';
import { objectThing } from './objects';
import { wordsOfType } from './types';
import type { TypeWords } from './types';

/** What one resource text of a policy names. */
export interface Thing {
  readonly noun: Noun;
  /** `s3:object`; empty where it is not known. */
  readonly types: readonly string[];
  /** The text without what tells the thing from others in it, for a whole that is named along with its parts. */
  readonly key?: string;
  /** The key of the whole whose parts of one sort these all are, and what they are called together. */
  readonly partsOf?: { readonly key: string; readonly many: string };
}

/** The texts of a policy, or parts of one, of which only deployment may know some letters: then `*` stands for them. */
export interface Written {
  readonly value: string;
  readonly certain: boolean;
}

export function thingOf(text: Written, context: Context): Thing {
  const arn = readArn(text.value);
  if (!arn)
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
  const [first = ''] = parts;
  const whole = words.of === undefined || short ? undefined : { noun: words.of, name: trimmed(first) };
  const last = parts.at(-1) ?? '';
  const name = whole || words.name === 'last' ? last : words.name === 'first' ? first : trimmed(rest);
  const place = placeTail(arn, isPattern(name) || (!!whole && isPattern(whole.name)), text.certain);
  const tail = whole ? `${wholeTail(whole, text.certain)}${place}` : place;
  const noun = namedNoun({ ...words, name: withoutSuffix(name, types[0]), tail }, text.certain, context);
  // What deployment fills in is not the same thing twice.
  if (!text.certain && isPattern(arn.resource)) return { noun, types };
  const keyOf = (one: string, named: string) => `${arn.service}:${arn.region}:${arn.account}:${one} ${named}`;
  if (!whole) return { noun, types, key: keyOf(words.one, name) };
  if (name !== '*') return { noun, types };
  return { noun, types, partsOf: { key: keyOf(whole.noun, whole.name), many: words.many } };
}

const managedPolicy: TypeWords = { one: 'AWS managed policy', many: 'AWS managed policies' };

/** Log groups are named with `:*` behind them, which is their streams. */
function trimmed(name: string): string {
  return name.length > 2 && name.endsWith(':*') ? name.slice(0, -2) : name;
}

/** AWS puts six letters behind the name of a secret. https://docs.aws.amazon.com/secretsmanager/latest/userguide/getting-started.html */
function withoutSuffix(name: string, type: string | undefined): string {
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
export function namedNoun({ one, many, name, tail }: Named, certain: boolean, context: Context): Noun {
  const own = ownWords(name, context);
  if (own !== undefined)
    return { text: one === 'user' ? 'their own IAM user' : `the ${one} named by ${own}${tail}` };
  if (!isPattern(name)) return { one, many, name: shown(name), tail };
  if (!certain) return { text: `${many} that deployment fills in${tail}` };
  if (/^\*+$/.test(name)) return { text: `any ${one}${tail}` };
  const folder = name.slice(0, -1);
  const under = name.endsWith('/*') && !isPattern(folder);
  const words = `${many} ${under ? 'under' : 'named'}`;
  return { one: words, many: words, name: shown(under ? folder : name), tail };
}

/** The account is told where a name alone would say too much, and of services that have no Regions. */
export function placeTail(
  { region, account }: Pick<Arn, 'region' | 'account'>,
  broad: boolean,
  certain: boolean,
): string {
  const fixed = (field: string) => field !== '' && field !== '*' && (certain || !isPattern(field));
  const tellsAccount = fixed(account) && account !== 'aws' && (broad || region === '');
  return `${tellsAccount ? ` of account ${shown(account)}` : ''}${fixed(region) ? ` in ${shown(region)}` : ''}`;
}
