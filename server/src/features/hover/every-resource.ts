import type { PolicyKind } from '../../policy/model';
import type { Action } from '../../reference/model';
import { count } from '../../rules/words';
import { code } from '../markdown';
import { bullets, codes } from './explanation';
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
  const types = [...typesOf(scoped)].map(
    ([type, some]) => `${code(type.arn)} for ${actions.length === 1 ? 'it' : count(some.length, 'action')}`,
  );
  const rest = types.length - typeLimit;
  return [
    `${share(scoped, actions, 'acts', 'act')} on resources that a statement can name:`,
    bullets(rest > 1 ? [...types.slice(0, typeLimit), `${rest} more`] : types),
  ];
}

const typeLimit = 4;

function unscopedText(unscoped: readonly Action[], actions: readonly Action[]): string {
  const need = unscoped.length === 1 ? 'needs' : 'need';
  const text = `${share(unscoped, actions, 'acts', 'act')} on no particular resource and ${need} \`*\``;
  return unscoped.length === actions.length
    ? `${text}.`
    : `${text}: ${codes(
        unscoped.map(({ id }) => id),
        4,
      )}.`;
}

/** `3 of the statement's 12 actions act`, `The statement's one action acts`. */
function share(some: readonly Action[], all: readonly Action[], one: string, many: string): string {
  if (all.length === 1) return `The statement's one action ${one}`;
  const verb = some.length === 1 ? one : many;
  if (some.length === all.length) return `All ${count(all.length, 'action')} of the statement ${verb}`;
  return `${some.length.toLocaleString('en-US')} of the statement's ${count(all.length, 'action')} ${verb}`;
}
