import type { ConditionUse } from '../../access/condition-uses';
import type { PolicyKind } from '../../policy/model';
import { takesWildcards } from '../../policy/operator';
import { isLetter, readVariables } from '../../policy/template';
import { githubIssuer } from '../../reference/identity-providers';
import type { CheckCode } from '../checks';
import { comparesTexts } from './plain';
import { exactKeys, isSharedSubject } from './sensitive';

/** Something in a value that may stand for anything. */
interface Gap {
  readonly code: Extract<CheckCode, 'WILDCARD_USAGE_TOO_PERMISSIVE' | 'VARIABLE_USAGE_TOO_PERMISSIVE'>;
  readonly start: number;
  readonly end: number;
}

/** Why a value says too little of who is meant. */
export interface Looseness {
  readonly code: Gap['code'];
  readonly reason: 'exact' | 'user id' | 'short';
  /** What is loose, as it is written. */
  readonly written: string;
}

/** So many letters have to stand before a wildcard. */
export const leastLetters = 6;

/** The one of which AWS was seen to ask for them before every wildcard. */
const githubSubject = `${githubIssuer}:sub`;

/** Whether AWS minds loose values of the key; of a subject it does where it lets somebody become a role. */
export function isGuarded(use: ConditionUse, kind: PolicyKind): boolean {
  const reason = reasonFor(use.key);
  return reason !== undefined && (reason !== 'short' || kind === 'trust') && comparesTexts(use);
}

function reasonFor(key: string): Looseness['reason'] | undefined {
  if (exactKeys.has(key)) return 'exact';
  if (key === 'aws:userid') return 'user id';
  return isSharedSubject(key) ? 'short' : undefined;
}

/** A lone star asks only whether the key is there, which another rule says. Undefined where the value is no such. */
export function loosenessOf({ key, operator }: ConditionUse, text: string): Looseness | undefined {
  const reason = reasonFor(key);
  if (!reason || !operator || /^\*+$/.test(text)) return undefined;
  const isLike = takesWildcards(operator);
  const gaps = gapsOf(text, isLike);
  if (isOneOfAws(text, gaps) || (!isLike && isWhole(text, gaps))) return undefined;
  const colon = reason === 'user id' ? colonOf(text) : -1;
  // Of the subjects of others than GitHub it is the beginning that says whose they are.
  const judged = reason === 'short' && key !== githubSubject ? gaps.slice(0, 1) : gaps;
  const loose = judged.find((gap, index) => isLoose(gap, judged[index - 1], reason, colon));
  return loose && { code: loose.code, reason, written: text.slice(loose.start, loose.end) };
}

function isLoose(gap: Gap, before: Gap | undefined, reason: Looseness['reason'], colon: number): boolean {
  if (reason === 'exact') return true;
  if (reason === 'short') return gap.start - (before?.end ?? 0) < leastLetters;
  return colon < 0 || (gap.start < colon && !(gap.start === 0 && gap.end === colon));
}

/** The first that stands in no variable; -1 where there is none. */
function colonOf(text: string): number {
  const variables = readVariables(text);
  for (let at = text.indexOf(':'), next = 0; at >= 0; at = text.indexOf(':', at + 1)) {
    while ((variables[next]?.end ?? Infinity) <= at) next++;
    if ((variables[next]?.start ?? Infinity) > at) return at;
  }
  return -1;
}

/** One that stands for a letter is none. */
function gapsOf(text: string, isLike: boolean): readonly Gap[] {
  const gaps: Gap[] = [];
  const wildcards = (from: number, to: number) => {
    for (let at = from; isLike && at < to; at++)
      if (text[at] === '*' || text[at] === '?')
        gaps.push({ code: 'WILDCARD_USAGE_TOO_PERMISSIVE', start: at, end: at + 1 });
  };
  let at = 0;
  for (const variable of readVariables(text)) {
    wildcards(at, variable.start);
    if (!isLetter(variable)) gaps.push({ code: 'VARIABLE_USAGE_TOO_PERMISSIVE', ...variable });
    at = variable.end;
  }
  wildcards(at, text.length);
  return gaps;
}

function isWhole(text: string, [only, ...others]: readonly Gap[]): boolean {
  return only !== undefined && !others.length && only.start === 0 && only.end === text.length;
}

/** A variable of such a key stands for the one id that the request has. */
function isOneOfAws(text: string, gaps: readonly Gap[]): boolean {
  return isWhole(text, gaps) && exactKeys.has(readVariables(text)[0]?.name.toLowerCase() ?? '');
}
