import { conditionUses } from '../../../access/condition-uses';
import type { ConditionUse } from '../../../access/condition-uses';
import type { Target } from '../../../policy/locate';
import type { Refactoring } from '../../refactoring';
import { tightening } from './tightening';

/** What fits a menu. */
const most = 8;

/** A loose condition comes to ask for its key: with the caret in it, or on the name of what holds it. */
export const tightenCondition: Refactoring = {
  id: 'tighten-condition',
  group: 'narrow',
  kinds: ['identity', 'boundary', 'session', 'resource', 'trust', 'endpoint'],
  offer({ policy, reference, target, statement }) {
    if (statement?.effect !== 'Allow' || !statement.conditionsKnown || !statement.conditions.length)
      return [];
    return conditionUses({ policy: { ...policy, statements: [statement] }, reference })
      .filter((use) => isAt(use, target))
      .flatMap((use) => tightening(use, reference))
      .slice(0, most);
  },
};

function isAt({ condition }: ConditionUse, target: Target): boolean {
  switch (target.at) {
    case 'condition-key':
      return target.entry === condition.keyEntry;
    case 'condition-value':
      return target.key === condition.keyEntry;
    case 'operator':
      return target.entry === condition.operatorEntry;
    case 'statement-element':
      return target.entry.value === condition.operatorEntry.parent;
    default:
      return false;
  }
}
