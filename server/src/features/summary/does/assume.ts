import { join } from '../../../text/words';
import type { Element } from '../../../policy/model';
import type { Deed } from './deed';

export interface Assumption {
  readonly deed: Deed;
  /** Whether the role can be assumed; without it the statement is about the sessions of those who assume it. */
  readonly trusts: boolean;
}

/**
 * What a role's trust policy is about, whose one resource is the role; undefined where it has other actions.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecuritytokenservice.html
 */
export function assumption({ texts }: Element): Assumption | undefined {
  const known = texts.filter(({ certain }) => certain).map(({ value }) => value.toLowerCase());
  if (!known.every((value) => assuming.has(value) || extras.has(value))) return undefined;
  const more = [...new Set(known.flatMap((value) => extras.get(value) ?? []))];
  const trusts = known.some((value) => assuming.has(value));
  const sessions = trusts ? 'its sessions' : 'sessions of this role';
  const steps: readonly Step[] = [
    ...(trusts ? [{ base: 'assume this role', doing: 'assuming this role' }] : []),
    ...more.map(({ base, doing }) => ({ base: `${base} ${sessions}`, doing: `${doing} ${sessions}` })),
  ];
  const doing = join(steps.map((step) => step.doing));
  return {
    deed: { base: join(steps.map((step) => step.base)), doing, noun: doing, link: '', every: '' },
    trusts,
  };
}

interface Step {
  readonly base: string;
  readonly doing: string;
}

const assuming: ReadonlySet<string> = new Set([
  'sts:assumerole',
  'sts:assumerole*',
  'sts:assumerolewithsaml',
  'sts:assumerolewithwebidentity',
]);

const extras: ReadonlyMap<string, Step> = new Map([
  ['sts:tagsession', { base: 'tag', doing: 'tagging' }],
  ['sts:setsourceidentity', { base: 'set the source identity of', doing: 'setting the source identity of' }],
  ['sts:setcontext', { base: 'set the context of', doing: 'setting the context of' }],
]);
