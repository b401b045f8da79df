import { readPrincipalArn } from '../../policy/principal-arn';
import { findWebIdentityProvider } from '../../reference/identity-providers';
import { principalTypeOf } from '../principals';

/**
 * Who makes a request. Accounts have twelve digits.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export type Caller =
  | { readonly kind: 'root'; readonly account: string }
  | { readonly kind: 'user'; readonly account: string; readonly arn: string }
  | RoleSession
  /** A session of GetFederationToken; `user` is the ARN of the user who asked for it. */
  | {
      readonly kind: 'federated user';
      readonly account: string;
      readonly arn: string;
      readonly user?: string;
    }
  /** Somebody of the account, nobody knows who. */
  | { readonly kind: 'account'; readonly account: string }
  | { readonly kind: 'service'; readonly name: string }
  /** Somebody whom an identity provider vouches for, before a role is assumed. */
  | { readonly kind: 'provider'; readonly provider: string }
  | { readonly kind: 'canonical user'; readonly id: string }
  | { readonly kind: 'anonymous' };

export interface RoleSession {
  readonly kind: 'role session';
  readonly account: string;
  readonly role: string;
  /** The session's ARN; absent: nobody knows which of the role's sessions. */
  readonly session?: string;
}

/** Service-linked roles are beyond SCPs and RCPs. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html */
export function isServiceLinked(caller: Caller | undefined): boolean {
  return caller?.kind === 'role session' && caller.role.includes(':role/aws-service-role/');
}

/** The account that the caller belongs to; undefined where it belongs to none, or is not known. */
export function accountOf(caller: Caller | undefined): string | undefined {
  return caller && 'account' in caller ? caller.account : undefined;
}

/**
 * Who a person means: an account's id, an ARN of IAM or STS, a service principal, an identity provider, a canonical user
 * id, `anonymous`. Undefined for anything else.
 */
export function readCaller(written: string): Caller | undefined {
  const text = written.trim();
  if (/^anonymous$/i.test(text)) return { kind: 'anonymous' };
  if (/^\d{12}$/.test(text)) return { kind: 'account', account: text };
  const arn = readPrincipalArn(text);
  if (arn) return /^\d{12}$/.test(arn.account) ? ofArn(text, arn) : undefined;
  switch (principalTypeOf(text)) {
    case 'Service':
      return { kind: 'service', name: text };
    case 'CanonicalUser':
      return { kind: 'canonical user', id: text };
    case 'Federated':
      return { kind: 'provider', provider: text };
    default:
      return findWebIdentityProvider(text) ? { kind: 'provider', provider: text } : undefined;
  }
}

function ofArn(
  text: string,
  { kind, partition, account, name, session }: NonNullable<ReturnType<typeof readPrincipalArn>>,
): Caller | undefined {
  switch (kind) {
    case 'root':
      return { kind: 'root', account };
    case 'user':
      return { kind: 'user', account, arn: text };
    case 'role':
      return { kind: 'role session', account, role: text };
    case 'assumed-role':
      // A session does not tell the role's path. Roles of one name exist once an account, whatever their path.
      return session
        ? {
            kind: 'role session',
            account,
            role: `arn:${partition}:iam::${account}:role/${name}`,
            session: text,
          }
        : undefined;
    case 'federated-user':
      return { kind: 'federated user', account, arn: text };
    case 'group':
      return undefined;
  }
}
