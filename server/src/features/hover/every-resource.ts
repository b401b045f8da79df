import type { PolicyKind } from '../../policy/model';
import type { Action } from '../../reference/model';
import { count, numeral } from '../../text/words';
import { code } from '../markdown';
import { actionCodes, allActions, bullets } from './explanation';
import { typesOf } from './resource-types';

/** What `*` as resource means for the actions of its statement; undefined where they are not known. */
export function everyResourceParagraphs(
  written: string,
  actions: readonly Action[] | undefined,
  kind: PolicyKind,
): readonly string[] {
  const all =
    kind === 'resource'
      ? `${code(written)} is every resource. The policy is attached to one, and reaches no further than that.`
      : `${code(written)} is every resource.`;
  if (!actions?.length) return [all];
  const scoped = actions.filter(({ resources }) => resources.length);
  const unscoped = actions.filter(({ resources }) => !resources.length);
  return [
    all,
    ...(scoped.length ? scopedParagraphs(scoped, actions) : []),
    ...(unscoped.length ? [unscopedText(unscoped, actions)] : []),
  ];
}

function scopedParagraphs(scoped: readonly Action[], actions: readonly Action[]): readonly string[] {
  const types = [...typesOf(scoped)];
  const rest = types.length - typeLimit;
  const lines = (rest > 1 ? types.slice(0, typeLimit) : types).map(([type, some]) =>
    actions.length === 1 ? code(type.arn) : `${code(type.arn)} for ${count(some.length, 'action')}`,
  );
  if (rest > 1) lines.push(`${rest} more`);
  return [
    `${share(scoped, actions)} ${scoped.length === 1 ? 'acts' : 'act'} on resources that a statement can name:`,
    bullets(lines),
  ];
}

const typeLimit = 4;

function unscopedText(unscoped: readonly Action[], actions: readonly Action[]): string {
  const [act, need] = unscoped.length === 1 ? ['acts', 'needs'] : ['act', 'need'];
  const text = `${share(unscoped, actions)} ${act} on no particular resource and ${need} \`*\``;
  return unscoped.length === actions.length ? `${text}.` : `${text}: ${actionCodes(unscoped, nameLimit)}.`;
}

const nameLimit = 4;

/** `3 of the statement's 12 actions`; the one action of a statement by its name. */
function share(some: readonly Action[], all: readonly Action[]): string {
  if (some.length === all.length) return allActions(all);
  return `${numeral(some.length)} of the statement's ${count(all.length, 'action')}`;
}
