import type { Answer, Reason } from '../../access/evaluate/answer';
import { grantsAccess } from '../../policy/elements';
import type { PolicyKind } from '../../policy/model';
import { kindNames } from '../../rules/structure/kinds';
import { join, list, quote } from '../../text/words';

/** A reason with the document in which it stands, as a person knows that. */
export interface PlacedReason extends Reason {
  readonly name: string;
}

export interface Subject {
  readonly action: string;
  readonly resource: string;
}

/** The answer in one sentence; of several statements it names the first ones. */
export function sentenceOf(
  { decision, dependsOn, lacking }: Answer,
  because: readonly PlacedReason[],
  subject: Subject,
): string {
  const asked = `${subject.action} on ${quote(subject.resource)}`;
  switch (decision) {
    case 'allowed':
      return `Allowed: ${allowed(because, asked)}.`;
    case 'denied':
      return `Denied: ${namesOf(because)} ${plural(because, 'deny')} ${asked}.`;
    case 'not granted':
      return `Not granted: no Allow for ${asked} in ${join(lacking.map(kindName), 'or')}.`;
    case 'depends':
      return `Depends on ${hinges(dependsOn, lacking)}: ${outlook(because, asked)}.`;
  }
}

/** What grants is worth a name before what only leaves it be. */
function allowed(because: readonly PlacedReason[], asked: string): string {
  const granting = because.filter(({ policy }) => grantsAccess(policy.kind));
  return granting.length
    ? `${namesOf(granting)} ${plural(granting, 'allow')} ${asked}`
    : `the root user of an account may do everything in it, ${asked} too`;
}

function hinges(keys: readonly string[], lacking: readonly PolicyKind[]): string {
  const all = [...keys, ...lacking.map((kind) => `${kindName(kind)} that must allow it too`)];
  return all.length ? list(all, 5) : 'what only deployment or the caller tells';
}

function outlook(because: readonly PlacedReason[], asked: string): string {
  const open = because.filter(({ verdict }) => verdict === 'maybe');
  const denying = open.filter(({ effect }) => effect === 'Deny');
  if (denying.length) return `${namesOf(denying)} may deny ${asked}`;
  if (open.length) return `${namesOf(open)} may allow ${asked}`;
  return because.length ? allowed(because, asked) : asked;
}

function namesOf(reasons: readonly PlacedReason[]): string {
  return list([...new Set(reasons.map(nameOf))], 2);
}

/** `"ReadReports" of reader.json`, `statement 2 of reader.json`. */
function nameOf({ statement: { sid, index }, name }: PlacedReason): string {
  return sid?.value ? `${quote(sid.value)} of ${name}` : `statement ${index + 1} of ${name}`;
}

function plural(reasons: readonly PlacedReason[], verb: 'allow' | 'deny'): string {
  if (new Set(reasons.map(nameOf)).size > 1) return verb;
  return verb === 'allow' ? 'allows' : 'denies';
}

function kindName(kind: PolicyKind): string {
  return kindNames[kind];
}
