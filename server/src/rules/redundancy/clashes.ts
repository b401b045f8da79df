import { contradiction } from '../../access/condition-logic/contradiction';
import { termOf } from '../../access/condition-logic/read-terms';
import type { Term } from '../../access/condition-logic/term';
import type { ConditionUse } from '../../access/condition-uses';
import type { Policy, Statement } from '../../policy/model';
import { isMultivalued, oneOrSeveral } from '../../reference/condition-keys';
import { withoutVariables } from '../condition-values/plain';

/** A statement with conditions on one key that hold for no request together. */
export interface Clash {
  readonly statement: Statement;
  /** Two, or three where one of them asks for the key. */
  readonly uses: readonly ConditionUse[];
}

/** One condition that holds for no request by itself is another rule's matter. */
export function clashesIn(policy: Policy, uses: readonly ConditionUse[]): readonly Clash[] {
  const repeating = new Map<Statement, ConditionUse[]>();
  for (const use of uses) {
    const known = repeating.get(use.statement);
    if (known) known.push(use);
    else if (hasRepeatedKey(use.statement)) repeating.set(use.statement, [use]);
  }
  return [...repeating].flatMap(([statement, ofIt]): readonly Clash[] => {
    const clashing = clashAmong(ofIt, policy);
    return clashing ? [{ statement, uses: clashing }] : [];
  });
}

/** Few statements have: most conditions are on keys of their own. */
function hasRepeatedKey({ conditions }: Statement): boolean {
  return (
    conditions.length > 1 && new Set(conditions.map(({ key }) => key.toLowerCase())).size < conditions.length
  );
}

function clashAmong(uses: readonly ConditionUse[], policy: Policy): readonly ConditionUse[] | undefined {
  const placed = new Map<Term, ConditionUse>();
  for (const use of uses) {
    const term = hasOpenValue(use) ? undefined : termOf(use.condition, use.statement, policy);
    if (term) placed.set(term, use);
  }
  const byKey = new Map(uses.map((use) => [use.key, use]));
  const found = contradiction({ terms: [...placed.keys()] }, (key) => isSingle(byKey.get(key)));
  const clashing = found?.flatMap((term) => placed.get(term) ?? []);
  return clashing && clashing.length > 1 ? clashing : undefined;
}

/** Whether a person or a tool is yet to fill in a part: two such values may come to be the same. */
function hasOpenValue({ condition }: ConditionUse): boolean {
  return condition.values.some((value) => /[<>{}[\]()$%#]/.test(withoutVariables(String(value))));
}

/** Of a key that the reference does not have it is not known whether a request carries several values. */
function isSingle(use: ConditionUse | undefined): boolean {
  const found = use?.found();
  return found !== undefined && !isMultivalued(found.key) && !oneOrSeveral.has(use?.key ?? '');
}
