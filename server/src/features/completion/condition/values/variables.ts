import { takesVariables } from '../../../../policy/operator';
import { knowsVariables } from '../../../../policy/variables';
import { exactly } from './suggestion';
import type { Suggestion, ValuePlace } from './suggestion';

/** Whether `${…}` is filled in there. */
export function mayHoldVariables({ policy, operator }: Pick<ValuePlace, 'policy' | 'operator'>): boolean {
  return knowsVariables(policy) && operator !== undefined && takesVariables(operator);
}

/** Variables that mean something beside just this key: a tag like that of who asks, the owner's own account. */
export function counterparts(place: ValuePlace): readonly Suggestion[] {
  if (!mayHoldVariables(place)) return [];
  const tag = /^aws:(?:resource|request)tag\/([^$<]+)$/i.exec(place.name)?.[1];
  const tagged = tag === undefined ? [] : [exactly(`\${aws:PrincipalTag/${tag}}`, 'as who asks is tagged')];
  return [...tagged, ...(counterpartsOf.get(place.key) ?? [])].map(asVariable);
}

/** What a name that people choose may hold; those of AWS's own keys are ids, which no user's name is. */
export function anyVariables(place: ValuePlace): readonly Suggestion[] {
  if (
    !mayHoldVariables(place) ||
    place.type !== 'String' ||
    /^aws:(?!(?:resource|request)tag\/)/.test(place.key)
  )
    return [];
  return [asVariable(userName)];
}

function asVariable(suggestion: Suggestion): Suggestion {
  return { ...suggestion, what: 'variable' };
}

const owner = exactly('${aws:ResourceAccount}', "the resource's account");
const ownersOrganization = exactly('${aws:ResourceOrgID}', "the owner's organization");
const caller = exactly('${aws:PrincipalAccount}', 'the account of who asks');
const callersOrganization = exactly('${aws:PrincipalOrgID}', "the caller's organization");
const userName = exactly('${aws:username}', 'the IAM user that asks');

/** By key, lower-case. */
const counterpartsOf: ReadonlyMap<string, readonly Suggestion[]> = new Map([
  ['aws:resourceaccount', [caller]],
  ['s3:resourceaccount', [caller]],
  ['aws:principalaccount', [owner]],
  ['aws:sourceaccount', [owner]],
  ['aws:vpceaccount', [owner, caller]],
  ['aws:resourceorgid', [callersOrganization]],
  ['aws:principalorgid', [ownersOrganization]],
  ['aws:sourceorgid', [ownersOrganization]],
  ['aws:vpceorgid', [ownersOrganization, callersOrganization]],
  ['aws:sourcevpc', [exactly('${aws:Ec2InstanceSourceVpc}', "the calling instance's")]],
  ['aws:vpcsourceip', [exactly('${aws:Ec2InstanceSourcePrivateIPv4}', "the calling instance's")]],
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_s3_home-directory-console.html
  ['s3:prefix', [exactly('home/${aws:username}/*', 'a folder for each user')]],
  ['sts:rolesessionname', [userName]],
  ['sts:sourceidentity', [userName]],
  // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
  [
    'dynamodb:leadingkeys',
    [
      exactly('${cognito-identity.amazonaws.com:sub}', 'a user of Cognito'),
      exactly('${www.amazon.com:user_id}', 'a user of Amazon'),
      userName,
    ],
  ],
]);
