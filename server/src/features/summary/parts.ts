import type { Policy, Statement } from '../../policy/model';
import type { ServiceReference } from '../../reference/model';
import type { Context } from './context';
import { doesOf } from './does/does';
import type { Does } from './does/does';
import type { DeedForm } from './does/deed';
import { whatOf } from './what/what';
import type { What } from './what/what';
import { whenOf } from './when/when';
import type { When } from './when/when';
import { whoOf } from './who/who';
import type { Who } from './who/who';

/** A statement as words, before its effect makes a sentence of them. */
export interface Parts {
  readonly who: Who;
  readonly does: Does;
  readonly what: What;
  readonly when: When;
}

export function partsOf(
  statement: Statement,
  policy: Policy,
  reference: ServiceReference,
  room: Pick<Context, 'names' | 'brief'>,
): Parts {
  const context: Context = { statement, policy, reference, ...room };
  const what = policy.kind === 'trust' ? thisRole : whatOf(context);
  const who = whoOf(context);
  return { who, what, does: doesOf(context, what), when: whenOf(context, who.told) };
}

/** A trust policy names no resource: it is attached to its role. */
const thisRole: What = {
  every: false,
  text: 'this role',
  types: new Set(['iam:role']),
  gap: undefined,
  missing: false,
};

/** `read objects of bucket demo`, in the form that the effect asks for. */
export function deedWords({ does, what }: Parts, form: DeedForm): string {
  const { deed, assumption } = does;
  const target = what.every ? deed.every : what.text;
  const alone = assumption !== undefined || (does.missing && what.missing);
  if (alone || !target) return deed[form];
  return `${deed[form]}${deed.link && (deed.link.startsWith(',') ? deed.link : ` ${deed.link}`)} ${target}`;
}

/** A statement in which nothing of what it is about stands yet. */
export function isBlank({ effect, action, resource, principal, conditions }: Statement): boolean {
  return !effect && !action && !resource && !principal && !conditions.length;
}
