import { namedKeys } from '../named-keys';
import { exactly } from './suggestion';
import type { Suggestion, ValuePlace } from './suggestion';

/** For keys that list tags: the tags that the document asks for elsewhere. */
export function tagKeys({ key, context }: ValuePlace): readonly Suggestion[] {
  if (!/^(?:aws:tagkeys|sts:transitivetagkeys|s3:requestobjecttagkeys)$/.test(key)) return [];
  return namedKeys('', context).flatMap((each) => {
    const tag = /^[\w-]+:\w*tag\/([^$<]+)$/i.exec(each)?.[1];
    return tag === undefined ? [] : [exactly(tag)];
  });
}
