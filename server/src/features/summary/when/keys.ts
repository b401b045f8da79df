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
    among: ({ or }, wildcards) => ({
      clause: `${name} is ${wildcards && /[*?]/.test(or) ? 'like ' : ''}${or}`,
    }),
    only: ({ or }) => ({ clause: `all values of ${name}, if any, are ${or}` }),
    compare: (relation, value) => ({ clause: `${name} is ${relation} ${shown(value)}` }),
  };
}

interface PlainWords {
  readonly present: Wording;
  among(values: Values, wildcards: boolean): Wording;
  only(values: Values): Wording;
  compare(relation: string, value: string): Wording;
}
