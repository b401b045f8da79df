import { scopingOf } from '../../access/scope';
import { locate } from '../../policy/locate';
import type { Statement } from '../../policy/model';
import type { Action, ServiceReference } from '../../reference/model';
import type { Snapshot } from '../../snapshot';
import { touches } from '../../text/span';
import { formOf } from './form';
import type { AskAction, AskOptions } from './messages';

export interface OptionsAsked {
  /** What somebody typed to find an action. */
  readonly typed?: string;
  /** The action whose resources are wanted. */
  readonly action?: string;
}

/** What there is to ask at a place: actions, the one at the caret first, and what an action can be asked of. */
export function askOptions(
  snapshot: Snapshot,
  offset: number,
  { typed = '', action }: OptionsAsked,
): AskOptions {
  const { policies } = snapshot.file;
  const at = policies.findIndex((policy) => touches(policy, offset));
  const policy = at < 0 ? (policies.length ? 0 : undefined) : at;
  return {
    ...(policy !== undefined && { policy }),
    actions: actionsFor(snapshot, offset, typed.trim()).slice(0, most).map(describe(snapshot.reference)),
    resources: action === undefined ? [] : resourcesFor(snapshot, offset, action),
  };
}

/** More of them nobody reads: who misses one types on. */
const most = 100;

function actionsFor(snapshot: Snapshot, offset: number, typed: string): readonly Action[] {
  if (typed) return actionsLike(typed, snapshot.reference);
  const target = locate(snapshot.file, offset);
  const here = target?.at === 'action' ? [target.text.value] : [];
  const texts = statementAt(snapshot, offset)?.action?.texts.map(({ value }) => value) ?? [];
  return [...new Set([...here, ...texts].flatMap((text) => matching(text, snapshot.reference)))];
}

/** A star alone stands for more than anybody reads. */
function matching(text: string, reference: ServiceReference): readonly Action[] {
  return text === '*' ? [] : reference.matching(text);
}

/** Those that begin with what was typed, then those whose name does, then those that hold it. */
function actionsLike(typed: string, reference: ServiceReference): readonly Action[] {
  const wanted = typed.toLowerCase();
  const ranked: readonly [Action[], Action[], Action[]] = [[], [], []];
  for (const { prefix } of reference.services)
    for (const action of reference.service(prefix)?.actions ?? []) {
      const id = action.id.toLowerCase();
      const place = id.indexOf(wanted);
      if (place >= 0) ranked[place === 0 ? 0 : place === prefix.length + 1 ? 1 : 2].push(action);
    }
  return ranked.flat();
}

function describe(reference: ServiceReference): (action: Action) => AskAction {
  return ({ id, level, service }) => ({
    action: id,
    detail: `${level} · ${reference.service(service)?.title ?? service}`,
  });
}

/** What the statement at the caret names, then what the action's resources look like. */
function resourcesFor(snapshot: Snapshot, offset: number, name: string): readonly string[] {
  const texts = statementAt(snapshot, offset)?.resource?.texts ?? [];
  const named = texts.filter(({ certain }) => certain).map(({ value }) => value);
  const action = snapshot.reference.action(name);
  const forms = action?.resources.map(({ type }) => formOf(type.arn, snapshot.reference)) ?? [];
  const every = !action || scopingOf(action) !== 'always' ? ['*'] : [];
  return [...new Set([...named, ...forms, ...every])];
}

function statementAt({ file }: Snapshot, offset: number): Statement | undefined {
  return file.policies
    .flatMap(({ statements }) => statements)
    .find((statement) => touches(statement, offset));
}
