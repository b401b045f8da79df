import { arnFieldAt } from '../../policy/arn';
import { Template } from '../../policy/edit';
import { isAllowedIn } from '../../policy/elements';
import type { Target } from '../../policy/locate';
import { readOperator } from '../../policy/operator';
import { knowsVariables, variableAt } from '../../policy/variables';
import type { VariableAtCaret } from '../../policy/variables';
import { labelOf } from './arns';
import { mayHoldVariables } from './condition/values/variables';
import { variableKeys } from './condition/variable-keys';
import { policyVariables, substitutions } from './condition/written-variables';
import type { WrittenVariable } from './condition/written-variables';
import type { Offer, OfferContext } from './offer';

/** What can stand inside `${…}`; undefined where the caret stands in no such braces. */
export function variableOffers(target: Target, context: OfferContext): readonly Offer[] | undefined {
  const { text, before, role } = context.word;
  const variable = role === 'value' && text.startsWith(before) ? variableAt(text, before.length) : undefined;
  if (!variable) return undefined;
  const around = [text.slice(0, variable.start), text.slice(variable.end)] as const;
  const offers = writtenIn(target, variable, context).map((each, rank) => offerOf(each, around, rank));
  // A lone `$` may be meant as such.
  return offers.length || !before.endsWith('$') ? offers : undefined;
}

/** None where no variable can stand, or a default is being written. */
function writtenIn(
  target: Target,
  variable: VariableAtCaret,
  context: OfferContext,
): readonly WrittenVariable[] {
  if (!isHolder(target) || variable.typed.includes(',')) return [];
  const { word, offset } = context;
  const holder = target.at === 'condition-value' ? target.value : target.text;
  const isAllowed = takesVariable(target, word.text.slice(0, variable.start));
  if (holder.type === 'text' && holder.template === word.text) return substitutions(isAllowed);
  // The text of a function begins with its brace.
  const isPlain = holder.value === word.text && holder.offset === offset - 1;
  return isAllowed && isPlain ? policyVariables(variableKeys(target, variable, context)) : [];
}

type Holder = Extract<Target, { readonly at: 'resource' | 'principal' | 'condition-value' }>;

/** Whether the target is a text that can hold some, in an element that the kind of the policy has. */
function isHolder(target: Target): target is Holder {
  switch (target.at) {
    case 'condition-value':
      return true;
    case 'resource':
      return isAllowedIn(target.policy.kind, target.entry.name);
    case 'principal':
      return isAllowedIn(target.policy.kind, 'Principal');
    default:
      return false;
  }
}

/**
 * In a resource only the last field of its ARN holds variables.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-wheretouse
 */
function takesVariable(target: Holder, before: string): boolean {
  const { at, policy } = target;
  if (at === 'condition-value')
    return mayHoldVariables({ policy, operator: readOperator(target.operator.name) });
  return at === 'resource' && knowsVariables(policy) && arnFieldAt(before, before.length) === 'resource';
}

/** The whole text around it is written again, with the caret behind the variable. */
function offerOf(
  { parts, ...rest }: WrittenVariable,
  [before, after]: readonly [string, string],
  rank: number,
): Offer {
  const label = labelOf(parts);
  const local = label.replace(/^(\$\{!?)[^:]*:+/, '$1');
  return {
    label,
    what: 'variable',
    insert: { write: 'value', value: new Template([before, ...parts, { gap: '' }, after]) },
    typed: [...new Set([before + label, before + local])],
    rank,
    ...rest,
  };
}
