import type { Statement } from '../../policy/model';
import type { Finding } from '../../rules/rule';
import type { Snapshot } from '../../snapshot';
import { touches } from '../../text/span';

export interface StatementLens {
  readonly statement: Statement;
  readonly title: string;
}

/** Why a statement has no effect, by the rule that finds it; `other`: another statement is why, the first related place. */
const reasons: Readonly<Record<string, { readonly text: string; readonly other?: true }>> = {
  'redundant-statement': { text: 'another statement says the same', other: true },
  'covered-statement': { text: 'another statement covers it', other: true },
  'shadowed-statement': { text: 'a Deny takes all of it', other: true },
  'contradictory-conditions': { text: 'its conditions contradict each other' },
  'condition-never-holds': { text: 'its condition never holds' },
  'actions-resources-apart': { text: 'none of its actions acts on its resources' },
};

/** Over each statement without effect why it has none, as the findings of the document have it: the first one of each. */
export function statementLenses(snapshot: Snapshot): readonly StatementLens[] {
  const statements = snapshot.file.policies.flatMap((policy) => policy.statements);
  const titles = new Map<Statement, string>();
  for (const finding of snapshot.findings()) {
    const title = titleOf(finding, snapshot);
    const statement =
      title === undefined ? undefined : statements.find((each) => touches(each, finding.offset));
    if (title !== undefined && statement && !titles.has(statement)) titles.set(statement, title);
  }
  return [...titles].map(([statement, title]) => ({ statement, title }));
}

function titleOf({ rule, related }: Finding, { positions }: Snapshot): string | undefined {
  const reason = Object.hasOwn(reasons, rule.id) ? reasons[rule.id] : undefined;
  if (!reason) return undefined;
  const [other] = reason.other ? related : [];
  const line = other ? ` (line ${positions().at(other.offset).line + 1})` : '';
  return `no effect: ${reason.text}${line}`;
}
