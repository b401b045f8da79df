import { actionTexts, isKnownAction } from '../../access/actions';
import type { ActionText } from '../../access/actions';
import type { PolicyContext } from '../rule';

/** The actions of a policy that stand for nothing that the reference knows: of these a rule of names may speak. */
export function unheardActions({ policy, reference }: PolicyContext): readonly ActionText[] {
  return actionTexts(policy).filter(({ text }) => !isKnownAction(reference, text.value));
}
