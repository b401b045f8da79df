import type { Context } from '../context';
import type { What } from '../what/what';
import { join } from '../words/nouns';
import { serviceList } from '../words/services';
import { shown } from '../words/values';
import { numeral, quote } from '../../../rules/words';
import { readActions } from './actions';
import type { Named } from './actions';
import { assumption } from './assume';
import { anything, both, plainDeed, use } from './deed';
import type { Deed } from './deed';
import { levelDeed } from './levels';
import { countedActions } from './counted';
import { verbDeed } from './verbs';

export interface Does {
  readonly deed: Deed;
  /** Whether deployment fills in a part that the words leave out. */
  readonly open: boolean;
  /** Whether the deed tells what it is done to. */
  readonly whole: boolean;
}

export function doesOf(context: Context, what: What): Does {
  const { statement, policy, reference } = context;
  const { action } = statement;
  if (!action) return does(unnamed);
  if (!action.texts.some(({ value, certain }) => certain && value))
    return does(action.complete ? unnamed : plainDeed('what deployment fills in'));
  const open = !action.complete;
  if (policy.kind === 'trust' && !action.negated) {
    const deed = assumption(action);
    if (deed) return { deed, open, whole: true };
  }
  const named = readActions(action, reference);
  return {
    deed: action.negated ? exceptDeed(named, context) : deedOf(named, context, what),
    open,
    whole: false,
  };
}

const unnamed = plainDeed('something that it does not name yet');

function does(deed: Deed): Does {
  return { deed, open: false, whole: false };
}

function deedOf(named: Named, context: Context, what: What): Deed {
  if (named.every) return anything('');
  const { services, actions, unknown } = named;
  if (!services.length && !unknown.length) {
    const deed = verbDeed(actions, context, what) ?? levelDeed(named, context);
    if (deed) return deed;
  }
  return both([
    ...(services.length ? [anything(` in ${serviceList(services, context.reference, context.names)}`)] : []),
    ...(actions.length || unknown.length ? [useDeed(named, context)] : []),
  ]);
}

function useDeed({ actions, texts, unknown }: Named, context: Context): Deed {
  const takesResources = unknown.length > 0 || actions.some(({ resourceCount }) => resourceCount);
  const every = takesResources ? 'any resource' : '';
  if (actions.length + unknown.length <= Math.max(2, context.names))
    return use(join([...actions.map(({ id }) => id), ...unknown.map((text) => quote(text))]), every);
  return use(
    join([
      ...(actions.length ? [countedActions(actions, texts, context)] : []),
      ...(unknown.length > 1
        ? [`${numeral(unknown.length)} unknown actions`]
        : unknown.map((text) => quote(text))),
    ]),
    every,
  );
}

/** `NotAction`: everything but what is listed. */
function exceptDeed(named: Named, { reference, names }: Context): Deed {
  const { every, services, texts, unknown } = named;
  if (every) return plainDeed('nothing');
  if (!texts.length && !unknown.length && services.length)
    return { ...anything(` except in ${serviceList(services, reference, names)}`), link: 'on' };
  const all = [
    ...texts,
    ...services.map((prefix) => `${prefix}:*`),
    ...unknown.map((text) => quote(text)),
  ].map((text) => (text.startsWith('"') ? text : shown(text)));
  const cut = all.length > names ? Math.max(1, names - 1) : all.length;
  const listed = cut < all.length ? [...all.slice(0, cut), `${numeral(all.length - cut)} more`] : all;
  return { ...anything(` except ${join(listed)}`), link: 'on' };
}
