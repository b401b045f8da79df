import { Template } from '../../../policy/edit';
import type { PrincipalType } from '../../../policy/model';
import type { Offer } from '../offer';
import { awsOffers } from './aws';
import { federatedOffers } from './federated';
import { distinct, named, ranks } from './scene';
import type { PrincipalScene } from './scene';
import { serviceOffers } from './services';

/** What can stand under a type of principals. */
export function valuesOf(type: PrincipalType, scene: PrincipalScene): readonly Offer[] {
  switch (type) {
    case 'AWS':
      return awsOffers(scene);
    case 'Service':
      return serviceOffers(scene);
    case 'Federated':
      return federatedOffers(scene);
    case 'CanonicalUser':
      return canonicalUserOffers(scene);
  }
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/finding-canonical-user-id.html */
function canonicalUserOffers(scene: PrincipalScene): readonly Offer[] {
  const used = scene.context.seen.principals.get('CanonicalUser') ?? [];
  return distinct(
    [
      ...used.map((id) => named(id, { rank: ranks.seen })),
      {
        label: '<CanonicalUserId>',
        what: 'principal',
        insert: { write: 'value', value: new Template([{ gap: 'CanonicalUserId' }]) },
        detail: '64 hexadecimal digits',
        rank: ranks.template,
      },
    ],
    scene,
  );
}
