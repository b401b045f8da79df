import type { Usage } from '../../evidence/usage';
import type { ModelEdit } from '../../policy/edit';
import type { Fix } from '../../policy/fix';
import type { Policy } from '../../policy/model';
import type { Action, ServiceReference } from '../../reference/model';
import { count } from '../../text/words';
import { changeStatement } from './evidence/edits';
import { evidenceOf } from './evidence/statement';
import type { StatementEvidence } from './evidence/statement';
import { resourcesUsed } from './evidence/resources';

/** What CloudTrail's records say of a policy, and the ways to narrow it to what they show. */
export interface PolicyEvidence {
  readonly statements: readonly StatementEvidence[];
  /** The one that a person wants most often first. */
  readonly fixes: readonly EvidenceFix[];
}

export interface EvidenceFix extends Fix {
  readonly to: EvidenceTarget;
}

/**
 * To the actions used and those that CloudTrail would not have recorded; to those used alone; to those and the resources
 * that were recorded.
 */
export type EvidenceTarget = 'recordable' | 'used' | 'resources';

/**
 * Narrows every Allow statement to the actions that were called. An action that was not granted before is never written,
 * nor is a resource; a statement of which nothing was used stays as it is, and so does one that is not fully known.
 */
export function narrowToEvidence(policy: Policy, usage: Usage, reference: ServiceReference): PolicyEvidence {
  const statements = policy.statements.map((statement) => evidenceOf(statement, usage, reference));
  if (!grantingKinds.has(policy.kind)) return { statements, fixes: [] };
  const fixes = ways.flatMap((way) => fixesOf(policy, statements, way, usage, reference));
  return { statements, fixes: withoutRepeats(fixes) };
}

/** Of those that are attached to who calls: what a queue lets in is not known by who called in one account. */
const grantingKinds: ReadonlySet<string> = new Set(['identity', 'boundary', 'session']);

/** More actions than this are no longer a list that somebody reads, and soon a policy that AWS finds too large. */
const actionLimit = 250;

interface Way {
  /** Which of the actions that CloudTrail does not record by itself stay where they are granted. */
  readonly keeps: 'all' | 'of services used' | 'none';
  readonly to: EvidenceTarget;
}

const ways: readonly Way[] = [
  { keeps: 'all', to: 'recordable' },
  { keeps: 'none', to: 'used' },
  { keeps: 'none', to: 'resources' },
];

/** Of a wildcard over everything, what is not recorded would fill the policy: then it is that of the services used. */
function fixesOf(
  policy: Policy,
  statements: readonly StatementEvidence[],
  way: Way,
  usage: Usage,
  reference: ServiceReference,
): readonly EvidenceFix[] {
  const fix = fixOf(policy, statements, way, usage, reference);
  if (fix !== 'too long') return fix ? [fix] : [];
  const other =
    way.keeps === 'all' && fixOf(policy, statements, { ...way, keeps: 'of services used' }, usage, reference);
  return other && other !== 'too long' ? [other] : [];
}

function fixOf(
  policy: Policy,
  statements: readonly StatementEvidence[],
  way: Way,
  usage: Usage,
  reference: ServiceReference,
): EvidenceFix | 'too long' | undefined {
  const edits: ModelEdit[] = [];
  const [used, kept, arns] = [new Set<Action>(), new Set<Action>(), new Set<string>()];
  let entries = 0;
  for (const evidence of statements) {
    if (evidence.left) continue;
    const stay = unrecordedFor(evidence, way);
    for (const action of evidence.used) used.add(action);
    for (const action of stay) kept.add(action);
    const known = way.to === 'resources' ? resourcesUsed(evidence, usage) : undefined;
    const change = changeStatement(policy, evidence, { stay, known }, reference);
    entries += change.entries;
    for (const arn of change.resources) arns.add(arn);
    edits.push(...change.edits);
  }
  if (!edits.length || (way.to === 'resources' && !arns.size)) return undefined;
  if (entries > actionLimit) return 'too long';
  return {
    to: way.to,
    title: titleOf(used, kept, arns, way),
    effect: 'narrower',
    ...(way.to === 'recordable' && { preferred: true }),
    edits,
  };
}

function unrecordedFor(evidence: StatementEvidence, { keeps }: Way): readonly Action[] {
  if (keeps === 'none') return [];
  const services = new Set(evidence.used.map(({ service }) => service));
  return evidence.unrecorded.filter(({ service }) => keeps === 'all' || services.has(service));
}

function titleOf(
  used: ReadonlySet<Action>,
  kept: ReadonlySet<Action>,
  arns: ReadonlySet<string>,
  { keeps }: Way,
): string {
  const of = keeps === 'all' ? '' : ' of their services';
  const and = kept.size ? ` and ${kept.size}${of} that CloudTrail does not record by itself` : '';
  const on = arns.size ? `, on ${count(arns.size, 'recorded resource')}` : '';
  return `Narrow to the ${count(used.size, 'action')} used${and}${on}`;
}

/** Where every service was used, or CloudTrail records all, two ways come to the same. */
function withoutRepeats(fixes: readonly EvidenceFix[]): readonly EvidenceFix[] {
  const seen = new Set<string>();
  return fixes.filter(({ edits }) => {
    const written = JSON.stringify(edits.map((edit) => ('with' in edit ? edit.with : edit.edit)));
    const isNew = !seen.has(written);
    seen.add(written);
    return isNew;
  });
}
