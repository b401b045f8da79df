import type { PolicyKind } from '../../../policy/model';
import { text } from '../offer';
import type { Offer } from '../offer';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html */
export function versionOffers(kind: PolicyKind): readonly Offer[] {
  const current: Offer = {
    label: '2012-10-17',
    detail: 'the current one',
    what: 'value',
    insert: text('2012-10-17'),
  };
  // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html
  if (kind === 'rcp') return [current];
  const older: Offer = {
    label: '2008-10-17',
    detail: 'older, no variables',
    what: 'value',
    insert: text('2008-10-17'),
    rank: 1,
  };
  return [current, older];
}

/** Only RCPFullAWSAccess, which AWS keeps itself, is a resource control policy that allows. */
export function effectOffers(kind: PolicyKind): readonly Offer[] {
  const denied: Offer = {
    label: 'Deny',
    detail: 'whatever else allows it',
    what: 'value',
    insert: text('Deny'),
  };
  if (kind === 'rcp') return [denied];
  return [{ label: 'Allow', detail: allowed[kind], what: 'value', insert: text('Allow') }, denied];
}

const granted = 'unless denied elsewhere';
const passed = 'a limit, grants nothing';

const allowed: Readonly<Record<Exclude<PolicyKind, 'rcp'>, string>> = {
  identity: granted,
  resource: granted,
  trust: granted,
  boundary: passed,
  session: passed,
  scp: passed,
  endpoint: passed,
};
