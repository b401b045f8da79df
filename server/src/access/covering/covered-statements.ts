import type { Policy, Statement } from '../../policy/model';
import { isOption } from '../../policy/statements';
import type { Patience } from '../../text/covers';
import { createCoverLookup } from './lookup';
import type { CoverLookup } from './lookup';
import { isCover, scopeOf } from './scope';
import type { Scope } from './scope';

/** A statement of which another one says all. */
export interface Covered {
  readonly statement: Statement;
  readonly by: Statement;
}

/** Of each effect, the statements that another one covers whole. For rules: `context.once(coveredStatements)`. */
export interface CoveredStatements {
  /** That another one of the same effect covers; of two that say the same the later one. */
  readonly repeated: readonly Covered[];
  /** That allow what another one denies. */
  readonly denied: readonly Covered[];
}

export function coveredStatements({ policy }: { readonly policy: Policy }): CoveredStatements {
  const scopes = policy.statements.flatMap((statement) => scopeOf(statement, policy) ?? []);
  const allows = scopes.filter(({ statement }) => statement.effect === 'Allow');
  const denies = scopes.filter(({ statement }) => statement.effect === 'Deny');
  const patience = { letters: letterLimit };
  return {
    denied: coveredAmong(allows, denies, patience),
    repeated: [
      ...(allows.length > 1 ? coveredAmong(allows, allows, patience) : []),
      ...(denies.length > 1 ? coveredAmong(denies, denies, patience) : []),
    ],
  };
}

/** How many letters may be looked at for nothing; only policies made to be hostile come to it. */
const letterLimit = 1_000_000;
const leastLetters = 16;

function coveredAmong(
  narrow: readonly Scope[],
  wide: readonly Scope[],
  patience: Patience,
): readonly Covered[] {
  if (!narrow.length || !wide.length) return [];
  // What a template picks may not be there to cover anything.
  const likelyCovers = createLikelyCovers(
    wide.filter(({ statement: { source } }) => !isOption(source)),
    patience,
  );
  return narrow.flatMap((each) => {
    let by: Scope | undefined;
    for (const other of likelyCovers(each)) {
      if (other === each || (by && by.statement.index < other.statement.index)) continue;
      if ((patience.letters -= leastLetters) < 0) break;
      if (isCover(other, each, patience) && !isEarlierTwin(each, other, patience)) by = other;
    }
    return by ? [{ statement: each.statement, by: by.statement }] : [];
  });
}

/** Of two statements that cover each other the first stays. */
function isEarlierTwin(each: Scope, other: Scope, patience: Patience): boolean {
  return (
    each.statement.effect === other.statement.effect &&
    each.statement.index < other.statement.index &&
    isCover(each, other, patience)
  );
}

/** So few statements are asked one by one. */
const fewScopes = 12;

/**
 * What covers a statement covers each of its texts: one of its resources, or else one of its actions, leaves few that
 * can.
 */
function createLikelyCovers(wide: readonly Scope[], patience: Patience): (narrow: Scope) => readonly Scope[] {
  if (wide.length <= fewScopes) return () => wide;
  const byResource = createCoverLookup(wide, (each) => each.resourceTexts());
  let byAction: CoverLookup<Scope> | undefined;
  return (narrow) => {
    const resource = narrow.resourceTexts()?.[0] ?? '*';
    const found = byResource.covering(resource, patience);
    if (found.length <= fewScopes) return found;
    byAction ??= createCoverLookup(wide, (each) => each.actionTexts());
    const others = byAction.covering(narrow.actionTexts()?.[0] ?? '*', patience);
    return others.length < found.length ? others : found;
  };
}
