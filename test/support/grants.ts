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
  return snapshot.file.policies.flatMap(({ statements }) => {
    const written = statements.map((each) => readStatement(each, snapshot));
    const denials = written.filter(({ Effect, Condition }) => Effect === 'Deny' && !Condition);
    return written
      .flatMap((each) => grantsOfStatement(each, snapshot))
      .filter((grant) => !denials.some((each) => denies(each, grant)));
  });
}

interface Written {
  readonly Effect?: unknown;
  readonly Action?: unknown;
  readonly NotAction?: unknown;
  readonly Resource?: unknown;
  readonly Condition?: unknown;
  readonly Principal?: unknown;
}

function readStatement({ offset, length }: Statement, { text }: Snapshot): Written {
  return JSON.parse(text.slice(offset, offset + length)) as Written;
}

function grantsOfStatement(written: Written, { reference }: Snapshot): readonly Grant[] {
  if (written.Effect !== 'Allow') return [];
  const elements = written.Action ?? written.NotAction;
  if (elements === undefined || written.Resource === undefined) return [];
  const terms = JSON.stringify([written.Condition ?? null, written.Principal ?? null]);
  const prefixes = asList(elements).map((each) => each.toLowerCase().split(':', 1)[0] ?? '');
  const anyService = written.Action === undefined || prefixes.some((prefix) => /[*?]/.test(prefix));
  return reference.services
    .filter(({ prefix }) => anyService || prefixes.includes(prefix))
    .flatMap(({ prefix }) =>
      (reference.service(prefix)?.actions ?? [])
        .filter(({ id }) => speaksOf(written, id))
        .flatMap(({ id }) => asList(written.Resource).map((resource) => ({ action: id, resource, terms }))),
    );
}

function denies(written: Written, { action, resource }: Grant): boolean {
  if (written.Principal !== undefined || written.Resource === undefined) return false;
  return asList(written.Resource).some((each) => covers(each, resource)) && speaksOf(written, action);
}

function speaksOf({ Action, NotAction }: Written, id: string): boolean {
  const lower = id.toLowerCase();
  const isListed = asList(Action ?? NotAction ?? []).some((pattern) =>
    matchesSlowly(pattern.toLowerCase(), lower),
  );
  return isListed === (Action !== undefined);
}

/** Grants of `after` that nothing in `before` covers: what a change widened. */
export function widened(before: readonly Grant[], after: readonly Grant[]): readonly Grant[] {
  const resources = new Map<string, string[]>();
  for (const { action, terms, resource } of before) {
    const key = `${action} ${terms}`;
    const known = resources.get(key);
    if (known) known.push(resource);
    else resources.set(key, [resource]);
  }
  const isCovered = ({ action, resource }: Grant, terms: string) =>
    resources.get(`${action} ${terms}`)?.some((known) => covers(known, resource)) ?? false;
  return after.filter(
    (grant) => !isCovered(grant, grant.terms) && !isCovered(grant, unconditional(grant.terms)),
  );
}

/** What is granted without a condition is granted under any. */
function unconditional(terms: string): string {
  const [, principal] = JSON.parse(terms) as readonly unknown[];
  return JSON.stringify([null, principal]);
}

function asList(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]) as string[];
}

export function matchesSlowly(pattern: string, text: string): boolean {
  if (pattern === '*') return true;
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
