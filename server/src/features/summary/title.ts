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
  const long = titleParts(statement, policy, reference, 2);
  if (long.deed.length + long.when.length <= limit) return long.deed + long.when;
  const { deed, when, counted } = titleParts(statement, policy, reference, 1);
  if (deed.length + when.length <= limit) return deed + when;
  return when.length <= limit - leastDeed ? cut(deed, when) : cut(deed, counted);
}

const limit = 64;
/** So much of the deed is left to know it by when its conditions take the rest of the room. */
const leastDeed = 26;

interface TitleParts {
  readonly deed: string;
  readonly when: string;
  /** How many conditions there are, where there is no room for their words. */
  readonly counted: string;
}

function titleParts(
  statement: Statement,
  policy: Policy,
  reference: ServiceReference,
  names: number,
): TitleParts {
  const parts = partsOf(statement, policy, reference, { names, brief: true });
  const words = (form: 'full' | 'counted') => titleWords(parts.when, statement.effect, form);
  return { deed: deedTitle(statement, parts), when: words('full'), counted: words('counted') };
}

function deedTitle({ effect }: Statement, parts: Parts): string {
  const { who, does, what } = parts;
  if (effect === undefined) return capital(deedWords(parts, 'doing'));
  if (does.assumption?.trusts && effect === 'Allow') return `Trust ${who.text}`;
  // `s3:GetObject` alone is shorter than `s3:GetObject on any resource`, and says as much.
  const form = what.every && does.deed.link ? does.deed.noun : deedWords(parts, 'noun');
  if (who.everybody) return `${effect} ${form}`;
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
  // A long name is cut within rather than left out.
  return `${deed.slice(0, word > room - 10 ? word : room - 1)}…${conditions}`;
}
