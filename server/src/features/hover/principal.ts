import { confinesPrincipals } from '../../access/conditions';
import type { Target } from '../../policy/locate';
import type { PolicyKind, Statement } from '../../policy/model';
import type { ServiceReference } from '../../reference/model';
import { hasWildcard } from '../../text/wildcard';
import { code, escape } from '../markdown';
import type { Explanation } from './explanation';
import { pages } from './pages';

type PrincipalTarget = Extract<Target, { readonly at: 'principal' }>;
type PrincipalTypeTarget = Extract<Target, { readonly at: 'principal-type' }>;

/** Who a principal is. */
export function explainPrincipal(
  { entry, text, statement, policy }: PrincipalTarget,
  reference: ServiceReference,
): Explanation {
  const who = text.certain
    ? whoIs(text.value, entry.name, reference)
    : `Deployment fills in a part of this: ${code(text.value)}, with \`*\` for what is open.`;
  return {
    span: text,
    paragraphs: [who ?? everybody(statement, policy.kind), ...(statement.principal?.negated ? [spared] : [])],
    page: pages.principal,
  };
}

const spared = 'It stands under `NotPrincipal`: the statement speaks of everybody else.';

function everybody(statement: Statement, kind: PolicyKind): string {
  if (kind === 'rcp') return '`*` is everybody, the only principal that a resource control policy can name.';
  if (statement.effect === 'Deny') return '`*` is everybody, whoever asks.';
  const all = '`*` is everybody: all AWS accounts, and callers without any.';
  if (confinesPrincipals(statement)) return `${all} The statement's conditions confine who that is.`;
  return statement.conditions.length
    ? `${all} The statement's conditions do not confine who that is.`
    : `${all} **No condition confines who that is.**`;
}

/** Undefined for `*`. */
function whoIs(text: string, type: string, reference: ServiceReference): string | undefined {
  switch (type) {
    case 'Service':
      return serviceText(text, reference);
    case 'Federated':
      return providerText(text);
    case 'CanonicalUser':
      return 'An account by its canonical user ID, a name that only Amazon S3 and CloudFront know.';
    default:
      return text === '*' ? undefined : accountText(text);
  }
}

function accountText(text: string): string {
  const [scheme, , service, , account = '', ...rest] = text.split(':');
  const resource = rest.join(':');
  if (/^\d{12}$/.test(text)) return wholeAccount(text);
  if (/^A(RO|ID)A[A-Z0-9]+$/.test(text))
    return 'The unique ID of a user or role. AWS puts it in place of the name when that user or role is deleted; nobody answers to it then.';
  if (hasWildcard(text))
    return `${code(text)} names nobody: \`*\` works as a principal only when it stands alone.`;
  if (scheme !== 'arn') return `${code(text)} is no ARN, no account ID and not \`*\`.`;
  const name = code(resource.slice(resource.lastIndexOf('/') + 1));
  const [kind] = resource.split('/', 1);
  if (service === 'iam' && resource === 'root') return wholeAccount(account);
  if (service === 'iam' && kind === 'user') return `The IAM user ${name} of the account ${code(account)}.`;
  if (service === 'iam' && kind === 'role')
    return `The role ${name} of the account ${code(account)}, and so everybody who has assumed it.`;
  if (service === 'sts' && kind === 'assumed-role')
    return `One session, ${name}, of the role ${code(resource.split('/')[1] ?? '')} of the account ${code(account)}.`;
  if (service === 'sts' && kind === 'federated-user')
    return `The federated user ${name} of the account ${code(account)}, for one session.`;
  return `${code(text)} is the ARN of no principal.`;
}

function wholeAccount(account: string): string {
  return `The whole account ${code(account)}, not only its root user: its own policies say who in it may make use of this.`;
}

function serviceText(text: string, reference: ServiceReference): string {
  if (hasWildcard(text)) return `${code(text)} names nobody: a service principal is written out.`;
  const title = reference.service(text.split('.', 1)[0] ?? '')?.title;
  const service =
    title === undefined
      ? `The AWS service ${code(text)}`
      : `The AWS service ${escape(title)} (${code(text)})`;
  return `${service}, acting by itself. A condition on \`aws:SourceArn\` or \`aws:SourceAccount\` keeps others from acting through it.`;
}

function providerText(text: string): string {
  const oidc = /:oidc-provider\/(.+)$/s.exec(text)?.[1];
  if (oidc !== undefined)
    return `Whoever brings a token of the OpenID Connect provider ${code(oidc)}. Conditions on its claims say which tokens count.`;
  const saml = /:saml-provider\/(.+)$/s.exec(text)?.[1];
  if (saml !== undefined) return `Whoever the SAML provider ${code(saml)} has signed in.`;
  const known = providers.get(text);
  if (known !== undefined) return `Whoever ${known} has signed in. Conditions on its claims say who counts.`;
  return `${code(text)} is no identity provider: neither the ARN of one nor one that AWS knows by name.`;
}

/** Providers that need no ARN. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
const providers: ReadonlyMap<string, string> = new Map([
  ['cognito-identity.amazonaws.com', 'Amazon Cognito'],
  ['www.amazon.com', 'Login with Amazon'],
  ['graph.facebook.com', 'Facebook'],
  ['accounts.google.com', 'Google'],
]);

const typeTexts: ReadonlyMap<string, string> = new Map([
  ['AWS', 'Accounts, IAM users, roles and sessions, by account ID or ARN; `*` is everybody.'],
  ['Service', 'AWS services that act by themselves, such as `lambda.amazonaws.com`.'],
  ['Federated', 'Identities of others, by the provider that signs them in.'],
  ['CanonicalUser', 'Accounts by their canonical user IDs, which only Amazon S3 and CloudFront know.'],
]);

export function explainPrincipalType({ entry }: PrincipalTypeTarget): Explanation | undefined {
  const text = typeTexts.get(entry.name);
  return text === undefined ? undefined : { span: entry.key, paragraphs: [text], page: pages.principal };
}
