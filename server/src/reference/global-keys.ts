import type { ConditionKey } from './model';

/**
 * AWS's global condition keys, which belong to no service, in our own words.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export const globalConditionKeys: readonly ConditionKey[] = [
  // Who asks
  key(
    'aws:PrincipalArn',
    'ARN',
    'The ARN of who asks. For a role it is the ARN of the role, never that of its session.',
  ),
  key('aws:PrincipalAccount', 'String', 'The account that who asks belongs to.'),
  key(
    'aws:PrincipalOrgID',
    'String',
    'The organization that the account of who asks is in; absent where it is in none, and for AWS services that act by themselves.',
  ),
  key(
    'aws:PrincipalOrgPaths',
    'ArrayOfString',
    'Where in an organization the account of who asks stands: `o-…/r-…/ou-…/`, with a slash at the end.',
  ),
  key('aws:PrincipalTag/${TagKey}', 'String', 'A tag on the user or role that asks, or on its session.'),
  key(
    'aws:PrincipalIsAWSService',
    'Bool',
    'Whether an AWS service asks by itself, as CloudTrail does when it writes to a bucket.',
  ),
  key(
    'aws:PrincipalServiceName',
    'String',
    'The AWS service that asks by itself, such as `cloudtrail.amazonaws.com`; absent for everybody else.',
  ),
  key('aws:PrincipalServiceNamesList', 'ArrayOfString', 'All names of the AWS service that asks by itself.'),
  key(
    'aws:PrincipalType',
    'String',
    'What sort of principal asks: `Account`, `User`, `FederatedUser`, `AssumedRole` or `Anonymous`.',
  ),
  key('aws:userid', 'String', 'The unique ID of who asks: `AIDA…` for a user, `AROA…:session` for a role.'),
  key('aws:username', 'String', 'The name of the IAM user that asks; absent for everybody else.'),
  // The session
  key('aws:AssumedRoot', 'Bool', 'Whether the session was made with `sts:AssumeRoot`.'),
  key('aws:FederatedProvider', 'String', 'The identity provider that a web identity signed in with.'),
  key(
    'aws:TokenIssueTime',
    'Date',
    'When the temporary credentials were handed out; absent for long-term ones.',
  ),
  key('aws:SignInSessionArn', 'ARN', 'The AWS Sign-In session that the credentials come from.'),
  key(
    'aws:MultiFactorAuthAge',
    'Numeric',
    'How many seconds ago a second factor was given; absent for long-term access keys.',
  ),
  key(
    'aws:MultiFactorAuthPresent',
    'Bool',
    'Whether a second factor was given. Requests with long-term access keys lack it: a `Deny` needs `BoolIfExists` to catch them.',
  ),
  key(
    'aws:ChatbotSourceArn',
    'ARN',
    'The chat configuration that a session of Amazon Q Developer in chat comes from.',
  ),
  key('aws:Ec2InstanceSourceVpc', 'String', 'The VPC of the EC2 instance that got the credentials.'),
  key(
    'aws:Ec2InstanceSourcePrivateIPv4',
    'IPAddress',
    'The private address of the EC2 instance that got the credentials.',
  ),
  key(
    'aws:SourceIdentity',
    'String',
    'The identity that was set when the first role was assumed; later ones keep it.',
  ),
  // The network
  key(
    'aws:SourceIp',
    'IPAddress',
    'The public address that the request comes from; absent for requests through a VPC endpoint.',
  ),
  key('aws:SourceVpc', 'String', 'The VPC that the request comes from; there only through a VPC endpoint.'),
  key('aws:SourceVpcArn', 'ARN', 'The VPC that the request comes from, as an ARN; not all services send it.'),
  key('aws:SourceVpce', 'String', 'The VPC endpoint that the request comes through.'),
  key('aws:VpceAccount', 'String', 'The account that owns the VPC endpoint; not all services send it.'),
  key('aws:VpceOrgID', 'String', 'The organization that owns the VPC endpoint; not all services send it.'),
  key('aws:VpceOrgPaths', 'ArrayOfString', 'Where in an organization the owner of the VPC endpoint stands.'),
  key(
    'aws:VpcSourceIp',
    'IPAddress',
    'The private address that the request comes from, through a VPC endpoint.',
  ),
  // The resource
  key('aws:ResourceAccount', 'String', 'The account that owns the resource.'),
  key('aws:ResourceOrgID', 'String', 'The organization that the owner of the resource is in.'),
  key('aws:ResourceOrgPaths', 'ArrayOfString', 'Where in an organization the owner of the resource stands.'),
  key('aws:ResourceTag/${TagKey}', 'String', 'A tag on the resource, where its service authorizes by tags.'),
  // The request
  key(
    'aws:CalledVia',
    'ArrayOfString',
    'The AWS services that passed the request on for who asks, in order.',
  ),
  key('aws:CalledViaFirst', 'String', 'The first AWS service that passed the request on for who asks.'),
  key('aws:CalledViaLast', 'String', 'The last AWS service that passed the request on for who asks.'),
  key('aws:CalledViaAWSMCP', 'String', 'The MCP server of AWS that passed the request on for who asks.'),
  key('aws:ViaAWSService', 'Bool', 'Whether an AWS service passes the request on for who asks.'),
  key('aws:ViaAWSMCPService', 'Bool', 'Whether an MCP server of AWS passes the request on for who asks.'),
  key('aws:IsMcpServiceAction', 'Bool', 'Whether the request is for an action of an MCP server of AWS.'),
  key('aws:CurrentTime', 'Date', 'The time of the request.'),
  key('aws:EpochTime', 'Date', 'The time of the request, as seconds since 1970 or as a date.'),
  key('aws:Referer', 'String', 'The page that a browser followed a link from. Anybody can make one up.'),
  key(
    'aws:RequestedRegion',
    'String',
    'The Region that the request is for. Global services such as IAM count as `us-east-1`.',
  ),
  key('aws:RequestTag/${TagKey}', 'String', 'A tag that the request sets.'),
  key('aws:TagKeys', 'ArrayOfString', 'The keys of all tags that the request sets.'),
  key('aws:SecureTransport', 'Bool', 'Whether the request comes over TLS.'),
  key(
    'aws:SourceAccount',
    'String',
    'The account that an AWS service acts for when it calls another one by itself.',
  ),
  key(
    'aws:SourceArn',
    'ARN',
    'The resource that an AWS service acts for when it calls another one by itself.',
  ),
  key(
    'aws:SourceOrgID',
    'String',
    'The organization that an AWS service acts for when it calls another one by itself.',
  ),
  key(
    'aws:SourceOrgPaths',
    'ArrayOfString',
    'Where in an organization the account stands that an AWS service acts for.',
  ),
  key('aws:UserAgent', 'String', 'The program that the request says it comes from. Anybody can make one up.'),
];

function key(name: string, type: string, description: string): ConditionKey {
  return { key: name, type, description };
}
