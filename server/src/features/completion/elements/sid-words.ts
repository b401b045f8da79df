import { isEveryAction, splitAction } from '../../../access/actions';
import type { Statement } from '../../../policy/model';
import type { AccessLevel, ServiceReference } from '../../../reference/model';

/** A name grows no longer than a person reads at a glance. */
const limit = 60;

/**
 * What a statement may be called, the most telling name first: `AllowGetObjectOnS3`, `ReadS3`, `DenyS3WithoutTls`.
 * Letters and digits only, since IAM takes nothing else: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html
 */
export function sidProposals(statement: Statement, reference: ServiceReference): readonly string[] {
  const { action } = statement;
  const effect = statement.effect ?? '';
  const texts = action?.texts.filter(({ certain }) => certain).map(({ value }) => value) ?? [];
  if (!action || !texts.length) return [];
  const unless = effect === 'Deny' ? unlessOf(statement) : '';
  const services = servicesIn(texts, reference);
  const joined = services.length > 2 ? '' : services.join('And');
  if (action.negated)
    return fitting([unless ? `${effect}All${unless}` : joined && `${effect}AllBut${joined}`]);
  if (texts.some(isEveryAction)) return fitting([`${effect}All${unless}`]);
  if (!services.length) return [];
  if (unless) return fitting([joined && `${effect}${joined}${unless}`, `${effect}${unless}`]);
  // A statement of one action is called after it.
  const only = texts.length === 1 ? words(splitAction(texts[0] ?? '').name) : '';
  const caller = callerIn(statement, reference);
  if (caller) return fitting([only && `${effect}${caller}To${only}`, `${effect}${caller}`]);
  const level = levelIn(texts, reference);
  // `ReadS3` says it all; without a service or with a Deny the effect has to be said too.
  const spoken = effect === 'Allow' && joined ? '' : effect;
  return fitting([
    only && `${effect}${only}On${joined}`,
    only && `${effect}${only}`,
    level && `${spoken}${level}${joined}`,
    joined && `${effect}${joined}`,
  ]);
}

function fitting(proposals: readonly string[]): readonly string[] {
  return proposals.filter((each) => each && each.length <= limit);
}

/** The one AWS service that a statement is about; empty where it is about others. */
function callerIn({ principal }: Statement, reference: ServiceReference): string {
  const [only, ...others] = principal?.principals ?? [];
  if (!only || others.length || principal?.negated || only.type !== 'Service' || !only.text.certain)
    return '';
  return serviceWord(only.text.value.split('.', 1)[0] ?? '', reference);
}

/** What a condition spares from a Deny. */
function unlessOf({ conditions }: Statement): string {
  for (const { key } of conditions) {
    const words = sparing.get(key.toLowerCase());
    if (words !== undefined) return words;
  }
  return '';
}

const sparing: ReadonlyMap<string, string> = new Map([
  ['aws:securetransport', 'WithoutTls'],
  ['aws:multifactorauthpresent', 'WithoutMfa'],
  ['aws:requestedregion', 'OutsideRegions'],
  ['aws:principalorgid', 'OutsideOrganization'],
  ['aws:resourceorgid', 'OutsideOrganization'],
  ['aws:sourceip', 'OutsideNetwork'],
  ['aws:sourcevpc', 'OutsideVpc'],
  ['aws:sourcevpce', 'OutsideEndpoint'],
]);

function servicesIn(texts: readonly string[], reference: ServiceReference): readonly string[] {
  const prefixes = new Set(texts.map((text) => splitAction(text).prefix?.toLowerCase() ?? ''));
  return [...prefixes].map((prefix) => serviceWord(prefix, reference)).filter((word) => word);
}

/** The service as its title spells it: `S3`, `DynamoDB`, `SecretsManager`; else its prefix in capitals: `KMS`, `CognitoIdp`. */
function serviceWord(prefix: string, reference: ServiceReference): string {
  const title = reference.service(prefix)?.title.match(/[A-Za-z0-9]+/g) ?? [];
  for (let from = 0; from < title.length; from++) {
    const joined = title.slice(from).join('');
    if (joined.toLowerCase() === prefix.toLowerCase()) return joined;
  }
  return prefix.length <= 3 ? words(prefix.toUpperCase()) : words(prefix);
}

/** Letters and digits of a text, each run with a capital. */
function words(text: string): string {
  const runs = text.match(/[A-Za-z0-9]+/g) ?? [];
  return runs.map((run) => run.charAt(0).toUpperCase() + run.slice(1)).join('');
}

/** What the actions have in common, in a verb. */
function levelIn(texts: readonly string[], reference: ServiceReference): string {
  const levels = new Set<AccessLevel>();
  for (const text of texts) for (const { level } of reference.matching(text)) levels.add(level);
  const has = (level: AccessLevel) => levels.has(level);
  if (has('Permissions management')) return levels.size === 1 ? 'ManagePermissionsOf' : 'Manage';
  const [reads, writes] = [has('Read') || has('List'), has('Write') || has('Tagging')];
  if (reads && writes) return 'ReadWrite';
  if (writes) return has('Write') ? 'Write' : 'Tag';
  if (!reads) return '';
  return has('Read') ? 'Read' : 'List';
}
