import { key } from './key';
import type { GlobalConditionKey } from './key';

const instanceRole = 'Only in requests with the credentials of the role of an EC2 instance.';

/**
 * The session of a role, and how its credentials came about.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-role-session-properties
 */
export const sessionKeys: readonly GlobalConditionKey[] = [
  key('aws:AssumedRoot', 'Bool', {
    is: 'Whether the session was made with `sts:AssumeRoot`.',
    when: 'Only in sessions that were made with `sts:AssumeRoot`.',
    mind: 'It is absent rather than `false` in all others: `Null` tells them apart.',
  }),
  key('aws:FederatedProvider', 'String', {
    is: 'The identity provider that a web identity signed in with.',
    when: 'In sessions of `sts:AssumeRoleWithWebIdentity`, and in the trust policies that let one begin.',
    mind: 'Providers that AWS knows come by name (`accounts.google.com`), all others by the ARN of their OIDC provider.',
  }),
  key('aws:TokenIssueTime', 'Date', {
    is: 'When the temporary credentials were handed out.',
    when: 'Only with temporary credentials.',
    mind: 'Long-term access keys lack it: a `Deny` of older sessions does not stop them.',
  }),
  key('aws:SignInSessionArn', 'ARN', {
    is: 'The AWS Sign-In session that the credentials come from.',
    when: 'Only in sessions by OAuth of AWS Sign-In, such as those of `aws login`; not in those of the console.',
  }),
  key('aws:MultiFactorAuthAge', 'Numeric', {
    is: 'How many seconds ago a second factor was given.',
    when: 'Only with temporary credentials of IAM users who gave one; long-term access keys and federated people lack it.',
    mind: 'A `Deny` with `NumericGreaterThan` does not stop those who lack it: `NumericGreaterThanIfExists` does.',
  }),
  key('aws:MultiFactorAuthPresent', 'Bool', {
    is: 'Whether a second factor was given.',
    when: 'Only with temporary credentials; long-term access keys and federated people lack it.',
    mind: '`Deny` with `Bool` and `false` lets long-term access keys through: it takes `BoolIfExists`. `Allow` with `BoolIfExists` and `true` lets them through too: it takes `Bool`. `Null` asks whether the key is there, not whether a factor was given.',
  }),
  key('aws:ChatbotSourceArn', 'ARN', {
    is: 'The chat configuration that a session of Amazon Q Developer in chat applications comes from.',
    when: 'Only in sessions of Amazon Q Developer in chat applications.',
  }),
  key('aws:Ec2InstanceSourceVpc', 'String', {
    is: 'The VPC of the EC2 instance that got the credentials.',
    when: instanceRole,
    mind: 'It is meant as a variable: a `Deny` where `aws:SourceVpc` differs from `${aws:Ec2InstanceSourceVpc}` stops stolen credentials. Leave out requests without `ec2:SourceInstanceArn`, and those that AWS services pass on.',
  }),
  key('aws:Ec2InstanceSourcePrivateIPv4', 'IPAddress', {
    is: 'The private address of the EC2 instance that got the credentials.',
    when: instanceRole,
    mind: 'Private addresses are the same in many VPCs: put `aws:Ec2InstanceSourceVpc` beside it.',
  }),
  key('aws:SourceIdentity', 'String', {
    is: 'The identity that was set when the first role was assumed; later ones keep it.',
    when: 'In sessions for which one was set.',
  }),
];
