import type { Context } from '../context';
import type { What } from '../what/what';
import { gapIn } from '../words/gaps';
import type { Gap } from '../words/gaps';
import { serviceList } from '../words/services';
import { shown } from '../words/values';
import { join, numeral, quote } from '../../../text/words';
import { readActions } from './actions';
import type { Named } from './actions';
import { assumption } from './assume';
import type { Assumption } from './assume';
import { anything, both, plainDeed, use } from './deed';
import type { Deed } from './deed';
import { levelDeed } from './levels';
import { countedActions } from './counted';
import { verbDeed } from './verbs';

export interface Does {
  readonly deed: Deed;
  /** What deployment does to it that the words leave out. */
  readonly gap: Gap | undefined;
  /** Whether nothing is named yet. */
  readonly missing: boolean;
  /** Where it is about assuming the role of a trust policy, which says itself what it is done to. */
  readonly assumption: Assumption | undefined;
}

export function doesOf(context: Context, what: What): Does {
  const { statement, policy, reference } = context;
  const { action } = statement;
  if (!action) return missing;
  if (!action.texts.some(({ value, certain }) => certain && value))
    return action.complete ? missing : does(plainDeed('what deployment fills in'));
  // Of an action of which deployment fills in a part, nothing is said.
  const gap = action.texts.every(({ certain }) => certain) ? gapIn(action.entry.value) : 'adds';
  if (policy.kind === 'trust' && !action.negated) {
    const found = assumption(action);
    if (found) return { ...does(found.deed), gap, assumption: found };
  }
  const named = readActions(action, reference);
  return { ...does(action.negated ? exceptDeed(named, context) : deedOf(named, context, what)), gap };
}

function does(deed: Deed): Does {
  return { deed, gap: undefined, missing: false, assumption: undefined };
}

const missing: Does = { ...does(plainDeed('something that it does not name yet')), missing: true };

function deedOf(named: Named, context: Context, what: What): Deed {
  if (named.every) return anything('');
  const { services, actions, unknown } = named;
  if (!services.length && !unknown.length) {
    const deed = verbDeed(actions, context, what) ?? levelDeed(named, context, what);
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
  const { names } = context;
  if (actions.length + unknown.length <= Math.max(2, names))
    return use(join([...actions.map(({ id }) => id), ...unknown.map((text) => quote(text))]), every);
  const [first] = actions;
  if (first && names < 2 && actions.length + unknown.length <= fewActions)
    return use(`${first.id} and ${numeral(actions.length + unknown.length - 1)} more`, every);
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

/** So few are told by the first of them where there is no room for more. */
const fewActions = 8;

/** `NotAction`: everything but what is listed. */
function exceptDeed(named: Named, { statement, reference, names }: Context): Deed {
  const { every, services, texts, unknown } = named;
  // `except in Amazon S3 on any resource but …` would except too little.
  const link = statement.resource?.negated ? ', on' : 'on';
  if (every) return plainDeed('nothing');
  if (!texts.length && !unknown.length && services.length)
    return { ...anything(` except in ${serviceList(services, reference, names)}`), link };
  const all = [
    ...texts,
    ...services.map((prefix) => `${prefix}:*`),
    ...unknown.map((text) => quote(text)),
  ].map((text) => (text.startsWith('"') ? text : shown(text)));
  const cut = all.length > names ? Math.max(1, names - 1) : all.length;
  const listed = cut < all.length ? [...all.slice(0, cut), `${numeral(all.length - cut)} more`] : all;
  return { ...anything(` except ${join(listed)}`), link };
}
