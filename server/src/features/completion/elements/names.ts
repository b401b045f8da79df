import type { Word } from '../../../policy/draft';
import { Members, Template } from '../../../policy/edit';
import type { NewValue } from '../../../policy/edit';
import { elementPairs, isAboutEverybody } from '../../../policy/elements';
import type { PolicyKind } from '../../../policy/model';
import { member } from '../../../policy/value';
import type { Entry, Mapping } from '../../../policy/value';
import type { Offer } from '../offer';

type ElementName = keyof typeof starts;

interface ElementPlace {
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
  const effect = effectOf(mapping);
  return names
    .filter((name) => !present.has(name) && !present.has(twins.get(name) ?? ''))
    .filter((name) => effect !== 'Allow' || name !== 'NotPrincipal')
    .map((name): Offer => {
      const detail = (effect && othersIn[effect][name]) ?? details[name];
      const shared = { label: name, detail, what: 'element', rank: rankOf(name, present) } as const;
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

function effectOf(mapping: Mapping): 'Allow' | 'Deny' | undefined {
  const effect = member(mapping, 'Effect')?.value;
  const value = effect?.type === 'text' ? effect.value : undefined;
  return value === 'Allow' || value === 'Deny' ? value : undefined;
}

/** A Sid stands first in a statement, and is seldom thought of once the others are there. */
function rankOf(name: ElementName, present: ReadonlySet<string>): number {
  if (name.startsWith('Not')) return 3;
  if (name === 'Id') return lastOfPolicy;
  if (name === 'Sid') return present.has('Effect') ? 2 : 1;
  return name === 'Condition' ? 1 : 0;
}

/** Below whole policies. */
const lastOfPolicy = 20;

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
  Statement: 'what may be done',
  Sid: 'a name for the statement',
  Effect: 'allow or deny',
  Principal: 'who',
  NotPrincipal: 'everybody but these',
  Action: 'what is done',
  NotAction: 'all but these actions',
  Resource: 'to what',
  NotResource: 'all but these resources',
  Condition: 'when',
};

/**
 * What is left out is what the effect is about; a grant to everybody but some is never meant.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
const othersIn: Readonly<Record<'Allow' | 'Deny', Readonly<Partial<Record<ElementName, string>>>>> = {
  Allow: { NotAction: 'allows all but these', NotResource: 'allows all but these' },
  Deny: {
    NotPrincipal: 'spares only these',
    NotAction: 'denies all but these',
    NotResource: 'denies all but these',
  },
};
