import type { Policy, PrincipalType, Statement } from '../../../policy/model';
import { servicesOf } from '../policy-services';

/** What principals of a type are, in a few words. */
export const typeWords: Readonly<Record<PrincipalType, string>> = {
  AWS: 'accounts, users and roles',
  Service: 'AWS services',
  Federated: 'OIDC and SAML identities',
  CanonicalUser: 'accounts by canonical ID',
};

/** The types of principals that a policy can name, the likeliest first. */
export function typesFor(policy: Policy, statement: Statement): readonly PrincipalType[] {
  switch (policy.kind) {
    case 'trust':
      return federates(statement) ? ['Federated', 'AWS', 'Service'] : ['Service', 'AWS', 'Federated'];
    case 'resource':
      return mayBeOfBucket(policy)
        ? ['AWS', 'Service', 'Federated', 'CanonicalUser']
        : ['AWS', 'Service', 'Federated'];
    case 'endpoint':
      return ['AWS'];
    default:
      return [];
  }
}

/** How identities of other providers assume a role; undefined where the statement does not say. */
export function federationOf({ action }: Statement): 'OIDC' | 'SAML' | undefined {
  const names = new Set(action?.negated ? [] : action?.texts.map(({ value }) => value.toLowerCase()));
  const [oidc, saml] = [names.has('sts:assumerolewithwebidentity'), names.has('sts:assumerolewithsaml')];
  if (oidc === saml) return undefined;
  return oidc ? 'OIDC' : 'SAML';
}

function federates({ action }: Statement): boolean {
  return action?.texts.some(({ value }) => /^sts:assumerolewith(?:webidentity|saml)$/i.test(value)) ?? false;
}

/**
 * Only Amazon S3 and CloudFront know canonical users, and of the two only S3 has policies. A policy that names no service
 * yet may become one of a bucket.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/security_iam_service-with-iam.html
 */
function mayBeOfBucket(policy: Policy): boolean {
  const services = servicesOf(policy);
  return !services.size || services.has('s3');
}
