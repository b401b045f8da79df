import { shown } from '../words/values';
import type { Wording, KeyWords } from './wording';

/** Keys that end in the name of a tag: `aws:ResourceTag/team`; undefined for all others. */
export function tagWords(key: string): KeyWords | undefined {
  const slash = key.indexOf('/');
  const family = slash < 0 ? undefined : families.find(({ keys }) => keys.test(key.slice(0, slash)));
  const tag = key.slice(slash + 1);
  if (!family || !tag) return undefined;
  return {
    present: family.present(shown(tag)),
    among: ({ or }) => family.words(`${shown(tag)} = ${or}`),
  };
}

interface Family {
  readonly keys: RegExp;
  words(tag: string): Wording;
  present(tag: string): Wording;
}

const families: readonly Family[] = [
  {
    keys: /^[a-z0-9-]+:resourcetag$/i,
    words: (tag) => ({ clause: `the resource is tagged ${tag}`, phrase: `on resources tagged ${tag}` }),
    present: (tag) => ({ clause: `the resource has a tag ${tag}`, phrase: `on resources with a tag ${tag}` }),
  },
  {
    keys: /^s3:existingobjecttag$/i,
    words: (tag) => ({ clause: `the object is tagged ${tag}`, phrase: `on objects tagged ${tag}` }),
    present: (tag) => ({ clause: `the object has a tag ${tag}`, phrase: `on objects with a tag ${tag}` }),
  },
  {
    keys: /^(?:aws:requesttag|s3:requestobjecttag)$/i,
    words: (tag) => ({ clause: `the request sets the tag ${tag}` }),
    present: (tag) => ({ clause: `the request sets a tag ${tag}` }),
  },
  {
    keys: /^(?:aws:principaltag)$/i,
    words: (tag) => ({ clause: `the caller is tagged ${tag}` }),
    present: (tag) => ({ clause: `the caller has a tag ${tag}` }),
  },
];
