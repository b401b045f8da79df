import type { Insertion } from '../../../policy/draft';
import { Template } from '../../../policy/edit';
import type { ConditionOperator } from '../../../policy/operator';
import { isMultivalued, valueType } from '../../../reference/condition-keys';
import type { Offer } from '../offer';
import type { WrittenKey } from './written-keys';

export function keyOffer({ key, service, support, name, label }: WrittenKey, insert: Insertion): Offer {
  const type = `${valueType(key)}${isMultivalued(key) ? ', several values' : ''}`;
  return {
    label,
    what: 'condition-key',
    insert,
    description: support === undefined ? type : `${type} · ${support}`,
    about: { about: 'condition-key', name: key.key, ...(service !== undefined && { service }) },
    // A gap in the name is filled in before its value.
    ...(typeof name === 'string' && { continues: true }),
  };
}

/** The value of a new key, with the caret in it; one that is compared with several is a list. */
export function valueFor(operator: ConditionOperator | undefined): Template | readonly Template[] {
  const caret = new Template(['', { gap: '' }, '']);
  return operator?.set ? [caret] : caret;
}
