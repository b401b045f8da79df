import type { Policy, Statement } from '../../policy/model';
import type { ServiceReference } from '../../reference/model';
import { deedWords, isBlank, partsOf } from './parts';
import type { Parts } from './parts';
import { titleWords } from './when/title-words';

/**
 * What a statement does, in some sixty characters: `Allow reading objects of bucket demo`, `Deny everything outside
 * eu-west-1`. Plain text, never empty; with texts of the document in it.
 */
export function titleOf(statement: Statement, policy: Policy, reference: ServiceReference): string {
  if (isBlank(statement)) return 'Empty statement';
  for (const names of [2, 1]) {
    const parts = partsOf(statement, policy, reference, names);
    const deed = deedTitle(statement, parts);
    const full = `${deed}${titleWords(parts.when, statement.effect, 'full')}`;
    if (full.length <= limit) return full;
    const short = `${deed}${titleWords(parts.when, statement.effect, 'counted')}`;
    if (short.length <= limit || names === 1) return cut(deed, short.slice(deed.length));
  }
  return 'Statement';
}

const limit = 64;

function deedTitle({ effect }: Statement, parts: Parts): string {
  const { who } = parts;
  if (effect === undefined) return capital(deedWords(parts, 'doing'));
  if (who.everybody) return `${effect} ${deedWords(parts, 'noun')}`;
  return effect === 'Allow'
    ? `Allow ${who.text} to ${deedWords(parts, 'base')}`
    : `Deny ${who.text} ${deedWords(parts, 'doing')}`;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** Cut at a word; that there are conditions is not cut away. */
function cut(deed: string, conditions: string): string {
  const room = limit - conditions.length;
  if (deed.length <= room) return `${deed}${conditions}`;
  const word = deed.lastIndexOf(' ', room - 1);
  return `${deed.slice(0, word > room / 2 ? word : room - 1)}…${conditions}`;
}
