import { readArn } from '../../policy/arn';
import { readPrincipalArn } from '../../policy/principal-arn';
import { hasWildcard } from '../../text/wildcard';

/** What is wrong with a value, and what was meant where that is certain. */
export interface IdFault {
  /** Behind `"…" is no`. */
  readonly is: string;
  readonly meant: string | undefined;
}

/** Without a digit it is a word that stands for an id, as in AWS's examples: `account`. */
function saysNothing(text: string): boolean {
  return !/\d/.test(text);
}

/** https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html */
export function faultOfAccount(text: string): IdFault | undefined {
  if (/^\d{12}$/.test(text) || saysNothing(text)) return undefined;
  const bare = readArn(text)?.account ?? text.replace(/[\s-]/g, '');
  return {
    is: 'account id, which is twelve digits',
    meant: /^\d{12}$/.test(bare) ? bare : undefined,
  };
}

/** https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html */
export function faultOfOrganization(text: string): IdFault | undefined {
  if (organization.test(text) || (saysNothing(text) && !/^(?:o|ou|r)-/.test(text))) return undefined;
  const bare = text.toLowerCase();
  const first = bare.split('/', 1)[0] ?? '';
  return {
    is: 'organization id, which is "o-" with 10 to 32 small letters and digits behind it',
    meant: [bare, first].find((each) => organization.test(each)),
  };
}

/** An ARN that lacks fields; what does not begin as one may be a word that stands for it. */
export function faultOfArn(text: string): IdFault | undefined {
  return text.startsWith('arn:') && !hasWildcard(text) && !readArn(text)
    ? { is: 'ARN of six fields, arn:partition:service:region:account:resource', meant: undefined }
    : undefined;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalarn */
export function faultOfPrincipalArn(text: string): IdFault | undefined {
  const principal = readPrincipalArn(text);
  if (principal?.kind !== 'assumed-role') return faultOfArn(text);
  const { partition, account, name } = principal;
  return {
    is: 'value of this key, which holds the ARN of the role for each of its sessions',
    meant: name && !hasWildcard(text) ? `arn:${partition}:iam::${account}:role/${name}` : undefined,
  };
}

/**
 * A path of parts that each end in a slash; a part with a wildcard may stand for several.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed-view-data-orgs.html#access_policies_last-accessed-viewing-orgs-entity-path
 */
export function faultOfPath(text: string, isPattern: boolean): IdFault | undefined {
  if (saysNothing(text) && !/^(?:o|ou|r)-/.test(text)) return undefined;
  const parts = text.split('/');
  const last = parts.pop() ?? '';
  const isOpen = (part: string) => isPattern && hasWildcard(part);
  const form = {
    is: 'path of an organization, such as "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/"',
    meant: undefined,
  };
  let isExact = true;
  for (const [index, part] of [...parts, ...(last ? [last] : [])].entries()) {
    if (isOpen(part)) isExact = false;
    else if (!fits(part, isExact ? index : undefined)) return form;
  }
  // Every path names the root that it begins with.
  if (isExact && parts.length + (last ? 1 : 0) < 2) return form;
  if (!last || isOpen(last)) return undefined;
  return { is: 'path of an organization, which ends in a slash', meant: `${text}/` };
}

/** `index` is undefined behind a wildcard, where what comes is not known. */
function fits(part: string, index: number | undefined): boolean {
  if (index === undefined) return root.test(part) || unit.test(part);
  return (index === 0 ? organization : index === 1 ? root : unit).test(part);
}

const organization = /^o-[a-z0-9]{10,32}$/;
/** https://docs.aws.amazon.com/organizations/latest/APIReference/API_Root.html */
const root = /^r-[a-z0-9]{4,32}$/;
/** https://docs.aws.amazon.com/organizations/latest/APIReference/API_OrganizationalUnit.html */
const unit = /^ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}$/;
