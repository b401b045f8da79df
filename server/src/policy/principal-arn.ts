import { readArn } from './arn';

/** Somebody of IAM or STS, as an ARN names them; wildcards may stand in it. */
export interface PrincipalArn {
  readonly kind: (typeof kinds)[number];
  readonly partition: string;
  readonly account: string;
  /** Empty for a root. */
  readonly name: string;
  /** `/service-role/`; undefined where there is none. */
  readonly path: string | undefined;
  /** Of a session. */
  readonly session: string;
}

const kinds = ['root', 'user', 'role', 'group', 'assumed-role', 'federated-user'] as const;

/** Undefined for the ARN of anything else. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
export function readPrincipalArn(text: string): PrincipalArn | undefined {
  const arn = readArn(text);
  if (arn?.service !== 'iam' && arn?.service !== 'sts') return undefined;
  const { partition, account, resource } = arn;
  const [first = '', ...parts] = resource.split('/');
  const kind = kinds.find((each) => each === first);
  if (!kind || (kind === 'root') !== !parts.length) return undefined;
  const isSession = kind === 'assumed-role';
  const path = isSession ? [] : parts.slice(0, -1);
  return {
    kind,
    partition,
    account,
    name: (isSession ? parts[0] : parts.at(-1)) ?? '',
    path: path.length ? `/${path.join('/')}/` : undefined,
    session: isSession ? parts.slice(1).join('/') : '',
  };
}
