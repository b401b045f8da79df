import { partsOfArn } from '../../../access/arn-template';
import { Template } from '../../../policy/edit';
import type { OfferContext } from '../offer';
import { keyCandidates } from './key-candidates';
import type { KeyCandidate, Place } from './key-candidates';
import { namedKeys, namesFor } from './named-keys';

/** A condition key as it can be written. */
export interface WrittenKey extends KeyCandidate {
  readonly name: string | Template;
  readonly label: string;
}

/** Keys with a gap (`aws:RequestTag/${TagKey}`) come as such, and as what the document has in their gap, and the word. */
export function writtenKeys(place: Place, context: OfferContext): readonly WrittenKey[] {
  const names = namedKeys(context.word.text, context);
  return keyCandidates(place, context).flatMap((candidate) => {
    const { key } = candidate.key;
    if (!key.includes('${')) return [{ ...candidate, name: key, label: key }];
    return [
      ...namesFor(candidate.key, names).map((name) => ({ ...candidate, name, label: name })),
      {
        ...candidate,
        name: new Template(partsOfArn(key)),
        label: key.replace(/\$\{([^}]*)\}/g, '<$1>'),
      },
    ];
  });
}
