import { key } from './key';
import type { GlobalConditionKey } from './key';

const instanceRole = 'Only in requests with the credentials of the role of an EC2 instance.';
const fromCodeBuild = 'Only in requests with the role of a CodeBuild project, from a build.';
const fromGlue = 'Only in requests that AWS Glue makes with the role of a job, crawler or endpoint.';

/**
 * Keys that are named after the service where a session began and that are there whatever service it calls.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-role-session-properties
 */
export const crossServiceKeys: readonly GlobalConditionKey[] = [
  key('ec2:RoleDelivery', 'Numeric', {
    is: 'The version of the metadata service that an EC2 instance got its credentials from: 1.0 or 2.0.',
    when: instanceRole,
    mind: 'A `Deny` with `NumericLessThan` and `2.0` stops credentials that came by IMDSv1; requests that lack the key pass.',
  }),
  key('ec2:SourceInstanceArn', 'ARN', {
    is: 'The EC2 instance whose role asks.',
    when: instanceRole,
  }),
  key('ssm:SourceInstanceArn', 'ARN', {
    is: 'The managed node of Systems Manager whose role asks.',
    when: 'Only in requests of managed nodes that are no EC2 instances with an instance profile.',
  }),
  key('lambda:SourceFunctionArn', 'ARN', {
    is: 'The Lambda function whose code asks.',
    when: 'Only in requests that come from the code of a Lambda function.',
    mind: 'Calls that Lambda makes around the code, such as reading a queue or writing logs, lack it.',
  }),
  key('codebuild:BuildArn', 'ARN', { is: 'The build that asks.', when: fromCodeBuild }),
  key('codebuild:ProjectArn', 'ARN', { is: 'The project whose build asks.', when: fromCodeBuild }),
  key('glue:RoleAssumedBy', 'String', {
    is: 'The service that assumed the role that asks: always glue.amazonaws.com.',
    when: fromGlue,
  }),
  key('glue:CredentialIssuingService', 'String', {
    is: 'The service that handed out the credentials: always glue.amazonaws.com.',
    when: 'Only in requests from a job or development endpoint of AWS Glue.',
  }),
  key('identitystore:UserId', 'String', {
    is: 'The person of IAM Identity Center who asks.',
    when: 'Only in requests of people who signed in through IAM Identity Center.',
  }),
];
