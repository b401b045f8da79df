import { readPrincipalArn } from '../../policy/principal-arn';
import type { PrincipalType } from '../../policy/model';
import { accountOf } from './caller';
import type { Caller } from './caller';

/**
 * How a principal names a caller. `itself`: the very principal of the request, or everybody. `role`: the role of a
 * session, or the user who asked for a federated one. `account`: the account, which then decides for itself.
 */
export const namings = ['itself', 'role', 'account'] as const;
export type Naming = (typeof namings)[number];

/** What a principal can be written as to name a caller. */
export interface Identifier {
  readonly type: PrincipalType;
  /** As `normal` writes it. */
  readonly text: string;
  readonly naming: Naming;
}

export function identifiersOf(caller: Caller): readonly Identifier[] {
  switch (caller.kind) {
    case 'root':
      return [{ type: 'AWS', text: caller.account, naming: 'itself' }];
    case 'user':
      return [aws(caller.arn, 'itself'), aws(caller.account, 'account')];
    case 'role session':
      return [
        ...(caller.session === undefined ? [] : [aws(caller.session, 'itself')]),
        aws(caller.role, 'role'),
        aws(caller.account, 'account'),
      ];
    case 'federated user':
      return [
        aws(caller.arn, 'itself'),
        ...(caller.user === undefined ? [] : [aws(caller.user, 'role')]),
        aws(caller.account, 'account'),
      ];
    case 'account':
      return [aws(caller.account, 'account')];
    case 'service':
      return [{ type: 'Service', text: caller.name, naming: 'itself' }];
    case 'provider':
      return [{ type: 'Federated', text: caller.provider, naming: 'itself' }];
    case 'canonical user':
      return [{ type: 'CanonicalUser', text: caller.id, naming: 'itself' }];
    case 'anonymous':
      return [];
  }
}

function aws(text: string, naming: Naming): Identifier {
  return { type: 'AWS', text: normal(text), naming };
}

/** A principal of AWS so that equal ones look equal: an account by its id, and a role without its path, which the ARN of a session lacks. */
export function normal(text: string): string {
  const arn = readPrincipalArn(text);
  if (arn?.kind === 'root') return arn.account;
  return arn?.kind === 'role' ? `arn:${arn.partition}:iam::${arn.account}:role/${arn.name}` : text;
}

/** In which way a principal may name the caller beyond what is known of it; undefined where it cannot. */
export function mayName(type: string, text: string, caller: Caller): Naming | undefined {
  const account = accountOf(caller);
  // Amazon S3 knows an account by a second id as well, and CloudFront's origin access identities by either.
  if (type === 'CanonicalUser') return account === undefined ? undefined : 'account';
  if (type !== 'AWS') return undefined;
  if (caller.kind === 'canonical user') return 'itself';
  const arn = readPrincipalArn(text);
  if (!arn || arn.account !== account || arn.kind === 'root') return undefined;
  switch (caller.kind) {
    case 'account':
      return arn.kind === 'role' ? 'role' : 'itself';
    case 'role session':
      return caller.session === undefined && arn.kind === 'assumed-role' && arn.name === nameOf(caller.role)
        ? 'itself'
        : undefined;
    case 'federated user':
      return caller.user === undefined && arn.kind === 'user' ? 'role' : undefined;
    default:
      return undefined;
  }
}

function nameOf(role: string): string {
  return role.slice(role.lastIndexOf('/') + 1);
}
