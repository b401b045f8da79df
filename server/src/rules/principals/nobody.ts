import { readArn } from '../../policy/arn';
import type { Arn } from '../../policy/arn';
import { isUnfilled } from '../../policy/arn-fields';
import { quote } from '../../text/words';

/** Why a text under "AWS" is nobody's name, and what would be somebody's. */
export interface Nobody {
  /** As a message goes on after the text: `is a group, which is no principal`. */
  readonly why: string;
  /** The name that was probably meant; undefined where nothing tells. */
  readonly meant?: string;
  /** Whether it may be a placeholder: AWS's own guides write accounts of eleven digits into ARNs. */
  readonly mayBeFilledIn?: boolean;
}

/**
 * What is certainly no account, role, user or session. Names that are none of AWS's forms are left alone: they may be
 * somebody's placeholders.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function nobodyIn(text: string): Nobody | undefined {
  if (!text) return { why: 'is empty and names nobody' };
  const arn = readArn(text);
  if (arn) return malformed(arn) ?? nobodyOf(arn);
  if (/^arn:/i.test(text) && !isUnfilled(text)) return noArn(text);
  if (/^[\d-]+$/.test(text) && /\d/.test(text)) return noAccount(text);
  if (/^(?:o|ou|r)-[a-z0-9]{4,32}(?:-[a-z0-9]{8,32})?$/.test(text))
    return {
      why: 'is an organization or a part of one, which is no principal; name "*" and confine the statement by a condition on "aws:PrincipalOrgID"',
    };
  const id = /^(AGPA|ANPA|AIPA|AKIA|ASIA|ANVA)[A-Z0-9]{12,28}$/.exec(text)?.[1];
  return id === undefined
    ? undefined
    : { why: `is the id of ${idPrefixes.get(id) ?? 'something else'}, which is no principal` };
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes */
const idPrefixes: ReadonlyMap<string, string> = new Map([
  ['AGPA', 'a group'],
  ['ANPA', 'a managed policy'],
  ['ANVA', 'a version of a managed policy'],
  ['AIPA', 'an instance profile'],
  ['AKIA', 'an access key'],
  ['ASIA', 'a temporary access key'],
]);

function noArn(text: string): Nobody {
  if (text.startsWith('arn:')) return { why: 'has fewer than the six fields of an ARN, so it is nobody' };
  return {
    why: 'does not begin with "arn:" in lower case, so it is nobody',
    meant: `arn${text.slice('arn'.length)}`,
  };
}

/** What is wrong with the fields of an ARN of IAM or STS. */
function malformed(arn: Arn): Nobody | undefined {
  const { partition, service, region, account, resource } = arn;
  if (!partition || !service) return { why: 'has an empty field where ARNs have none, so it is nobody' };
  if (service !== 'iam' && service !== 'sts') return undefined;
  if (region && !isUnfilled(region))
    return {
      why: `has ${quote(region)} where principals have no Region, so it is nobody`,
      ...(account && { meant: write(arn, resource) }),
    };
  if (/^\d+$/.test(account) && account.length !== accountDigits)
    return { why: `names the account ${quote(account)}, and accounts have 12 digits`, mayBeFilledIn: true };
  const [type = '', ...rest] = resource.split('/');
  const meant = /^(user|role|root)s?$/i.exec(type)?.[1]?.toLowerCase();
  return meant === undefined || meant === type
    ? undefined
    : {
        why: `has ${quote(type)} for a type, which IAM does not have`,
        meant: write(arn, [meant, ...rest].join('/')),
      };
}

const accountDigits = 12;

function noAccount(text: string): Nobody | undefined {
  const digits = text.replaceAll('-', '');
  if (digits === text && digits.length === 12) return undefined;
  const why = 'is no account id, which has 12 digits and no hyphens';
  return digits.length === 12 ? { why, meant: digits } : { why };
}

/** What is under IAM beside users and roles, and what to name in its place. */
const iamResources: ReadonlyMap<string, string> = new Map([
  ['group', 'is a group, which is no principal; name its users, or a role that they assume'],
  ['policy', 'is a policy, which is no principal; name the roles that it is attached to'],
  ['instance-profile', 'is an instance profile, which is no principal; name the role in it'],
  ['server-certificate', 'is a certificate, which is no principal'],
  ['mfa', 'is an MFA device, which is no principal'],
]);

function nobodyOf(arn: Arn): Nobody | undefined {
  const [first = '', ...parts] = arn.resource.split('/');
  const name = parts.at(-1) ?? '';
  switch (arn.service) {
    case 'iam':
      // The root alone would be all of the account, and more than is written there.
      if (first === 'root' && parts.length)
        return { why: 'names the root of an account and something in it, which is no principal' };
      if ((first === 'user' || first === 'role') && !name) return { why: `names no ${first}` };
      return iamResources.has(first) ? { why: iamResources.get(first) ?? '' } : undefined;
    case 'sts':
      if (first === 'role' || first === 'user' || first === 'root')
        return {
          why: `is no principal, since a ${first} belongs to IAM`,
          meant: write({ ...arn, service: 'iam' }, arn.resource),
        };
      if (first === 'assumed-role' && parts.length === 1 && name)
        return {
          why: 'names no session of the role',
          meant: write({ ...arn, service: 'iam' }, `role/${name}`),
        };
      return undefined;
    default:
      // A service that is not there at all is for the rules of ARNs.
      return /^[a-z0-9-]+$/.test(arn.service)
        ? {
            why: `is a resource of ${quote(arn.service)}, which is no principal; name the role that it works with, or the service under "Service" with a condition on "aws:SourceArn"`,
          }
        : undefined;
  }
}

function write({ partition, service, account }: Arn, resource: string): string {
  return `arn:${partition}:${service}::${account}:${resource}`;
}
