import { splitAction } from '../../../access/actions';
import { listOf } from '../../../policy/value';
import type { Text, Value } from '../../../policy/value';
import { covers } from '../../../text/covers';
import { hasWildcard, matches } from '../../../text/wildcard';
import type { ActionTarget } from './allowed';

/** What stands beside the word in its list, and need not be written again. Case counts nowhere. */
interface Listed {
  /** Whether an action is listed, or a wildcard in the list stands for it. */
  has(id: string): boolean;
  /** Whether a wildcard in the list stands for all that another one does. */
  covers(wildcard: string): boolean;
}

/** No action with its prefix is longer, and no list of one service's wildcards that a person writes. */
const longestText = 128;
const mostWildcards = 50;
/** Wildcards that may stand for actions of any service: `*`, `s*:Get*`. */
const anyService = '*';

export function listedBeside(target: ActionTarget): Listed {
  const plain = new Set<string>();
  const wildcards = new Map<string, string[]>();
  for (const { value, certain } of textsBeside(target)) {
    // What deployment fills in stands for nothing yet.
    if (!certain || value.length > longestText) continue;
    const text = value.toLowerCase();
    if (!hasWildcard(text)) plain.add(text);
    else file(text, wildcards);
  }
  const someWildcard = (text: string, fits: (wildcard: string) => boolean) =>
    [serviceOf(text), anyService].some((service) => wildcards.get(service)?.some(fits));
  return {
    has(id) {
      const lower = id.toLowerCase();
      return plain.has(lower) || someWildcard(lower, (wildcard) => matches(wildcard, lower));
    },
    covers(wildcard) {
      const lower = wildcard.toLowerCase();
      return someWildcard(lower, (wide) => covers(wide, lower));
    },
  };
}

function file(wildcard: string, under: Map<string, string[]>): void {
  const service = serviceOf(wildcard);
  const same = under.get(service) ?? [];
  if (same.length < mostWildcards) same.push(wildcard);
  under.set(service, same);
}

function serviceOf(text: string): string {
  const { prefix = anyService } = splitAction(text);
  return hasWildcard(prefix) ? anyService : prefix;
}

/** Not those in another branch of an `Fn::If`: only one of them is deployed. */
function textsBeside({ text, entry }: ActionTarget): readonly Text[] {
  const beside: Text[] = [];
  for (let at: Value | undefined = text; at && at !== entry.parent; at = at.parent) {
    for (const item of listOf(at)?.items ?? [])
      if (item.type === 'text' && item.offset !== text.offset) beside.push(item);
  }
  return beside;
}
