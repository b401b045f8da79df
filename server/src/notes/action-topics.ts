import { splitAction } from '../access/actions';
import type { ServiceReference } from '../reference/model';
import type { Topic } from './notes';

/** The topics of an action as a policy writes it, wildcards included. */
export function actionTopics(written: string, reference: ServiceReference): readonly Topic[] {
  const { prefix, name } = splitAction(written);
  if (prefix === undefined) return [];
  const service = prefix.toLowerCase();
  const topics = serviceTopics.get(service) ?? [];
  if (service === 'sts') return isAssumingRole(name) ? ['role'] : topics;
  if (isAboutFactors(written, reference)) return ['multi-factor-authentication', ...topics];
  return service === 'iam' ? identityTopics(written, reference) : topics;
}

/** Services that the notes speak of as a whole, by prefix. */
export const serviceTopics: ReadonlyMap<string, readonly Topic[]> = new Map([
  ['organizations', ['organizations']],
  ['artifact', ['aws-artifact', 'compliance']],
  ['kms', ['key-management-service', 'encryption']],
  ['inspector', ['inspector']],
  ['inspector2', ['inspector']],
]);

function isAssumingRole(name: string): boolean {
  return name.toLowerCase().startsWith('assumerole');
}

/** `iam:EnableMFADevice`, `sso:GetMfaDeviceManagementForDirectory`; `deadline:DisassociateMemberFromFarm` is none. */
function isAboutFactors(written: string, reference: ServiceReference): boolean {
  return /MFA|Mfa/.test(reference.action(written)?.name ?? written);
}

/** Actions on users and on groups: by their names, else by what they can only act on. */
function identityTopics(written: string, reference: ServiceReference): readonly Topic[] {
  const name = written.toLowerCase();
  const named = identityTypes.filter((type) => name.includes(type));
  if (named.length) return named.map(topicOf);
  const acted = reference.action(written)?.resources.map(({ type }) => type.name) ?? [];
  const only = identityTypes.filter((type) => acted.includes(type));
  return only.length === acted.length ? only.map(topicOf) : [];
}

const identityTypes = ['group', 'user'] as const;

function topicOf(type: (typeof identityTypes)[number]): Topic {
  return type === 'user' ? 'iam-user' : 'group';
}
