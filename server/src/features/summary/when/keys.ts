import { hasWildcard } from '../../../text/wildcard';
import { shown } from '../words/values';
import type { Context } from '../context';
import { callerKeys, claimWords } from './caller-keys';
import { requestKeys } from './request-keys';
import { serviceKeys } from './service-keys';
import { tagWords } from './tag-keys';
import type { Values } from './values';
import type { KeyWords, Wording } from './wording';

/** The words for a condition key, in any case; empty where it has none of its own. */
export function keyWords(key: string, context: Context): KeyWords {
  const name = key.toLowerCase();
  return (
    requestKeys.get(name) ??
    callerKeys.get(name) ??
    serviceKeys(name, context) ??
    tagWords(key) ??
    claimWords(name) ??
    {}
  );
}

/** Words for any key, by its name. */
export function plainWords(key: string): PlainWords {
  const name = shown(key);
  return {
    present: { clause: `the request has ${name}` },
    among: ({ or }, wildcards, several) => ({
      clause: `${several ? 'one value of ' : ''}${name} is ${likeOf(or, wildcards)}${or}`,
    }),
    only: ({ or }, wildcards) => ({
      clause: `all values of ${name}, if any, are ${likeOf(or, wildcards)}${or}`,
    }),
    compare: (relation, value) => ({ clause: `${name} is ${relation} ${shown(value)}` }),
  };
}

/** `StringLike` without a wildcard asks for the very value. */
function likeOf(values: string, wildcards: boolean): string {
  return wildcards && hasWildcard(values) ? 'like ' : '';
}

interface PlainWords {
  readonly present: Wording;
  /** `several`: the request can have several values, of which one is asked for. */
  among(values: Values, wildcards: boolean, several: boolean): Wording;
  only(values: Values, wildcards: boolean): Wording;
  compare(relation: string, value: string): Wording;
}
