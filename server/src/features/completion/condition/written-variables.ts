import { partsOfArn } from '../../../access/arn-template';
import type { TemplatePart } from '../../../policy/edit';
import type { Offer } from '../offer';
import type { VariableKey } from './variable-keys';

/** A variable in its braces. */
export interface WrittenVariable extends Pick<Offer, 'detail' | 'about'> {
  /** From `${` to `}`. */
  readonly parts: readonly TemplatePart[];
}

/** Policy variables: the keys, those that a request may lack with a default as well, and signs that would else be wildcards. */
export function policyVariables(keys: readonly VariableKey[]): readonly WrittenVariable[] {
  return [
    ...keys.map((key) => ofKey(key, [])),
    ...keys.filter(({ mayLack }) => mayLack).map((key) => ofKey(key, withDefault)),
    ...escapes,
  ];
}

function ofKey({ name, key, service, words }: VariableKey, more: readonly TemplatePart[]): WrittenVariable {
  return {
    parts: ['${', ...partsOfArn(name), ...more, '}'],
    about: { about: 'condition-key', name: key, ...(service !== undefined && { service }) },
    ...(more.length ? { detail: 'else a text of yours' } : words && { detail: words }),
  };
}

const withDefault: readonly TemplatePart[] = [", '", { gap: 'default' }, "'"];

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-specialchars */
const escapes: readonly WrittenVariable[] = [
  { parts: ['${*}'], detail: 'a plain star' },
  { parts: ['${?}'], detail: 'a plain question mark' },
  { parts: ['${$}'], detail: 'a dollar sign' },
];

/**
 * What `Fn::Sub` fills in, and where policy variables can stand, one as it leaves them for the policy.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html
 */
export function substitutions(withVariables: boolean): readonly WrittenVariable[] {
  return withVariables ? [...pseudoParameters, userName] : pseudoParameters;
}

const pseudoParameters: readonly WrittenVariable[] = [
  { parts: ['${AWS::Partition}'], detail: 'as aws or aws-cn' },
  { parts: ['${AWS::Region}'], detail: "the stack's Region" },
  { parts: ['${AWS::AccountId}'], detail: "the stack's account" },
  { parts: ['${AWS::URLSuffix}'], detail: 'as amazonaws.com' },
];

const userName: WrittenVariable = {
  parts: ['${!aws:username}'],
  detail: 'the name of the IAM user',
  about: { about: 'condition-key', name: 'aws:username' },
};
