import { asksFor } from '../../../access/trusted-issuers';
import type { Trusted } from '../../../access/trusted-issuers';
import { readArn } from '../../../policy/arn';
import { withGaps } from '../../../policy/gaps';
import type { Fix } from '../../../policy/fix';
import type { Statement } from '../../../policy/model';
import { readProvider } from '../../../policy/provider';
import { findWebIdentityProvider, isGithubIssuer } from '../../../reference/identity-providers';
import { claimForms } from '../../../reference/token-claims';
import type { ClaimForm } from '../../../reference/token-claims';
import { addingCondition } from '../adding';

/**
 * Conditions on the claims that tell whose a token is and for whom it was made, where the statement does not ask for them
 * yet. A condition holds for all principals of its statement, and others bring no such claim.
 */
export function confineTokens({ federation, issuer, claims, isAlone }: Trusted): readonly Fix[] {
  if (!isAlone) return [];
  const own = findWebIdentityProvider(issuer.toLowerCase());
  const names = own ? [own.claim, ...(own.claim === 'aud' ? ['sub'] : [])] : ['sub', 'aud'];
  return names
    .filter((name) => !asksFor(claims, [name]))
    .flatMap((name) => confineClaim(federation.statement, issuer, name));
}

/**
 * The audience of assertions for AWS, which a provider makes for others as well.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_saml.html
 */
export function confineAssertions(statement: Statement, provider: string): readonly Fix[] {
  const { principal, conditions, action } = statement;
  const isAlone =
    principal?.complete === true && principal.principals.every(({ text }) => isSaml(text.value));
  const isAsked = conditions.some(({ key }) => key.toLowerCase() === 'saml:aud');
  if (!isAlone || principal.negated || isAsked || !action?.complete || action.negated) return [];
  if (
    !action.texts.every(({ value }) =>
      /^sts:(?:AssumeRoleWithSAML|TagSession|SetSourceIdentity)$/i.test(value),
    )
  )
    return [];
  const end = readArn(provider)?.partition === 'aws-cn' ? 'amazonaws.cn' : 'aws.amazon.com';
  const value = `https://signin.${end}/saml`;
  return addingCondition(statement, { operator: 'StringEquals', key: 'saml:aud', value });
}

function isSaml(text: string): boolean {
  return readProvider(text)?.kind === 'saml';
}

/** The conditions on one claim, in each of the forms that a person has to choose from; the likeliest is the preferred one. */
export function confineClaim(statement: Statement, issuer: string, claim: string): readonly Fix[] {
  return formsOf(issuer, claim).flatMap(({ text, words }, index) =>
    addingCondition(
      statement,
      {
        operator: /[*?]/.test(text) ? 'StringLike' : 'StringEquals',
        key: `${issuer}:${claim}`,
        value: withGaps(text),
      },
      index === 0 ? { preferred: true } : { ...(words !== undefined && { says: words }) },
    ),
  );
}

/** Most repositories of GitHub are older than the ids in the subject. */
function formsOf(issuer: string, claim: string): readonly ClaimForm[] {
  const known = claimForms(issuer)[claim] ?? [];
  if (isGithubIssuer(issuer) && claim === 'sub') {
    const branches = known.filter(({ text }) => text.includes(':ref:'));
    return branches.toReversed().map(({ text, words = '' }) => ({ text, words: `of a repository ${words}` }));
  }
  return known.length ? known.slice(0, 1) : [{ text: gaps[claim] ?? '<value>' }];
}

const gaps: Readonly<Record<string, string>> = { sub: '<subject>', aud: '<audience>', app_id: '<app id>' };
