import type { ModelEdit } from '../../../policy/edit';
import type { Element, Policy } from '../../../policy/model';
import type { Action, ServiceReference } from '../../../reference/model';
import { one } from '../one';
import { splitStatement } from '../split';
import type { KnownResources } from './resources';
import type { StatementEvidence } from './statement';
import { textsFor } from './texts';

export interface Kept {
  /** Actions that were not seen and stay. */
  readonly stay: readonly Action[];
  /** Undefined where the resources stay as they are. */
  readonly known: KnownResources | undefined;
}

export interface StatementChange {
  /** How many entries its actions are then. */
  readonly entries: number;
  /** What of the known resources is written. */
  readonly resources: readonly string[];
  readonly edits: readonly ModelEdit[];
}

/**
 * A statement narrowed to its used actions and those that stay. Where the resources are known of some of the actions
 * alone, the others keep what is named in a statement of their own.
 */
export function changeStatement(
  policy: Policy,
  evidence: StatementEvidence,
  { stay, known }: Kept,
  reference: ServiceReference,
): StatementChange {
  const { statement, used, unknown } = evidence;
  const { resource } = statement;
  const texts = textsFor([...used, ...stay], evidence, reference);
  const isWhole = !stay.length && !unknown.length && known?.actions.length === used.length;
  const change = { entries: texts.length, resources: [], edits: actionEdits(evidence, texts) };
  if (!known || !resource) return change;
  const { resources } = known;
  if (isWhole)
    return { ...change, resources, edits: [...change.edits, ...elementEdits(resource, resources)] };
  const others = [...used, ...stay].filter((action) => !known.actions.includes(action));
  const split = statement.action?.negated
    ? undefined
    : splitStatement(policy, statement, [
        {
          actions: textsFor(others, evidence, reference),
          resources: resource.texts.map(({ value }) => value),
          suffix: '',
        },
        { actions: known.actions.map(({ id }) => id).sort(), resources, suffix: 'Recorded' },
      ]);
  // A statement that narrows nothing beyond what stands there is not worth its lines.
  return split && !isSame(resources, resource) ? { ...change, resources, edits: split } : change;
}

/** `NotAction` becomes `Action`. */
function actionEdits(
  { statement: { action } }: StatementEvidence,
  texts: readonly string[],
): readonly ModelEdit[] {
  if (!action?.negated) return action ? elementEdits(action, texts) : [];
  return [{ edit: 'rename', target: action.entry, to: 'Action' }, ...elementEdits(action, texts)];
}

/** None where the same texts stand there already, in whatever order. */
function elementEdits(element: Element, texts: readonly string[]): readonly ModelEdit[] {
  const target = element.entry.value;
  if (!target || (!element.negated && isSame(texts, element))) return [];
  return [{ edit: 'replace', target, with: one(texts) }];
}

function isSame(texts: readonly string[], element: Element): boolean {
  const set = new Set(texts);
  const written = new Set(element.texts.map(({ value }) => value));
  return set.size === written.size && texts.every((text) => written.has(text));
}
