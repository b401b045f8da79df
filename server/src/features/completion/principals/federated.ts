import { Template } from '../../../policy/edit';
import { oidcProviders, webIdentityProviders } from '../../../reference/identity-providers';
import { fillKnown, labelOf } from '../arns';
import type { Offer } from '../offer';
import { begin } from '../begun-arn';
import { distinct, named, ranks } from './scene';
import type { PrincipalScene } from './scene';
import { federationOf } from './types';

/** Identity providers: those that the documents name, and how the ARNs of others are written. */
export function federatedOffers(scene: PrincipalScene): readonly Offer[] {
  const { statement, context } = scene;
  const federation = federationOf(statement);
  const { arns, principals } = context.seen;
  const used = [
    ...(principals.get('Federated') ?? []),
    ...arns.filter((arn) => /:(?:oidc|saml)-provider\/[^*?]+$/.test(arn)),
  ].filter((name) => !federation || federation === (name.includes(':saml-provider/') ? 'SAML' : 'OIDC'));
  return distinct(
    [
      ...used.map((name) => usedOffer(name)),
      ...(federation === 'SAML' ? [] : oidcOffers(scene)),
      ...(federation === 'OIDC' ? [] : templateOffer(samlTemplate, 'SAML provider', scene)),
    ],
    scene,
  );
}

function usedOffer(name: string): Offer {
  const known = [...oidcProviders, ...webIdentityProviders].find(
    (provider) => name === provider.name || name.endsWith(`:oidc-provider/${provider.name}`),
  );
  return named(name, {
    rank: ranks.seen,
    ...(known && { description: known.title, typed: [name, known.title] }),
  });
}

function oidcOffers(scene: PrincipalScene): readonly Offer[] {
  return [
    ...oidcProviders.flatMap(({ name, title }) => templateOffer(oidcTemplate + name, title, scene)),
    ...templateOffer(`${oidcTemplate}\${OidcProviderName}`, 'OIDC provider', scene),
    ...webIdentityProviders.map(({ name, title }) =>
      named(name, { description: title, typed: [name, title], rank: ranks.rest }),
    ),
  ];
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns */
const oidcTemplate = 'arn:${Partition}:iam::${Account}:oidc-provider/';
const samlTemplate = 'arn:${Partition}:iam::${Account}:saml-provider/${SamlProviderName}';

function templateOffer(arn: string, title: string, { context }: PrincipalScene): readonly Offer[] {
  const begun = begin(arn, context.word.before, fillKnown(context));
  if (!begun) return [];
  const label = labelOf(begun.parts);
  const provider = label.slice(label.indexOf('provider/') + 'provider/'.length);
  return [
    {
      label,
      what: 'principal',
      insert: { write: 'value', value: new Template(begun.parts) },
      description: title,
      typed: [label, title, provider],
      rank: ranks.template,
    },
  ];
}
