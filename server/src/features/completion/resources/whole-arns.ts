import { Template } from '../../../policy/edit';
import { fillKnown, labelOf } from '../arns';
import { createTypeFinder, knownArns } from './known-arns';
import type { KnownArn } from './known-arns';
import { text } from '../offer';
import type { Offer } from '../offer';
import { ranks, shareOf } from './scene';
import type { ResourceScene } from './scene';
import { begin } from '../begun-arn';

/** So many ARNs of the document stand before the templates; the others stand after them. */
const nearLimit = 8;

export function knownOffers(scene: ResourceScene): readonly Offer[] {
  const { needs, others, isCovered, context } = scene;
  const known = knownArns(needs, context).filter(({ arn }) => !isCovered(arn));
  const near = new Set(known.filter((each) => each.near).slice(0, nearLimit));
  const isNext = ({ arn }: KnownArn) =>
    others.some((other) => belongsTo(arn, other) || belongsTo(other, arn));
  return known.map((each): Offer => {
    const { arn, type } = each;
    const share = shareOf((type && needs.types.get(type)?.length) ?? 0, needs.actions.length);
    return {
      label: arn,
      what: 'resource',
      insert: text(arn),
      rank: isNext(each) ? ranks.first : near.has(each) ? ranks.known : ranks.elsewhere,
      ...(type && {
        detail: type.name,
        about: { about: 'resource-type', service: type.service, name: type.name },
      }),
      ...(share !== undefined && { description: share }),
    };
  });
}

/** `arn:aws:s3:::demo/*` to `arn:aws:s3:::demo`. */
function belongsTo(arn: string, other: string): boolean {
  return arn.startsWith(other) && /[:/]/.test(arn.charAt(other.length));
}

export function templateOffers({ needs, others, isCovered, context }: ResourceScene): readonly Offer[] {
  const fill = fillKnown(context);
  const served = new Set(others.map(createTypeFinder([...needs.types.keys()])));
  return [...needs.types].flatMap(([type, actions]): readonly Offer[] => {
    const begun = begin(type.arn, context.word.before, fill);
    if (!begun) return [];
    const label = labelOf(begun.parts);
    if (isCovered(label)) return [];
    const share = shareOf(actions.length, needs.actions.length);
    return [
      {
        label,
        what: 'resource',
        insert: { write: 'value', value: new Template(begun.parts) },
        typed: [label, type.name, `${type.service} ${type.name}`],
        detail: type.name,
        rank: served.has(type) || needs.optional.has(type) ? ranks.another : ranks.template,
        about: { about: 'resource-type', service: type.service, name: type.name },
        ...(share !== undefined && { description: share }),
      },
    ];
  });
}
