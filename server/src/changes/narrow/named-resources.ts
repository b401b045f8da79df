import type { Fix } from '../../policy/fix';
import { textsBeside } from '../../policy/value';
import type { Text } from '../../policy/value';
import { join, quote } from '../../text/words';
import type { RefactoringContext } from '../refactoring';
import { fittingArns } from './named-arns';
import { sortedFor, splitOff } from './resources';

/** More entries of one kind nobody reads through. */
const entryLimit = 4;
/** More ARNs than somebody puts in at once. */
const arnLimit = 12;

/** The ways to narrow `*` to ARNs that the workspace names and that the statement's actions can act on. */
export function narrowToNamed(
  { policy, statement, reference, seen }: RefactoringContext,
  star: Text,
): readonly Fix[] {
  const sorted = statement && sortedFor(statement, star, reference);
  if (!sorted) return [];
  const families = fittingArns(statement.action?.texts ?? [], seen.arns, reference);
  const all = [...new Set(families.flat())];
  const sets = families.length > 1 ? [...families.slice(0, entryLimit), all] : families;
  const beside = new Set(textsBeside(star, statement.source).map(({ value }) => value));
  return sets.flatMap((arns): readonly Fix[] => {
    if (arns.length > arnLimit) return [];
    const name = nameOf(arns);
    if (sorted.open.length) return splitOff(policy, statement, sorted, arns, name);
    return [
      {
        title: `Narrow ${quote(star.value)} to ${name}`,
        effect: 'narrower',
        edits: [{ edit: 'spread', target: star, into: arns.filter((arn) => !beside.has(arn)) }],
      },
    ];
  });
}

function nameOf(arns: readonly string[]): string {
  const named = 'named in this workspace';
  return arns.length > 2 ? `the ${arns.length} fitting ARNs ${named}` : `${join(arns.map(quote))}, ${named}`;
}
