import type { Excess } from '../../access/compare/excess';
import type { Statement } from '../../policy/model';
import type { PolicyChange } from './policy-changes';

/** Excesses that a page lists under one heading. */
export interface ChangeGroup {
  readonly title: string;
  /** Whether somebody can do more for it, or less. */
  readonly direction: 'wider' | 'narrower';
  /** Which version the statements stand in. */
  readonly side: 'before' | 'after';
  readonly excesses: readonly Excess[];
}

/** What changed, with what widens first, and what is not certain behind what is. */
export function changeGroups(change: PolicyChange): readonly ChangeGroup[] {
  const { gained, lost, undenied, denied } = change.difference();
  const split = (
    excesses: readonly Excess[],
    title: string,
    rest: Pick<ChangeGroup, 'direction' | 'side'>,
  ): readonly ChangeGroup[] => [
    { ...rest, title, excesses: excesses.filter(({ certain }) => certain) },
    {
      ...rest,
      title: `May be ${title.toLowerCase()}: it cannot be told`,
      excesses: excesses.filter(({ certain }) => !certain),
    },
  ];
  return [
    ...split(gained, 'Newly granted', { direction: 'wider', side: 'after' }),
    ...split(undenied, 'No longer denied', { direction: 'wider', side: 'before' }),
    ...split(lost, 'No longer granted', { direction: 'narrower', side: 'before' }),
    ...split(denied, 'Newly denied', { direction: 'narrower', side: 'after' }),
  ].filter(({ excesses }) => excesses.length > 0);
}

/** What is in a group by the statement that grants or denies it, in the order of the group. */
export function byStatement({ excesses }: ChangeGroup): ReadonlyMap<Statement, readonly Excess[]> {
  const found = new Map<Statement, Excess[]>();
  for (const excess of excesses) {
    const { statement } = excess.grant;
    const known = found.get(statement);
    if (known) known.push(excess);
    else found.set(statement, [excess]);
  }
  return found;
}
