import { knowsVariables } from '../../../policy/variables';
import { quote } from '../../../text/words';
import { fillPlaceholders } from '../../../text/placeholders';
import { hasWildcard } from '../../../text/wildcard';
import type { Context } from '../context';
import { unmasked } from './variables';

/** A text of the document within a sentence: on one line and cut, in quotes where it could be taken for our words. */
export function shown(written: string): string {
  const text = unmasked(written);
  return /^[^\s",;]{1,80}$/.test(text) && !/[.:]$/.test(text) ? text : quote(text);
}

/** Whether it has wildcards of its own; `${*}` and `${?}` stand for the letters. */
export function isPattern(text: string): boolean {
  return hasWildcard(fillPlaceholders(text, () => ''));
}

/** What a text says that is nothing but one variable; undefined for all others. */
export function ownWords(written: string, context: Context): string | undefined {
  const text = unmasked(written);
  if (!text.startsWith('${') || text.indexOf('}') !== text.length - 1) return undefined;
  if (!knowsVariables(context.policy)) return undefined;
  const key = text.slice(2, -1).trim().toLowerCase();
  const tag = 'aws:principaltag/';
  if (key.startsWith(tag)) return `their own tag ${shown(text.slice(2, -1).trim().slice(tag.length))}`;
  return ownTraits.get(key);
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html */
const ownTraits: ReadonlyMap<string, string> = new Map([
  ['aws:username', 'their own user name'],
  ['aws:userid', 'their own user ID'],
  ['aws:principalaccount', 'their own account'],
  ['aws:principalorgid', 'their own organization'],
  ['aws:principalarn', 'their own ARN'],
  ['aws:resourceaccount', 'the account of the resource'],
  ['aws:resourceorgid', 'the organization of the resource'],
]);
