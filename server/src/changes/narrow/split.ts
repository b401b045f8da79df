import { copyOf, Blank, Members, Template } from '../../policy/edit';
import type { ModelEdit, NewValue } from '../../policy/edit';
import type { Policy, Statement } from '../../policy/model';
import { canBecomeSeveral, listOf } from '../../policy/value';
import { one } from './one';

/** What one of the statements holds that another one becomes. */
export interface Part {
  readonly actions: readonly string[];
  readonly resources: readonly NewValue[];
  /** What is put behind the Sid, letters and digits; the first part keeps the Sid as it is. */
  readonly suffix: string;
}

/**
 * The edits by which a statement becomes several that differ in their actions and resources alone; the first takes its
 * place. Undefined where it cannot be copied: a part of it is left to deployment, or several cannot stand in its place.
 */
export function splitStatement(
  policy: Policy,
  statement: Statement,
  parts: readonly Part[],
): readonly ModelEdit[] | undefined {
  const { action, resource, source } = statement;
  const copy = copyOf(source);
  const [first, ...others] = parts;
  if (!action?.entry.value || !resource?.entry.value || !first || !isMapping(copy)) return undefined;
  const taken = new Set(policy.statements.map(({ sid }) => sid?.value));
  const statementOf = ({ actions, resources }: Part, sid: (own: NewValue) => NewValue) =>
    Object.fromEntries(
      Object.entries(copy).map(([name, value]): [string, NewValue] => {
        if (name === action.entry.name) return [name, one(actions)];
        if (name === resource.entry.name) return [name, one(resources)];
        return [name, name === 'Sid' ? sid(value) : value];
      }),
    );
  const copies = others.map((part) => statementOf(part, (own) => freeSid(own, part.suffix, taken)));
  if (!listOf(source)) {
    if (!canBecomeSeveral(source)) return undefined;
    return [{ edit: 'spread', target: source, into: [statementOf(first, (own) => own), ...copies] }];
  }
  const isSame = (texts: readonly NewValue[], element: typeof action) =>
    texts.length === element.texts.length && element.texts.every(({ value }) => texts.includes(value));
  return [
    ...(isSame(first.actions, action)
      ? []
      : [{ edit: 'replace' as const, target: action.entry.value, with: one(first.actions) }]),
    ...(isSame(first.resources, resource)
      ? []
      : [{ edit: 'replace' as const, target: resource.entry.value, with: one(first.resources) }]),
    ...copies.map((value) => ({ edit: 'add' as const, after: source, value })),
  ];
}

function isMapping(value: NewValue | undefined): value is { readonly [name: string]: NewValue } {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Template || value instanceof Blank || value instanceof Members)
  );
}

/** A Sid must be the only one of its name in a policy. */
function freeSid(sid: NewValue, suffix: string, taken: Set<string | undefined>): string {
  const base = `${typeof sid === 'string' ? sid : ''}${suffix}`;
  let free = base;
  for (let number = 2; taken.has(free); number++) free = `${base}${number}`;
  taken.add(free);
  return free;
}
