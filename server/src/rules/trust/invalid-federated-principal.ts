import { Template } from '../../policy/edit';
import { isIssuer, readProvider } from '../../policy/provider';
import type { Text } from '../../policy/value';
import { federations } from '../../access/federation';
import { hasWildcard } from '../../text/wildcard';
import { findWebIdentityProvider } from '../../reference/identity-providers';
import { statementExample } from '../examples';
import { replacing } from '../fixes';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const invalidFederatedPrincipal = defineRule(
  {
    id: 'invalid-federated-principal',
    family: 'trust',
    severity: 'error',
    kinds: ['trust'],
    accessAnalyzer: ['INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY'],
    docs: {
      summary:
        'A federated principal that is written neither as a domain nor as the ARN of an identity provider.',
      why: `People and workloads that sign in elsewhere are trusted by way of an identity provider. Four that AWS knows by
name are written as a domain: \`cognito-identity.amazonaws.com\`, \`accounts.google.com\`, \`www.amazon.com\` and
\`graph.facebook.com\`. Every other one is set up in IAM first and named by its ARN: \`…:oidc-provider/\` for OpenID
Connect, \`…:saml-provider/\` for SAML. A URL with \`https://\` is neither.`,
      mend: 'Take `https://` away, or name the ARN that IAM shows for the provider.',
      bad: [
        withPrincipal('https://accounts.google.com'),
        withPrincipal('arn:aws:iam::111122223333:oidc-provider/https://idp.example.com'),
      ],
      good: [
        withPrincipal('accounts.google.com'),
        withPrincipal('arn:aws:iam::111122223333:oidc-provider/idp.example.com'),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-federated-web-identity',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers.html',
      ],
    },
  },
  (context) => {
    for (const { principals } of context.once(federations)) {
      for (const { principal, known, provider } of principals) {
        const { text } = principal;
        // A wildcard within a principal is a fault of its own, which `invalid-principal` tells.
        if (!known || provider || hasWildcard(text.value)) continue;
        context.report({
          at: text,
          message: `${quote(text.value)} is neither a domain nor the ARN of an identity provider, so nobody is trusted by it; name the provider as IAM does.`,
          fixes: () => mending(text),
        });
      }
    }
  },
);

const scheme = /^https?:\/\//i;

function mending(text: Text): readonly Fix[] {
  const { value } = text;
  const [before, url] = halves(value);
  const issuer = url.replace(scheme, '').replace(/\/$/, '');
  if (!isIssuer(issuer)) return [];
  if (before || findWebIdentityProvider(issuer)) {
    const meant = before + issuer;
    return meant !== value && readProvider(meant) ? [replacing(text, value, meant)] : [];
  }
  return [
    {
      title: `Name the ARN of ${quote(issuer)}`,
      effect: 'unknown',
      preferred: true,
      edits: [
        {
          edit: 'replace',
          target: text,
          with: new Template(['arn:aws:iam::', { gap: 'account' }, `:oidc-provider/${issuer}`]),
        },
      ],
    },
  ];
}

/** An ARN up to the name of its provider, and that name; of anything else all is name. */
function halves(value: string): readonly [before: string, name: string] {
  const mark = ':oidc-provider/';
  const end = value.startsWith('arn:') ? value.indexOf(mark) : -1;
  return end < 0 ? ['', value] : [value.slice(0, end + mark.length), value.slice(end + mark.length)];
}

function withPrincipal(provider: string) {
  const issuer = provider.split('/').at(-1) ?? '';
  return statementExample(
    {
      Effect: 'Allow',
      Principal: { Federated: provider },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: { [`${issuer}:aud`]: 'client-1' } },
    },
    'trust',
  );
}
