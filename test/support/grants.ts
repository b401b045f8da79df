import type { Snapshot } from '../../server/src/snapshot';
import type { Statement } from '../../server/src/policy/model';
import { covers } from '../../server/src/text/covers';

/**
 * What a policy grants, worked out anew and slowly: every action of the reference against every text, by a matcher
 * of its own. It shares nothing with the code that narrows but the reading of the document.
 */
export interface Grant {
  readonly action: string;
  readonly resource: string;
  /** Everything else that decides: effect, conditions, principals. */
  readonly terms: string;
}

export function grantsOf(snapshot: Snapshot): readonly Grant[] {
  return snapshot.file.policies.flatMap(({ statements }) =>
    statements.flatMap((each) => grantsOfStatement(each, snapshot)),
  );
}

function grantsOfStatement(statement: Statement, { text, reference }: Snapshot): readonly Grant[] {
  if (statement.effect !== 'Allow') return [];
  const written = JSON.parse(text.slice(statement.offset, statement.offset + statement.length)) as Record<
    string,
    unknown
  >;
  const elements = written.Action ?? written.NotAction;
  if (elements === undefined || written.Resource === undefined) return [];
  const negated = written.Action === undefined;
  const terms = JSON.stringify([written.Condition ?? null, written.Principal ?? null]);
  const patterns = asList(elements).map((each) => each.toLowerCase());
  const prefixes = patterns.map((pattern) => pattern.split(':', 1)[0] ?? '');
  const anyService = prefixes.some((prefix) => /[*?]/.test(prefix));
  return reference.services
    .filter(({ prefix }) => negated || anyService || prefixes.includes(prefix))
    .flatMap(({ prefix }) =>
      (reference.service(prefix)?.actions ?? [])
        .filter(({ id }) => patterns.some((pattern) => matchesSlowly(pattern, id.toLowerCase())) !== negated)
        .flatMap(({ id }) => asList(written.Resource).map((resource) => ({ action: id, resource, terms }))),
    );
}

/** Grants of `after` that nothing in `before` covers: what a change widened. */
export function widened(before: readonly Grant[], after: readonly Grant[]): readonly Grant[] {
  const resources = new Map<string, string[]>();
  for (const { action, terms, resource } of before) {
    const key = `${action} ${terms}`;
    resources.set(key, [...(resources.get(key) ?? []), resource]);
  }
  return after.filter(
    ({ action, resource, terms }) =>
      !resources.get(`${action} ${terms}`)?.some((known) => covers(known, resource)),
  );
}

function asList(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]) as string[];
}

export function matchesSlowly(pattern: string, text: string): boolean {
  const [head = '', ...rest] = pattern.split('*');
  if (!rest.length) return same(head, text);
  if (!same(head, text.slice(0, head.length))) return false;
  let at = head.length;
  const tail = rest.pop() ?? '';
  for (const part of rest) {
    while (at + part.length <= text.length && !same(part, text.slice(at, at + part.length))) at++;
    if (at + part.length > text.length) return false;
    at += part.length;
  }
  return text.length - at >= tail.length && same(tail, text.slice(text.length - tail.length));
}

function same(pattern: string, text: string): boolean {
  if (pattern.length !== text.length) return false;
  for (let at = 0; at < text.length; at++) if (pattern[at] !== '?' && pattern[at] !== text[at]) return false;
  return true;
}
