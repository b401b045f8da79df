import { partsOfArn } from '../../../access/arn-template';
import { Template } from '../../../policy/edit';
import { matches } from '../../../text/wildcard';
import type { OfferContext } from '../offer';
import { keyCandidates } from './key-candidates';
import type { KeyCandidate, Place } from './key-candidates';

/** A condition key as it can be written. */
export interface WrittenKey extends KeyCandidate {
  readonly name: string | Template;
  readonly label: string;
}

/** Keys with a gap (`aws:RequestTag/${TagKey}`) come as such, and as what the document has in their gap, and the word. */
export function writtenKeys(place: Place, context: OfferContext): readonly WrittenKey[] {
  const names = namesIn(context);
  return keyCandidates(place, context).flatMap((candidate) => {
    const { key } = candidate.key;
    if (!key.includes('${')) return [{ ...candidate, name: key, label: key }];
    const pattern = key.toLowerCase().replace(/\$\{[^}]*\}/g, '?*');
    const written = names.filter((name) => matches(pattern, name.toLowerCase()));
    return [
      ...written.map((name) => ({ ...candidate, name, label: name })),
      {
        ...candidate,
        name: new Template(partsOfArn(key)),
        label: key.replace(/\$\{([^}]*)\}/g, '<$1>'),
      },
    ];
  });
}

/** Each once, in any case; those that hold no gap of their own. */
function namesIn({ policies, word }: OfferContext): readonly string[] {
  const names = policies.flatMap(({ statements }) =>
    statements.flatMap(({ conditions }) => conditions.map(({ key }) => key)),
  );
  const distinct = new Map([...names, word.text].map((name) => [name.toLowerCase(), name]));
  return [...distinct.values()].filter((name) => !/[<$*{\s]/.test(name));
}
