import { isAllowedIn } from '../../policy/elements';
import type { Target } from '../../policy/locate';
import { textsOf } from '../../policy/value';
import { caretInArn, isPiece } from './arns';
import { createCovered } from './resources/covered';
import { everyResource } from './resources/every-resource';
import type { Offer, OfferContext } from './offer';
import { resourceNeeds } from './resources/needs';
import type { ResourceScene } from './resources/scene';
import { segmentOffers } from './resources/segments';
import { knownOffers, templateOffers } from './resources/whole-arns';

type ResourceTarget = Extract<Target, { readonly at: 'resource' }>;

export function resourceOffers(target: ResourceTarget, context: OfferContext): readonly Offer[] {
  const { policy, statement, entry, text } = target;
  if (!isAllowedIn(policy.kind, entry.name) || isPiece(text, context.word)) return [];
  const needs = resourceNeeds(statement, context.policies, context.reference);
  const others = textsOf(entry.value)
    .filter((other) => other !== text && other.certain && other.value)
    .map(({ value }) => value);
  const scene: ResourceScene = { needs, others, isCovered: createCovered(others), context };
  const caret = caretInArn(context.word);
  // What is chosen for a field in the middle leaves the fields after it as they stand.
  const whole =
    caret && (caret.index === 5 || caret.tail) ? [] : [...knownOffers(scene), ...templateOffers(scene)];
  const every = caret || entry.name === 'NotResource' ? [] : everyResource(policy, scene);
  return [...whole, ...(caret ? segmentOffers(caret, scene) : []), ...every];
}
