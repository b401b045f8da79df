import { splitAction } from '../../../access/actions';
import type { Statement } from '../../../policy/model';
import { findConditionKey, isMultivalued, valueType } from '../../../reference/condition-keys';
import type { FoundKey } from '../../../reference/condition-keys';
import { isGlobalKey, retiredGlobalKeys } from '../../../reference/global-keys';
import type { ConditionKey, ServiceReference } from '../../../reference/model';
import { code, escape, excerpt } from '../../markdown';
import type { Link } from '../explanation';
import { pageOfConditionKey, pages } from '../pages';

/** The key of that name, among the global ones and those of the services that the statement speaks of. */
export function keyIn(
  name: string,
  { action }: Statement,
  reference: ServiceReference,
): FoundKey | undefined {
  const services = (action?.texts ?? []).map(({ value }) => splitAction(value).prefix ?? '');
  return findConditionKey(reference, name, services.filter(Boolean));
}

/** What a key is, in two paragraphs at most. */
export function keySummary(
  name: string,
  found: FoundKey | undefined,
  reference: ServiceReference,
): readonly string[] {
  if (!found) return [unknownText(name)];
  const { key } = found;
  const several = isMultivalued(key) ? ', several values' : '';
  return [
    `**${code(name)}** · ${escape(valueType(key))}${several} · ${ownerOf(found, reference)}`,
    // Descriptions of global keys are ours, those of services are AWS's plain text.
    isGlobalKey(key) ? key.description : escape(excerpt(key.description, 280)),
  ].filter(Boolean);
}

/** When a request carries it, and what people get wrong with it. */
export function keyDetails({ key }: FoundKey): {
  readonly when: readonly string[];
  readonly mind: readonly string[];
} {
  const several = isMultivalued(key) ? [severalText] : [];
  if (!isGlobalKey(key)) return { when: several, mind: [] };
  const { availability, pitfall } = key;
  return {
    when: [`_When:_ ${availability}`, ...several],
    mind: pitfall === undefined ? [] : [`_Mind:_ ${pitfall}`],
  };
}

/** Whether no request lacks it, so that nothing depends on what an operator does then. */
export function isAlwaysThere(key: ConditionKey | undefined): boolean {
  return key !== undefined && isGlobalKey(key) && /^In every request[.;]/.test(key.availability);
}

const severalText =
  'A request can carry several values of it: `ForAnyValue:` or `ForAllValues:` says how many must match.';

export function pageOfKey(found: FoundKey | undefined): Link {
  return found ? pageOfConditionKey(found) : pages.globalKeys;
}

function ownerOf({ service }: FoundKey, reference: ServiceReference): string {
  return service === undefined
    ? 'global condition key'
    : escape(reference.service(service)?.title ?? service);
}

function unknownText(name: string): string {
  const retired = retiredGlobalKeys.get(name.toLowerCase());
  if (retired)
    return `${code(name)} is no longer a condition key. Write ${retired.map((each) => code(each)).join(' or ')} instead.`;
  const colon = Math.max(0, name.lastIndexOf(':'));
  const provider = name.slice(0, colon);
  if (!provider.includes('.')) return `The reference has no condition key ${code(name)}.`;
  const claim = claims.get(name.slice(colon + 1).toLowerCase());
  return `A claim in the tokens of the identity provider ${code(provider)}${claim === undefined ? '.' : `: ${claim}.`}`;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif */
const claims: ReadonlyMap<string, string> = new Map([
  ['aud', 'whom the token was made for, `sts.amazonaws.com` in most set-ups'],
  ['sub', 'whom the token speaks for'],
  ['amr', 'how they signed in'],
  ['azp', 'the application that asked for the token'],
  ['oaud', 'whom the token was made for'],
]);
