import type { Policy } from './model';

/**
 * Whether `${…}` is a policy variable in it: in the older language, which counts where no version stands, it is text. A
 * version that deployment fills in may be the newer one.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function knowsVariables({ version }: Policy): boolean {
  const value = version?.value;
  if (value?.type === 'text') return !value.certain || value.value === '2012-10-17';
  return value?.type === 'unknown' || value?.type === 'choice';
}

/** A variable that a caret stands in. */
export interface VariableAtCaret {
  /** Where its `$` stands, and where it ends: behind its `}`, or behind its name where it lacks one. */
  readonly start: number;
  readonly end: number;
  /** What stands in its braces, and what of that before the caret. `$` alone may still become one. */
  readonly text: string;
  readonly typed: string;
}

/** Undefined where the caret stands in no `${…}` that is open before it. */
export function variableAt(text: string, caret: number): VariableAtCaret | undefined {
  const before = text.slice(0, caret);
  const open = before.lastIndexOf('${');
  if (open >= 0 && !before.includes('}', open)) {
    const end = endOfVariable(text, open + 2, caret);
    const inside = text.slice(open + 2, end);
    return {
      start: open,
      end,
      text: inside.endsWith('}') ? inside.slice(0, -1) : inside,
      typed: before.slice(open + 2),
    };
  }
  return before.endsWith('$') && text[caret] !== '{'
    ? { start: caret - 1, end: caret, text: '', typed: '' }
    : undefined;
}

/** A `}` behind the next `${` is not its own. Without one it ends with the word that the caret stands in. */
function endOfVariable(text: string, start: number, caret: number): number {
  const close = text.indexOf('}', caret);
  const next = text.indexOf('${', caret);
  if (close >= 0 && (next < 0 || close < next)) return close + 1;
  let end = caret;
  while (caret > start && /[a-z0-9]/i.test(text.charAt(end))) end++;
  return end;
}
