import { asksForValue } from '../../../access/conditions';
import type { Condition } from '../../../policy/model';
import { findOidcProvider, findWebIdentityProvider } from '../../../reference/identity-providers';
import type { WebIdentityProvider } from '../../../reference/identity-providers';
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
    const known = findOidcProvider(oidc);
    const name = known === undefined ? '' : ` (${known.title})`;
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
  const known = findWebIdentityProvider(text);
  if (known === undefined)
    return [`${code(text)} is no identity provider: neither the ARN of one nor one that AWS knows by name.`];
  return [`Whoever ${known.title} has signed in.`, ...(isTrusted(who) ? nameTexts(who, known) : [])];
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

function nameTexts(who: Who, { claim, of }: WebIdentityProvider): readonly string[] {
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
