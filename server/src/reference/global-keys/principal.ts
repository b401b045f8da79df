import { key } from './key';
import type { GlobalConditionKey } from './key';

const always = 'In every request.';
const signed = 'In every signed request; anonymous ones lack it.';
const inOrganization =
  'Where the account of who asks is in an organization; anonymous requests and AWS services that act by themselves lack it.';
const serviceActs = 'Only where an AWS service acts by itself.';

/**
 * Who asks.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principal-properties
 */
export const principalKeys: readonly GlobalConditionKey[] = [
  key('aws:PrincipalArn', 'ARN', {
    is: 'The ARN of who asks. For a role it is the ARN of the role, never that of its session.',
    when: signed,
    mind: 'Compare it with `Arn…` operators. An ARN that ends in `:root` is here the root user alone, not the whole account as it is in `Principal`.',
  }),
  key('aws:PrincipalAccount', 'String', {
    is: 'The account that who asks belongs to.',
    when: 'In every request; for anonymous ones it is `anonymous`.',
  }),
  key('aws:PrincipalOrgID', 'String', {
    is: 'The organization that the account of who asks is in.',
    when: inOrganization,
    mind: 'A `Deny` with `StringNotEquals` also stops AWS services that act by themselves: put `aws:PrincipalIsAWSService` with `false` beside it.',
  }),
  key('aws:PrincipalOrgPaths', 'ArrayOfString', {
    is: 'Where in an organization the account of who asks stands: `o-…/r-…/ou-…/`, with a slash at the end.',
    when: inOrganization,
    mind: 'Begin the path with the ID of the organization: those of roots and units are unique only within one.',
  }),
  key('aws:PrincipalTag/${TagKey}', 'String', {
    is: 'A tag on the user or role that asks, or on its session.',
    when: 'Where who asks has that tag, or its session has; anonymous requests lack it.',
    mind: 'The key of the tag counts in any case, its value only in its own.',
  }),
  key('aws:PrincipalIsAWSService', 'Bool', {
    is: 'Whether an AWS service asks by itself, as CloudTrail does when it writes to a bucket.',
    when: signed,
    mind: 'It is `false` where a service works with a role, and where it passes on the request of somebody else: `aws:ViaAWSService` tells that.',
  }),
  key('aws:PrincipalServiceName', 'String', {
    is: 'The AWS service that asks by itself, such as `cloudtrail.amazonaws.com`.',
    when: serviceActs,
  }),
  key('aws:PrincipalServiceNamesList', 'ArrayOfString', {
    is: 'All names of the AWS service that asks by itself, those with a Region too.',
    when: serviceActs,
  }),
  key('aws:PrincipalType', 'String', {
    is: 'What sort of principal asks: `Account`, `User`, `FederatedUser`, `AssumedRole` or `Anonymous`.',
    when: always,
  }),
  key('aws:userid', 'String', {
    is: 'The unique ID of who asks: `AIDA…` for a user, `AROA…:session` for a role.',
    when: always,
    mind: 'For a role the name of the session stands behind the colon: only `StringLike` with `AROA…:*` matches all of them.',
  }),
  key('aws:username', 'String', {
    is: 'The name of the IAM user that asks.',
    when: 'Only where an IAM user asks; roles, the root user, people from IAM Identity Center and anonymous requests lack it.',
    mind: 'A resource with `${aws:username}` in it matches nothing for anybody but IAM users.',
  }),
];
