import type { Finding } from '../../rules/rule';
import type { Snapshot } from '../../snapshot';
import type { Span } from '../../text/span';

export interface StatementLens {
  /** On the line that the lens stands over. */
  readonly span: Span;
  readonly title: string;
}

/** What a statement without effect is, by the rule that finds it. */
const titles: Readonly<Record<string, string>> = {
  'redundant-statement': 'says what another statement says',
};

/** Over each statement that has no effect: why, as a finding of the document says it. */
export function statementLenses(snapshot: Snapshot): readonly StatementLens[] {
  return snapshot.findings().flatMap((finding) => {
    const title = titleOf(finding, snapshot);
    return title === undefined ? [] : [{ span: finding, title }];
  });
}

function titleOf({ rule, related }: Finding, { positions }: Snapshot): string | undefined {
  if (!Object.hasOwn(titles, rule.id)) return undefined;
  const [other] = related;
  const line = other && positions().at(other.offset).line + 1;
  return `no effect: ${titles[rule.id] ?? ''}${line === undefined ? '' : ` (line ${line})`}`;
}
