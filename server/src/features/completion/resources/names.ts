import { readArn } from '../../../policy/arn';
import { Template } from '../../../policy/edit';
import type { TemplatePart } from '../../../policy/edit';
import type { ResourceType } from '../../../reference/model';
import { typesIn } from './fields';
import { fillKnown, labelOf } from '../arns';
import type { ArnCaret } from '../arns';
import { createTypeFinder, knownArns, usableTypes } from './known-arns';
import type { Offer } from '../offer';
import { ranks, shareOf } from './scene';
import type { ResourceScene } from './scene';
import { begin } from '../begun-arn';

/** What can stand in the last field of an ARN: names that the documents have, and the patterns of the types. */
export function nameOffers(caret: ArnCaret, scene: ResourceScene): readonly Offer[] {
  const taken = new Set<string>();
  return [...knownNames(caret, scene), ...patterns(caret, scene)].filter(({ label }) => {
    const isNew = !taken.has(label) && !scene.isCovered(caret.head + label);
    taken.add(label);
    return isNew;
  });
}

/** Names of ARNs in the same service, whatever their Region and account. */
function knownNames({ head, fields }: ArnCaret, { needs, context }: ResourceScene): readonly Offer[] {
  const typeOf = createTypeFinder(usableTypes(needs));
  const known = knownArns(needs, context).filter(({ arn }) => readArn(arn)?.service === fields[2]);
  const whole = new Set(known.map(({ arn }) => arn));
  return known.flatMap(({ arn: other, type: own, near }) => {
    const name = readArn(other)?.resource ?? '';
    const arn = head + name;
    const isWhole = whole.has(arn);
    if (!isWhole && needs.actions.length && !typeOf(arn)) return [];
    return [nameOffer([name], head, { type: own, rank: isWhole && near ? ranks.first : ranks.known })];
  });
}

function patterns({ head, fields }: ArnCaret, scene: ResourceScene): readonly Offer[] {
  const { needs, context } = scene;
  const fill = fillKnown(context);
  return typesIn(fields, scene).flatMap((type): readonly Offer[] => {
    const begun = begin(type.arn, context.word.before, fill);
    if (!begun) return [];
    const [first = '', ...rest] = begun.parts;
    const name = typeof first === 'string' ? [first.slice(head.length), ...rest] : begun.parts;
    const rank = needs.optional.has(type) ? ranks.another : ranks.template;
    const description = shareOf(needs.types.get(type)?.length ?? 0, needs.actions.length);
    const all =
      begun.all === undefined
        ? []
        : [nameOffer([begun.all.slice(head.length)], head, { type, rank: ranks.known, description })];
    return [...all, nameOffer(name, head, { type, rank, description })];
  });
}

interface NameOptions {
  readonly type: ResourceType | undefined;
  readonly rank: number;
  readonly description?: string | undefined;
}

function nameOffer(
  name: readonly TemplatePart[],
  head: string,
  { type, rank, description }: NameOptions,
): Offer {
  const label = labelOf(name);
  return {
    label,
    what: 'resource',
    insert: { write: 'value', value: new Template([head, ...name]) },
    typed: [head + label],
    rank,
    ...(type && {
      detail: type.name,
      about: { about: 'resource-type', service: type.service, name: type.name },
    }),
    ...(description !== undefined && { description }),
  };
}
