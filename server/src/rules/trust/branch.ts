import { Template } from '../../policy/edit';
import type { TemplatePart } from '../../policy/edit';
import type { Text } from '../../policy/value';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import type { Reach, Subject } from './subject';

const heads = 'ref:refs/heads/';
const branch: readonly TemplatePart[] = [{ gap: 'branch' }, ''];

/** A condition on the subject that lets in too many. */
export interface WideSubject {
  readonly text: Text;
  readonly subject: Subject;
  /** What other claims leave of the subject's own reach. */
  readonly reach: Reach;
}

/** It comes to name one repository and one branch of those that it lets in. */
export function namingBranch({ text, subject, reach }: WideSubject): readonly Fix[] {
  const { before, reach: own } = subject;
  if (reach === 'no branch') return [];
  const parts = partsOf(text.value, before, own);
  return parts
    ? [
        {
          title: `Name one branch instead of ${quote(text.value)}`,
          effect: 'narrower',
          preferred: true,
          edits: [{ edit: 'replace', target: text, with: new Template(parts) }],
        },
      ]
    : [];
}

/** Only where nothing but a last star is left open, and where what comes is one of those that the old one let in. */
function partsOf(value: string, before: string, reach: Reach): readonly TemplatePart[] | undefined {
  const rest = value.slice(before.length);
  if (!value.startsWith(before) || (rest !== '*' && !(rest === '*:*' && reach === 'repositories')))
    return undefined;
  const repository: TemplatePart = { gap: 'repository' };
  switch (reach) {
    case 'everybody':
      return ['repo:', { gap: 'organization' }, '/', repository, `:${heads}`, ...branch];
    case 'owners':
      return [`${before}/`, repository, `:${heads}`, ...branch];
    case 'repositories':
      return [before, repository, `:${heads}`, ...branch];
    case 'any branch': {
      const colon = before.indexOf(':', before.indexOf('/'));
      const isHead = heads.startsWith(before.slice(colon + 1));
      return isHead ? [`${before.slice(0, colon)}:${heads}`, ...branch] : undefined;
    }
    case 'some branches':
      return before.includes(`:${heads}`) ? [before, { gap: 'rest of the name' }, ''] : undefined;
    case 'no branch':
      return undefined;
  }
}
