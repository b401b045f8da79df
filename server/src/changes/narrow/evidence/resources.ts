import { isEveryResource } from '../../../access/resources';
import type { Action } from '../../../reference/model';
import { readArn } from '../../../policy/arn';
import type { Usage } from '../../../evidence/usage';
import { covers } from '../../../text/covers';
import { hasWildcard } from '../../../text/wildcard';
import type { StatementEvidence } from './statement';

/** So many ARNs of one kind stand side by side; more become what they have in common. */
const besideLimit = 5;

/** More than a person reads through. */
const arnLimit = 40;

/** Used actions of which all is known that they touched, and that. */
export interface KnownResources {
  readonly actions: readonly Action[];
  /** ARNs, and patterns of them; none beyond what the statement names. */
  readonly resources: readonly string[];
}

/**
 * Of an action that takes no resource nothing can be said, nor where one of its calls does not tell. Undefined where
 * that is so of all, where the statement's resources are not known, and where the ARNs are too many.
 */
export function resourcesUsed(
  { statement, used }: StatementEvidence,
  usage: Usage,
): KnownResources | undefined {
  const { resource } = statement;
  if (!resource || resource.negated || !resource.complete) return undefined;
  const named = resource.texts.map(({ value }) => value);
  const actions: Action[] = [];
  const arns = new Set<string>();
  for (const action of used) {
    const use = usage.used.get(action.id);
    // What it touched beyond that, another statement allowed.
    const own = use?.complete
      ? [...use.resources].filter((arn) => named.some((text) => covers(text, arn)))
      : [];
    if (!own.length) continue;
    actions.push(action);
    for (const arn of own) arns.add(arn);
  }
  const resources = gather([...arns], named);
  const isNarrow = actions.length > 0 && resources.length <= arnLimit && !resources.some(isEveryResource);
  return isNarrow ? { actions, resources } : undefined;
}

/** Many ARNs of one kind as one pattern, else as the text that the statement names them by. */
function gather(arns: readonly string[], named: readonly string[]): readonly string[] {
  const kinds = new Map<string, string[]>();
  for (const arn of arns) {
    const kind = kindOf(arn);
    kinds.set(kind, [...(kinds.get(kind) ?? []), arn]);
  }
  const written = [...kinds.values()].flatMap((each) => {
    if (each.length <= besideLimit) return each;
    const pattern = common(each);
    if (pattern !== undefined && named.some((text) => covers(text, pattern))) return [pattern];
    return named.filter((text) => each.some((arn) => covers(text, arn)));
  });
  const all = [...new Set(written)];
  return all
    .filter((arn) => !all.some((other) => other !== arn && hasWildcard(other) && covers(other, arn)))
    .sort();
}

/** What stands before the first name: an object's bucket, `table`, `function`. */
function kindOf(arn: string): string {
  const read = readArn(arn);
  if (!read) return arn;
  const { partition, service, region, account, resource } = read;
  const at = resource.search(/[:/]/);
  const head = at < 0 ? '' : resource.slice(0, at + 1);
  return [partition, service, region, account, head].join(' ');
}

/** Their common beginning up to a separator, and a star. */
function common([first = '', ...others]: readonly string[]): string | undefined {
  let end = first.length;
  for (const other of others) {
    let at = 0;
    while (at < end && first.charCodeAt(at) === other.charCodeAt(at)) at++;
    end = at;
  }
  const cut = Math.max(first.lastIndexOf('/', end - 1), first.lastIndexOf(':', end - 1)) + 1;
  const pattern = `${first.slice(0, cut)}*`;
  // A star in place of an account or of all names would be no narrowing worth the name.
  return (readArn(pattern)?.resource.length ?? 0) > 1 ? pattern : undefined;
}
