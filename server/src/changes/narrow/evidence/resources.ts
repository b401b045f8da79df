import { isEveryResource } from '../../../access/resources';
import { readArn } from '../../../policy/arn';
import type { Usage } from '../../../evidence/usage';
import { covers } from '../../../text/covers';
import { hasWildcard } from '../../../text/wildcard';
import type { StatementEvidence } from './statement';

/** So many ARNs of one kind stand side by side; more become what they have in common. */
const besideLimit = 5;

/** More than a person reads through. */
const arnLimit = 40;

/**
 * The ARNs that the used actions of a statement touched, none beyond what it names. Undefined where they are not known
 * for every action: one that takes no resource needs `*`, and of many calls the record does not tell.
 */
export function resourcesUsed(
  { statement, used, unknown }: StatementEvidence,
  usage: Usage,
): readonly string[] | undefined {
  const { resource } = statement;
  if (!resource || resource.negated || !resource.complete || unknown.length) return undefined;
  const named = resource.texts.map(({ value }) => value);
  if (named.some((text) => text.includes('${'))) return undefined;
  const arns = new Set<string>();
  for (const { id } of used) {
    const use = usage.used.get(id);
    if (!use?.complete || !use.resources.size) return undefined;
    // Another statement may have allowed the others.
    for (const arn of use.resources) if (named.some((text) => covers(text, arn))) arns.add(arn);
  }
  // Every action must be left something to act on.
  for (const { id } of used)
    if (![...(usage.used.get(id)?.resources ?? [])].some((arn) => arns.has(arn))) return undefined;
  const written = gather([...arns], named);
  const isNarrow = written.length > 0 && written.length <= arnLimit && !written.some(isEveryResource);
  return isNarrow ? written : undefined;
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
