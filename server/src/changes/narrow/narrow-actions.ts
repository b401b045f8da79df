import type { Fix } from '../../policy/fix';
import type { Text } from '../../policy/value';
import { hasWildcard } from '../../text/wildcard';
import type { Refactoring, RefactoringContext } from '../refactoring';
import { narrowActions } from './actions';
import { narrowNotAction } from './not-action';

/** At an action with a wildcard, also where no rule minds it; at `NotAction` of an Allow, which says what is not meant. */
export const narrowActionTexts: Refactoring = {
  id: 'narrow-actions',
  group: 'narrow',
  offer(context): readonly Fix[] {
    const { policy, statement, reference, target } = context;
    if (statement?.effect !== 'Allow' || !isAtActions(context)) return [];
    if (statement.action?.negated) return narrowNotAction(policy, statement, reference);
    const text = target.at === 'action' ? target.text : onlyText(context);
    return text?.certain && hasWildcard(text.value)
      ? narrowActions(policy, statement, text, reference, { onlyLess: true })
      : [];
  },
};

function isAtActions({ statement, target }: RefactoringContext): boolean {
  if (target.at !== 'action' && target.at !== 'statement-element') return false;
  return target.entry === statement?.action?.entry;
}

/** The name of the element stands for its text where it has but one. */
function onlyText({ statement }: RefactoringContext): Text | undefined {
  const [only, ...others] = statement?.action?.texts ?? [];
  return others.length ? undefined : only;
}
