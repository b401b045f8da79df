import type { CheckCode } from '../checks';
import { isQuoted } from '../../policy/template';
import type { PolicyVariable } from './uses';

/** The codes of what can be wrong in how a variable is written. */
export type VariableFault = Extract<
  CheckCode,
  | 'MISSING_BRACE_IN_VARIABLE'
  | 'MISSING_QUOTE_IN_VARIABLE'
  | 'UNSUPPORTED_SPACE_IN_VARIABLE'
  | 'EMPTY_VARIABLE'
>;

/** What is wrong with it; the first of these. Undefined, too, where another tool fills it in. */
export function faultOf(variable: PolicyVariable): VariableFault | undefined {
  // No tool knows a placeholder that nothing ends, so whose it was to be does not matter.
  if (!variable.closed) return 'MISSING_BRACE_IN_VARIABLE';
  if (!variable.name.trim()) return 'EMPTY_VARIABLE';
  if (!variable.isOurs || variable.nested) return undefined;
  if (hasSpace(variable.name)) return 'UNSUPPORTED_SPACE_IN_VARIABLE';
  const fallback = variable.fallback?.trim();
  return fallback === undefined || isQuoted(fallback) ? undefined : 'MISSING_QUOTE_IN_VARIABLE';
}

/** White space at the ends of a name or in a key. Within the name of a tag it is let pass: tags have names with spaces. */
function hasSpace(name: string): boolean {
  const slash = name.indexOf('/');
  return name !== name.trim() || /\s/.test(slash < 0 ? name : name.slice(0, slash + 1));
}
