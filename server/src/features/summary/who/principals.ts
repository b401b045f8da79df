import type { Principal } from '../../../policy/model';
import { readPrincipalArn } from '../../../policy/principal-arn';
import type { PrincipalArn } from '../../../policy/principal-arn';
import { findOidcProvider, findWebIdentityProvider } from '../../../reference/identity-providers';
import type { Context } from '../context';
import type { Noun } from '../words/nouns';
import { servicePrincipal } from '../words/services';
import { isPattern, shown } from '../words/values';
import { masked } from '../words/variables';

export function isEverybody({ type, text }: Principal): boolean {
  return text.certain && text.value === '*' && (type === undefined || type === 'AWS');
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export function principalNoun({ type, text }: Principal, { reference }: Context): Noun {
  switch (type) {
    case 'Service':
      if (!text.certain) return { text: 'an AWS service that deployment fills in' };
      return { text: servicePrincipal(text.value, reference) };
    case 'Federated':
      // An ARN whose account alone is open names its provider all the same.
      return text.certain || /:(?:oidc|saml)-provider\/[^*?]+$/.test(text.value)
        ? providerNoun(text.value)
        : { text: 'identities of a provider that deployment fills in' };
    case 'CanonicalUser':
      return { one: 'canonical user', many: 'canonical users', name: shown(text.value), tail: '' };
    default:
      return text.certain ? awsNoun(text.value) : openNoun(text.value);
  }
}

/** As a principal, `*` within a text is no wildcard: such a text names nobody and is shown as it stands. */
function awsNoun(text: string): Noun {
  if (isPattern(text)) return { text: shown(text) };
  if (/^\d{12}$/.test(text)) return account(text);
  const arn = callerArn(text);
  if (!arn) return { one: 'principal', many: 'principals', name: shown(text), tail: '' };
  return arn.kind === 'root' ? account(arn.account) : arnNoun(arn, ` of account ${shown(arn.account)}`);
}

function account(id: string): Noun {
  return { one: 'account', many: 'accounts', name: shown(id), tail: '' };
}

/** A `*` may be what deployment fills in, so only what stands without one is said. */
function openNoun(text: string): Noun {
  const arn = callerArn(text);
  if (!arn) return { text: 'someone whom deployment fills in' };
  const fixed = !isPattern(arn.account);
  if (arn.kind === 'root')
    return fixed ? account(arn.account) : { text: 'an account that deployment fills in' };
  if (isPattern(arn.name)) return { text: `a ${wordsOf[arn.kind]} that deployment fills in` };
  return arnNoun(
    arn,
    fixed ? ` of account ${shown(arn.account)}` : ' of an account that deployment fills in',
  );
}

const wordsOf = {
  role: 'role',
  user: 'user',
  'assumed-role': 'session',
  'federated-user': 'federated user',
} as const;

/** Undefined for what is no principal of a request: a group, a service, a resource. */
function callerArn(text: string): CallerArn | undefined {
  const arn = readPrincipalArn(masked(text));
  return arn && isCaller(arn) ? arn : undefined;
}

type CallerArn = PrincipalArn & { readonly kind: 'root' | keyof typeof wordsOf };

function isCaller(arn: PrincipalArn): arn is CallerArn {
  return arn.kind !== 'group';
}

function arnNoun({ kind, name, session }: CallerArn, tail: string): Noun {
  if (kind === 'assumed-role') return { text: `session ${shown(session)} of role ${shown(name)}${tail}` };
  const one = kind === 'root' ? 'account' : wordsOf[kind];
  return { one, many: `${one}s`, name: shown(name), tail };
}

/** The value of `aws:PrincipalArn`, where wildcards count and `root` is the root user alone. */
export function callerNoun(text: string): Noun {
  const arn = callerArn(text);
  if (!arn) return { text: shown(text) };
  const { kind, account } = arn;
  const tail = /^\*+$/.test(account) ? ' of any account' : ` of account ${shown(account)}`;
  if (kind === 'root') return { text: `the root user${tail}` };
  const path = masked(text).slice(masked(text).indexOf('/') + 1);
  if (!isPattern(path)) return arnNoun(arn, tail);
  if (/^\*+$/.test(path)) return { text: `any ${wordsOf[kind]}${tail}` };
  return { text: `a ${wordsOf[kind]} named ${shown(path)}${tail}` };
}

function providerNoun(text: string): Noun {
  const named = findWebIdentityProvider(text);
  if (named) return { text: `${named.title} identities` };
  const oidc = /:oidc-provider\/(.+)$/s.exec(text)?.[1];
  if (oidc === 'token.actions.githubusercontent.com') return { text: 'GitHub workflows' };
  if (oidc !== undefined) return oidcNoun(oidc);
  const saml = /:saml-provider\/(.+)$/s.exec(text)?.[1];
  if (saml !== undefined) return { text: `people signed in by the SAML provider ${shown(saml)}` };
  return { text: `identities of ${shown(text)}` };
}

function oidcNoun(issuer: string): Noun {
  const known = findOidcProvider(issuer);
  if (!known) return { text: `identities of the OIDC provider ${shown(issuer)}` };
  // Where each customer has an issuer of its own, it tells whose identities they are.
  return {
    text:
      known.name === issuer ? `${known.title} identities` : `identities of ${known.title} ${shown(issuer)}`,
  };
}
