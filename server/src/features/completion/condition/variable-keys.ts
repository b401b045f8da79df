import { supportedKeys } from '../../../access/supported-keys';
import type { VariableAtCaret } from '../../../policy/variables';
import { isMultivalued } from '../../../reference/condition-keys';
import { crossServiceKeys, globalConditionKeys } from '../../../reference/global-keys';
import type { ConditionKey } from '../../../reference/model';
import type { OfferContext } from '../offer';
import { isAttestation } from './key-candidates';
import type { Place } from './key-candidates';
import { namedKeys, namesFor } from './named-keys';
import { isProviderKey } from './provider-keys';

/** A condition key as a policy variable. */
export interface VariableKey {
  /** As it is written, `${TagKey}` for what is to be filled in. */
  readonly name: string;
  /** As the reference has it. */
  readonly key: string;
  readonly service: string | undefined;
  readonly words: string | undefined;
  /** Whether a request may lack it, so that a default is worth its letters. */
  readonly mayLack: boolean;
}

/** Keys with one value, for a variable holds one; the likeliest first. */
export function variableKeys(
  { statement }: Place,
  variable: VariableAtCaret,
  context: OfferContext,
): readonly VariableKey[] {
  const known = new Map([...globalConditionKeys, ...crossServiceKeys].map((key) => [key.key, key]));
  const first = firstKeys.flatMap((name) => known.get(name) ?? []);
  const supported = [...supportedKeys(statement, context.reference).keys.values()].filter(
    ({ key }) => !known.has(key.key) && !isProviderKey(key.key) && !isAttestation(key.key),
  );
  const names = namedKeys(variable.text, context);
  // All of them are more than one reads.
  const globals = variable.typed ? new Set([...first, ...globalConditionKeys]) : first;
  return [
    ...[...globals].flatMap((key) => variablesOf(key, undefined, names)),
    ...supported.flatMap(({ key, service }) => variablesOf(key, service, names)),
    ...claims.map((name) => ({
      name,
      key: name,
      service: 'sts',
      words: 'a user of that provider',
      mayLack: false,
    })),
    ...(variable.typed ? crossServiceKeys : []).flatMap((key) =>
      variablesOf(key, key.key.split(':', 1)[0], names),
    ),
  ];
}

function variablesOf(
  key: ConditionKey,
  service: string | undefined,
  names: readonly string[],
): readonly VariableKey[] {
  if (isMultivalued(key)) return [];
  const shared = { key: key.key, service, words: wordsOf.get(key.key), mayLack: mayLack.has(key.key) };
  return [...namesFor(key, names), key.key].map((name) => ({ ...shared, name }));
}

const firstKeys = [
  'aws:username',
  'aws:PrincipalTag/${TagKey}',
  'aws:PrincipalAccount',
  'aws:ResourceAccount',
  'aws:userid',
  'aws:PrincipalOrgID',
  'aws:ResourceOrgID',
  'aws:SourceIdentity',
  'aws:ResourceTag/${TagKey}',
  'aws:RequestTag/${TagKey}',
  'aws:SourceAccount',
  'aws:RequestedRegion',
  'aws:Ec2InstanceSourceVpc',
  'aws:PrincipalArn',
];

const wordsOf: ReadonlyMap<string, string> = new Map([
  ['aws:username', 'the name of the IAM user'],
  ['aws:PrincipalTag/${TagKey}', 'a tag of who asks'],
  ['aws:PrincipalAccount', 'the account of who asks'],
  ['aws:ResourceAccount', "the resource's account"],
  ['aws:userid', 'the unique ID of who asks'],
  ['aws:PrincipalOrgID', "the caller's organization"],
  ['aws:ResourceOrgID', "the owner's organization"],
  ['aws:ResourceTag/${TagKey}', 'a tag of the resource'],
  ['aws:RequestTag/${TagKey}', 'a tag in the request'],
]);

/** Those that policies are mostly written with. */
const mayLack: ReadonlySet<string> = new Set([
  'aws:username',
  'aws:PrincipalTag/${TagKey}',
  'aws:SourceIdentity',
  'aws:ResourceTag/${TagKey}',
  'aws:RequestTag/${TagKey}',
  'aws:PrincipalOrgID',
]);

/** Who signed in. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-infotouse */
const claims = [
  'cognito-identity.amazonaws.com:sub',
  'www.amazon.com:user_id',
  'graph.facebook.com:id',
  'accounts.google.com:sub',
];
