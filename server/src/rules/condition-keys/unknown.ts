import { holdsWithoutKey } from '../../access/absent-key';
import type { ConditionUse } from '../../access/condition-uses';
import { changeCondition } from '../../changes/condition-edits';
import { asOf } from '../names/age';
import type { Fix } from '../../policy/fix';
import type { Report, RuleContext } from '../rule';
import { quote } from '../../text/words';
import { keyFaults } from './faults';
import type { KeyFault } from './faults';

/** What AWS lacks, today and as of the day of data that is old: `AWS has no global condition key "aws:a"`. */
export interface Lacking {
  readonly has: (key: string) => string;
  readonly had: (key: string) => string;
}

/** Reports every condition on a key with that fault. */
export function reportUnknown(context: RuleContext, wanted: KeyFault['fault'], lacking: Lacking): void {
  for (const fault of context.once(keyFaults)) {
    if (fault.fault !== wanted) continue;
    const { use, meant } = fault;
    const { keyEntry } = use.condition;
    const offered = meant();
    context.report({
      at: keyEntry,
      ...soften(context.referenceIsOld, offered),
      message: messageOf(use, offered, lacking, context),
      fixes: () => (offered === undefined ? [] : changingKey(use, offered)),
    });
  }
}

function messageOf(
  use: ConditionUse,
  offered: string | undefined,
  { has, had }: Lacking,
  { reference, referenceIsOld }: RuleContext,
): string {
  const { key } = use.condition;
  const suggestion = offered === undefined ? '.' : `; did you mean ${quote(offered)}?`;
  if (referenceIsOld) return `${had(key)} ${asOf(reference)}${suggestion}`;
  return offered === undefined
    ? `${has(key)}; unless AWS has added it since our data was made, ${outcomeWithoutKey(use)}.`
    : `${has(key)}, so ${outcomeWithoutKey(use)}${suggestion}`;
}

/** A name that is near to none may have come since. */
function soften(referenceIsOld: boolean, offered: string | undefined): Pick<Report, 'severity'> {
  if (referenceIsOld) return { severity: 'information' };
  return offered === undefined ? { severity: 'warning' } : {};
}

/** What comes of a key that no request carries: `the condition never holds`. */
export function outcomeWithoutKey({ condition }: ConditionUse): string {
  const holds = condition.complete ? holdsWithoutKey(condition.operator, condition.values) : undefined;
  if (holds === undefined) return 'no request carries it';
  return holds ? 'the condition always holds' : 'the condition never holds';
}

/** Another key in place of one that AWS does not have; none where that one stands beside it already. */
export function changingKey({ condition }: ConditionUse, key: string): readonly Fix[] {
  const edits = changeCondition(condition, { key });
  if (!edits) return [];
  const title = `Change ${quote(condition.key)} to ${quote(key)}`;
  // What the wrong key kept away or let in, the right one may not.
  return [{ title, effect: 'unknown', preferred: true, edits }];
}
