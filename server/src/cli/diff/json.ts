import type { Excess } from '../../access/compare/excess';
import { effectOf, isWidened } from '../../features/changes/effect';
import type { PolicyChange } from '../../features/changes/policy-changes';
import { changeSummary } from '../../features/changes/summary';
import { pathOf } from '../../policy/value';
import type { ServiceReference } from '../../reference/model';
import { jsonDocument } from '../format/json-document';
import { nameOf, statusOf } from './report';
import type { ComparedFile, DiffFormat, Version } from './report';

/** One JSON document, a line a file, as `leastwise lint` prints it: lines and columns start at 1, offsets at 0. */
export function jsonDiffFormat(version: string, reference: ServiceReference): DiffFormat {
  return jsonDocument(version, reference, (file) => fileOf(file, reference));
}

function fileOf(file: ComparedFile, reference: ServiceReference) {
  return {
    file: nameOf(file),
    old: file.before?.name ?? null,
    new: file.after?.name ?? null,
    status: statusOf(file),
    policies: file.changes.map((change) => policyOf(change, file, reference)),
  };
}

function policyOf(change: PolicyChange, file: ComparedFile, reference: ServiceReference) {
  const { before, after } = change;
  const policy = after ?? before;
  const effect = effectOf(change);
  const { gained, lost, undenied, denied, today } = change.difference();
  const list = (excesses: readonly Excess[], version: Version | undefined) =>
    excesses.map((excess) => excessOf(excess, version));
  return {
    path: policy ? pathOf(policy.source) : [],
    kind: policy?.kind,
    status: !before ? 'added' : !after ? 'removed' : effect === 'same' ? 'same' : 'changed',
    effect,
    widened: isWidened(effect),
    // Whether the verdict may be another one tomorrow, as AWS adds actions.
    today,
    // Whether some request is granted by both.
    intersects: change.intersects(),
    summary: changeSummary(change, file.before?.name ?? file.oldName, reference),
    granted: list(gained, file.after),
    undenied: list(undenied, file.before),
    revoked: list(lost, file.before),
    denied: list(denied, file.after),
  };
}

function excessOf(
  { grant, actions, others, resources, certain, whole }: Excess,
  version: Version | undefined,
) {
  const { statement } = grant;
  const { principal } = statement;
  return {
    actions: actions.map(({ id }) => id),
    otherActions: others,
    [statement.resource?.negated ? 'notResources' : 'resources']: resources,
    ...(principal && {
      [principal.negated ? 'notPrincipals' : 'principals']: principal.principals.map(({ type, text }) => ({
        ...(type !== undefined && { type }),
        value: text.value,
      })),
    }),
    conditional: statement.conditions.length > 0 || !statement.conditionsKnown,
    certain,
    whole,
    statement: {
      ...(statement.sid && { sid: statement.sid.value }),
      index: statement.index,
      ...(version && { file: version.name, start: placeOf(statement.offset, version) }),
    },
  };
}

function placeOf(offset: number, { snapshot }: Version) {
  const { line, character } = snapshot.positions().at(offset);
  return { line: line + 1, column: character + 1, offset };
}
