import { takesWildcards } from '../../../policy/operator';
import { valueType } from '../../../reference/condition-keys';
import { hasWildcard } from '../../../text/wildcard';
import { code } from '../../markdown';
import { addressTexts } from './address';
import { arnTexts } from './arn';
import type { ComparedValue } from './compared';
import { idTexts } from './id';
import { numberTexts } from './number';
import { organizationTexts } from './organization';
import { subjectTexts } from './subject';
import { timeTexts } from './time';

/** What a value is by itself: an account, a range of addresses, a point in time. Empty where it speaks for itself. */
export function valueTexts(value: ComparedValue): readonly string[] {
  const { operator, found } = value;
  if (operator?.base === 'Null') return [];
  const type = found && valueType(found.key);
  if (type === 'IPAddress' || operator?.base.endsWith('IpAddress')) return addressTexts(value);
  if (type === 'Date' || operator?.base.startsWith('Date')) return timeTexts(value);
  if (type === 'Numeric' || operator?.base.startsWith('Numeric')) return numberTexts(value);
  if (type === 'Bool' || operator?.base === 'Bool') return boolTexts(value);
  // Letters to this operator, and such an id or ARN there is none.
  if (operator && !takesWildcards(operator) && hasWildcard(value.text)) return [];
  for (const texts of [organizationTexts, subjectTexts, idTexts, arnTexts]) {
    const found = texts(value);
    if (found.length) return found;
  }
  return [];
}

function boolTexts({ text }: ComparedValue): readonly string[] {
  return /^(?:true|false)$/i.test(text) || text.includes('${')
    ? []
    : [`${code(text)} is neither \`true\` nor \`false\`.`];
}
