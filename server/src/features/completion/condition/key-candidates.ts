import { isListedByAction } from '../../../access/action-keys';
import { supportedKeys } from '../../../access/supported-keys';
import type { SupportedKeys } from '../../../access/supported-keys';
import type { Policy, PolicyKind, Statement } from '../../../policy/model';
import { crossServiceKeys, globalConditionKeys } from '../../../reference/global-keys';
import type { ConditionKey } from '../../../reference/model';
import type { OfferContext } from '../offer';
import { isProviderKey, providerKeys } from './provider-keys';
import { firstGlobalKeys, isPointless, usualGlobalKeys, usualServiceKeys } from './usual-keys';

/** A condition key that a statement may ask for. */
export interface KeyCandidate {
  readonly key: ConditionKey;
  /** Undefined for a global key, and for a claim of an identity provider. */
  readonly service: string | undefined;
  /** How many of the statement's actions support it: `2 of 3 actions`; undefined where that says nothing. */
  readonly support: string | undefined;
  /** The same as a part of all; 1 where it is not counted. */
  readonly share: number;
  /** Whether it is for people who know what they look for. */
  readonly isRare: boolean;
}

export interface Place {
  readonly policy: Policy;
  readonly statement: Statement;
}

/** Each key once, the likeliest first. */
export function keyCandidates(place: Place, context: OfferContext): readonly KeyCandidate[] {
  const supported = supportedKeys(place.statement, context.reference);
  const globals = globalCandidates(place, supported);
  const services = serviceCandidates(supported);
  // A perimeter is drawn with global keys, and so is what is about many actions at once.
  const firstOfService = isPerimeter.has(place.policy.kind) ? [] : services.usual.filter(isForMost);
  return firstOfEach([
    ...providerKeys(place.statement, context.reference).map((key) => common(key)),
    ...firstOfService,
    ...globals.first,
    ...services.usual,
    ...services.others,
    ...globals.others,
    ...crossServiceKeys.map((key) => rare(key, serviceOf(key))),
    ...openCandidates(supported, context),
    ...services.last,
    ...globals.last,
  ]);
}

const isPerimeter: ReadonlySet<PolicyKind> = new Set(['scp', 'rcp', 'endpoint']);

function isForMost({ share }: KeyCandidate): boolean {
  return share >= 0.5;
}

function firstOfEach(candidates: readonly KeyCandidate[]): readonly KeyCandidate[] {
  const byName = new Map<string, KeyCandidate>();
  for (const candidate of candidates) {
    const name = candidate.key.key.toLowerCase();
    if (!byName.has(name)) byName.set(name, candidate);
  }
  return [...byName.values()];
}

interface Ordered {
  readonly first: readonly KeyCandidate[];
  readonly others: readonly KeyCandidate[];
  readonly last: readonly KeyCandidate[];
}

function globalCandidates({ policy, statement }: Place, supported: SupportedKeys): Ordered {
  const first = firstGlobalKeys(policy.kind, statement);
  const order = new Map([...first, ...usualGlobalKeys].toReversed().map((name, index) => [name, index]));
  const keys = globalConditionKeys.toSorted(
    (left, right) => (order.get(right.key) ?? -1) - (order.get(left.key) ?? -1),
  );
  const isLast = ({ key }: ConditionKey) =>
    isPointless(key, policy.kind) || (isListedByAction(key) && isUnsupported(key, supported));
  const last = keys.filter(isLast);
  const rest = keys.filter((key) => !isLast(key));
  const withSupport = (key: ConditionKey) => common(key, undefined, supportOf(key, supported));
  return {
    first: rest.filter(({ key }) => first.includes(key)).map(withSupport),
    others: rest.filter(({ key }) => !first.includes(key)).map(withSupport),
    last: last.map((key) => rare(key, undefined, supportOf(key, supported))),
  };
}

function isUnsupported(key: string, { keys, complete }: SupportedKeys): boolean {
  return complete && !keys.has(key.toLowerCase());
}

function serviceCandidates(supported: SupportedKeys) {
  const { keys } = supported;
  const usual = usualServiceKeys.flatMap((name) => keys.get(name.toLowerCase()) ?? []);
  const known = new Set([...usual.map(({ key }) => key), ...globalConditionKeys]);
  const others = [...keys.values()]
    .filter(({ key }) => !known.has(key) && !isListedByAction(key.key))
    .sort((left, right) => right.actions - left.actions);
  const isLast = ({ key }: ConditionKey) => isProviderKey(key) || isAttestation(key);
  const withSupport = ({ key, service }: { readonly key: ConditionKey; readonly service: string }) => ({
    ...common(key, service, supportOf(key, supported)),
    share: shareOf(key, supported),
  });
  return {
    usual: usual.map(withSupport),
    others: others.filter(({ key }) => !isLast(key)).map(withSupport),
    last: others
      .filter(({ key }) => isLast(key))
      .map(({ key, service }) => rare(key, service, supportOf(key, supported))),
  };
}

/** Sixty keys for the registers of an enclave hide all others of KMS. */
export function isAttestation(key: string): boolean {
  return key.startsWith('kms:RecipientAttestation:');
}

/** Keys of services that the statement may be about: those of misspelt actions, and the one that is being typed. */
function openCandidates(
  supported: SupportedKeys,
  { reference, word }: OfferContext,
): readonly KeyCandidate[] {
  if (supported.complete) return [];
  const typed = word.text.split(':', 1)[0] ?? '';
  return [...new Set([...supported.services, typed])].flatMap((service) =>
    (reference.service(service)?.conditionKeys ?? []).map((key) => common(key, service)),
  );
}

function supportOf({ key }: ConditionKey, supported: SupportedKeys): string | undefined {
  const { total, keys, isCounted } = supported;
  const count = keys.get(key.toLowerCase())?.actions ?? 0;
  if (!total || !isCounted || (!count && !isListedByAction(key))) return undefined;
  if (!count) return total === 1 ? 'not for this action' : `none of ${total} actions`;
  if (count < total) return `${count} of ${total} actions`;
  return total === 1 ? undefined : `all ${total} actions`;
}

function shareOf({ key }: ConditionKey, { total, keys, isCounted }: SupportedKeys): number {
  return total && isCounted ? (keys.get(key.toLowerCase())?.actions ?? 0) / total : 1;
}

function serviceOf({ key }: ConditionKey): string {
  return key.split(':', 1)[0] ?? '';
}

function common(key: ConditionKey, service?: string, support?: string): KeyCandidate {
  return { key, service, support, share: 1, isRare: false };
}

function rare(key: ConditionKey, service?: string, support?: string): KeyCandidate {
  return { key, service, support, share: 1, isRare: true };
}
