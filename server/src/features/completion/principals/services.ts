import { Template } from '../../../policy/edit';
import { servicePrincipals } from '../../../reference/service-principals';
import type { ServicePrincipal } from '../../../reference/service-principals';
import { labelOf, partitionFor, regionsSeen } from '../arns';
import type { Offer, OfferContext } from '../offer';
import { likelyServices } from './likely-services';
import { distinct, named, ranks } from './scene';
import type { PrincipalScene } from './scene';

/** Service principals by name and by title. */
export function serviceOffers(scene: PrincipalScene): readonly Offer[] {
  const { policy, context } = scene;
  const likely = likelyServices(policy);
  const isChina = partitionFor(context) === 'aws-cn';
  const used = context.seen.principals.get('Service') ?? [];
  return distinct(
    [
      ...used.filter((name) => /^[\w.-]+$/.test(name)).map((name) => usedOffer(name)),
      ...servicePrincipals.flatMap((principal): readonly Offer[] => {
        const place = likely.indexOf(principal.name);
        const rank = place < 0 ? ranks.rest : ranks.likely + place / likely.length;
        return [
          titled(principal, (isChina && principal.china) || principal.name, rank),
          ...(principal.regional ? [regionalOffer(principal, context, rank)] : []),
        ];
      }),
    ],
    scene,
  );
}

function usedOffer(name: string): Offer {
  const known = servicePrincipals.find((each) => each.name === name);
  return known ? titled(known, name, ranks.seen) : named(name, { rank: ranks.seen });
}

function titled({ title }: ServicePrincipal, name: string, rank: number): Offer {
  return named(name, { description: title, typed: [name, title], rank });
}

/** The same in one Region: `logs.eu-central-1.amazonaws.com`. */
function regionalOffer({ name, title }: ServicePrincipal, context: OfferContext, rank: number): Offer {
  const [first = '', ...rest] = name.split('.');
  const regions = regionsSeen(context, partitionFor(context));
  const [only] = regions;
  const region = regions.length === 1 && only !== undefined ? only : { gap: 'Region' };
  const parts = [`${first}.`, region, `.${rest.join('.')}`];
  return {
    label: labelOf(parts),
    what: 'principal',
    insert: { write: 'value', value: new Template(parts) },
    description: title,
    typed: [labelOf(parts), title],
    rank,
  };
}
