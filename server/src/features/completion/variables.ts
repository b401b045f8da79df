import { partsOfArn } from '../../access/arn-template';
import { Template } from '../../policy/edit';
import type { TemplatePart } from '../../policy/edit';
import type { Target } from '../../policy/locate';
import { readOperator } from '../../policy/operator';
import { knowsVariables, variableAt } from '../../policy/variables';
import { fieldsOf, labelOf } from './arns';
import { mayHoldVariables } from './condition/values/variables';
import { variableKeys } from './condition/variable-keys';
import type { VariableKey } from './condition/variable-keys';
import type { Offer, OfferContext } from './offer';

/** What can stand inside `${…}`; undefined where the caret stands in no such braces. */
export function variableOffers(target: Target, context: OfferContext): readonly Offer[] | undefined {
  const { text, before, role } = context.word;
  const variable = role === 'value' && text.startsWith(before) ? variableAt(text, before.length) : undefined;
  if (!variable) return undefined;
  // A lone `$` may be meant as such.
  const isOpen = before.endsWith('$') ? undefined : [];
  if ((target.at !== 'resource' && target.at !== 'condition-value') || variable.typed.includes(','))
    return isOpen;
  if (!isAllowed(target, before.slice(0, variable.start)) || !isPlain(target, context)) return isOpen;
  const around = [text.slice(0, variable.start), text.slice(variable.end)] as const;
  const keys = variableKeys(target, variable, context);
  return [
    ...keys.map((key) => ofKey(key, [])),
    ...keys.filter(({ mayLack }) => mayLack).map((key) => ofKey(key, withDefault)),
    ...escapes,
  ].map((written, rank) => offerOf(written, around, rank));
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-wheretouse */
function isAllowed(
  target: Extract<Target, { readonly at: 'resource' | 'condition-value' }>,
  before: string,
): boolean {
  const { policy } = target;
  return target.at === 'resource'
    ? knowsVariables(policy) && fieldsOf(before).length === fieldsOfArn
    : mayHoldVariables({ policy, operator: readOperator(target.operator.name) });
}

/** Variables stand only in the last of them. */
const fieldsOfArn = 6;

/** In a function of a template `${…}` is a parameter of that template. */
function isPlain(
  target: Extract<Target, { readonly at: 'resource' | 'condition-value' }>,
  { word, offset }: OfferContext,
): boolean {
  const { value, offset: start } = target.at === 'resource' ? target.text : target.value;
  // The text of a function begins with its brace.
  return value === word.text && start === offset - 1;
}

interface Written extends Pick<Offer, 'detail' | 'description' | 'about'> {
  /** From `${` to `}`. */
  readonly parts: readonly TemplatePart[];
}

function ofKey({ name, key, service, words }: VariableKey, more: readonly TemplatePart[]): Written {
  return {
    parts: ['${', ...partsOfArn(name), ...more, '}'],
    about: { about: 'condition-key', name: key, ...(service !== undefined && { service }) },
    ...(more.length ? { detail: 'else a text of yours' } : words && { detail: words }),
  };
}

const withDefault: readonly TemplatePart[] = [", '", { gap: 'default' }, "'"];

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-specialchars */
const escapes: readonly Written[] = [
  { parts: ['${*}'], detail: 'a plain star' },
  { parts: ['${?}'], detail: 'a plain question mark' },
  { parts: ['${$}'], detail: 'a dollar sign' },
];

/** The whole text around it is written again, with the caret behind the variable. */
function offerOf(
  { parts, ...rest }: Written,
  [before, after]: readonly [string, string],
  rank: number,
): Offer {
  const label = labelOf(parts);
  const local = label.slice(label.indexOf(':') + 1);
  return {
    label,
    what: 'variable',
    insert: { write: 'value', value: new Template([before, ...parts, { gap: '' }, after]) },
    typed: [before + label, ...(label.includes(':') ? [`${before}\${${local}`] : [])],
    rank,
    ...rest,
  };
}
