import { asksForValue } from '../../../access/conditions';
import type { Condition } from '../../../policy/model';
import { code } from '../../markdown';
import { isAnyOwner, readSubject } from '../../summary/who/github-subject';
import { codes } from '../explanation';
import { isTrusted } from './who';
import type { Who } from './who';

/** Whoever an identity provider vouches for, and what the statement's conditions ask of their tokens. */
export function federatedParagraphs(who: Who): readonly string[] {
  const { text } = who;
  const oidc = /:oidc-provider\/(.+)$/s.exec(text)?.[1];
  if (oidc !== undefined) {
    const known = sharedProviders.get(oidc.toLowerCase());
    const name = known === undefined ? '' : ` (${known.name})`;
    return [
      `Whoever brings a token of the OpenID Connect provider ${code(oidc)}${name}.`,
      ...(isTrusted(who) ? claimTexts(who, oidc, known?.everybody) : []),
    ];
  }
  const saml = /:saml-provider\/(.+)$/s.exec(text)?.[1];
  if (saml !== undefined)
    return [
      `Whoever the SAML provider ${code(saml)} has signed in.`,
      ...(isTrusted(who) ? samlTexts(who) : []),
    ];
  const known = namedProviders.get(text);
  if (known === undefined)
    return [`${code(text)} is no identity provider: neither the ARN of one nor one that AWS knows by name.`];
  return [`Whoever ${known.name} has signed in.`, ...(isTrusted(who) ? nameTexts(who, known) : [])];
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html */
function claimTexts(who: Who, provider: string, everybody = 'everybody whom it signs in'): readonly string[] {
  const claims = claimsAsked(who, provider);
  const about = claims.filter((claim) => claim !== 'aud');
  const asked = claims.length ? [`The conditions ask for ${codes(claims, 4)}.`] : [];
  if (!about.length)
    return [
      ...asked,
      `**No condition asks for ${code(`${provider}:sub`)}**, so that ${everybody} can take this role.`,
    ];
  return claims.includes('aud')
    ? asked
    : [...asked, `One on ${code(`${provider}:aud`)} makes sure that a token was made for AWS.`];
}

function samlTexts(who: Who): readonly string[] {
  return claimsAsked(who, 'saml').includes('aud')
    ? ['The condition on `SAML:aud` says where they sign in.']
    : [
        'A condition on `SAML:aud`, `https://signin.aws.amazon.com/saml` for the console, says where they sign in.',
      ];
}

function nameTexts(who: Who, { claim, of }: NamedProvider): readonly string[] {
  const claims = claimsAsked(who, who.text);
  if (claims.includes(claim)) return [`The conditions ask for ${codes(claims, 4)}.`];
  return [
    `**No condition asks for ${code(`${who.text}:${claim}`)}**, so that those of every ${of} can take this role.`,
  ];
}

/** The claims that some condition needs, in lower case; one that also holds without the claim asks for nothing. */
function claimsAsked({ statement }: Who, provider: string): readonly string[] {
  const start = `${provider}:`.toLowerCase();
  const keys = statement.conditions
    .filter((condition) => asksForValue(condition) && !speaksOfAllGithub(condition))
    .map(({ key }) => key.toLowerCase())
    .filter((key) => key.startsWith(start));
  return [...new Set(keys.map((key) => key.slice(start.length)))];
}

/** `repo:*`, and `*` in the place of the owner. */
function speaksOfAllGithub({ key, values }: Condition): boolean {
  const isSubject = key.toLowerCase() === 'token.actions.githubusercontent.com:sub';
  return isSubject && values.some((value) => isAnyOwner(readSubject(String(value))));
}

interface NamedProvider {
  readonly name: string;
  /** The claim that tells one's own from others, and whose it tells. */
  readonly claim: string;
  readonly of: string;
}

/** Providers that need no ARN. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
const namedProviders: ReadonlyMap<string, NamedProvider> = new Map([
  ['cognito-identity.amazonaws.com', { name: 'Amazon Cognito', claim: 'aud', of: 'identity pool' }],
  ['www.amazon.com', { name: 'Login with Amazon', claim: 'app_id', of: 'app' }],
  ['graph.facebook.com', { name: 'Facebook', claim: 'app_id', of: 'app' }],
  ['accounts.google.com', { name: 'Google', claim: 'aud', of: 'app' }],
]);

/**
 * Providers that sign for all of their customers.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
const sharedProviders: ReadonlyMap<string, { readonly name: string; readonly everybody: string }> = new Map([
  [
    'token.actions.githubusercontent.com',
    { name: 'GitHub Actions', everybody: 'the workflows of every repository on GitHub' },
  ],
  ['gitlab.com', { name: 'GitLab', everybody: 'the pipelines of every project on GitLab.com' }],
  ['app.terraform.io', { name: 'HCP Terraform', everybody: 'the runs of every organization' }],
]);
