import type { Word } from '../../policy/draft';
import { Members, Template } from '../../policy/edit';
import type { NewValue } from '../../policy/edit';
import { elementPairs, isAboutEverybody } from '../../policy/elements';
import type { PolicyKind } from '../../policy/model';
import type { Entry, Mapping } from '../../policy/value';
import type { Offer } from './offer';

export type ElementName = keyof typeof starts;

export interface ElementPlace {
  readonly mapping: Mapping;
  /** The member whose name is being written. */
  readonly entry: Entry;
  readonly kind: PolicyKind;
  readonly word: Word;
}

/** The elements that a policy or a statement lacks, those that it needs first. */
export function elementOffers(
  names: readonly ElementName[],
  { mapping, entry, kind, word }: ElementPlace,
): readonly Offer[] {
  const present = new Set(mapping.entries.filter((each) => each !== entry).map(({ name }) => name));
  return names
    .filter((name) => !present.has(name) && !present.has(twins.get(name) ?? ''))
    .map((name): Offer => {
      const shared = { label: name, detail: details[name], what: 'element', rank: rankOf(name) } as const;
      if (word.hasValue) return { ...shared, insert: { write: 'name', name } };
      const value = starts[name](kind);
      return {
        ...shared,
        insert: { write: 'members', members: [{ name, value }] },
        continues: typeof value !== 'string',
      };
    });
}

const twins: ReadonlyMap<string, string> = new Map(
  elementPairs.flatMap(([plain, negated]): readonly (readonly [string, string])[] => [
    [plain, negated],
    [negated, plain],
  ]),
);

function rankOf(name: ElementName): number {
  if (name.startsWith('Not')) return 2;
  return name === 'Sid' || name === 'Id' || name === 'Condition' ? 1 : 0;
}

const caret = new Template(['', { gap: '' }, '']);

/** What an element begins with; the caret stands where something is to be chosen. */
const starts = {
  Version: () => '2012-10-17',
  Id: () => caret,
  Statement: () => [new Members()],
  Sid: () => caret,
  Effect: () => caret,
  Principal: (kind) => (isAboutEverybody(kind) ? '*' : new Members()),
  NotPrincipal: () => new Members(),
  // A trust policy seldom has more than one.
  Action: (kind) => (kind === 'trust' ? caret : [caret]),
  NotAction: () => [caret],
  Resource: () => caret,
  NotResource: () => caret,
  Condition: () => new Members(),
} satisfies Readonly<Record<string, (kind: PolicyKind) => NewValue>>;

const details: Readonly<Record<ElementName, string>> = {
  Version: 'of the policy language',
  Id: 'a name for the policy',
  Statement: 'what is allowed and denied',
  Sid: 'a name for the statement',
  Effect: 'allow or deny',
  Principal: 'who',
  NotPrincipal: 'everybody but these',
  Action: 'what is done',
  NotAction: 'everything but these actions',
  Resource: 'to what',
  NotResource: 'everything but these resources',
  Condition: 'when',
};
