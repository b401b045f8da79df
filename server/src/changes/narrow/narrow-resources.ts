import { isEveryResource } from '../../access/resources';
import type { Fix } from '../../policy/fix';
import type { Text } from '../../policy/value';
import type { Refactoring, RefactoringContext } from '../refactoring';
import { splitByType } from './by-type';
import { narrowToNamed } from './named-resources';
import { narrowPlaces } from './places';
import { narrowResource } from './resources';

/** At a resource: what `*` may be narrowed to, what the wildcards of an ARN may. */
export const narrowResourceTexts: Refactoring = {
  id: 'narrow-resources',
  group: 'narrow',
  offer(context): readonly Fix[] {
    const { policy, statement, reference, seen } = context;
    const text = textAt(context);
    if (!statement || statement.effect !== 'Allow' || !text?.certain) return [];
    if (!isEveryResource(text.value)) return narrowPlaces(statement, text, seen, reference);
    if (policy.kind === 'resource' || policy.kind === 'trust') return [];
    return [...narrowToNamed(context, text), ...narrowResource(policy, statement, text, reference)];
  },
};

/** Anywhere in the actions or resources of a statement, and at its braces. */
export const splitByResourceType: Refactoring = {
  id: 'split-by-resource-type',
  group: 'narrow',
  kinds: ['identity', 'boundary', 'session', 'scp', 'endpoint'],
  offer({ policy, statement, reference, target }): readonly Fix[] {
    if (!statement) return [];
    const { action, resource } = statement;
    const isThere =
      target.at === 'statement' ||
      ((target.at === 'action' || target.at === 'resource' || target.at === 'statement-element') &&
        (target.entry === action?.entry || target.entry === resource?.entry));
    return isThere ? splitByType(policy, statement, reference) : [];
  },
};

/** The name of the element stands for its text where it has but one. */
function textAt({ target, statement }: RefactoringContext): Text | undefined {
  const { resource } = statement ?? {};
  if (!resource || resource.negated) return undefined;
  if (target.at === 'resource' && target.entry === resource.entry) return target.text;
  const isName = target.at === 'statement-element' && target.entry === resource.entry;
  return isName && resource.texts.length === 1 ? resource.texts[0] : undefined;
}
