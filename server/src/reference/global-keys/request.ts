import { key } from './key';
import type { GlobalConditionKey } from './key';

const always = 'In every request.';
const passedOn = 'Only where an AWS service passes on the request of somebody, and only by some services.';
const forResource = 'Only where an AWS service acts by itself for a resource of somebody.';
const forOrganization =
  'Only where an AWS service acts by itself for a resource of an account that is in an organization.';
const forged = 'Anybody can make one up: it keeps nobody out.';

/**
 * The request itself, and the services that passed it on.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-request-properties
 */
export const requestKeys: readonly GlobalConditionKey[] = [
  key('aws:CalledVia', 'ArrayOfString', {
    is: 'The AWS services that passed the request on for who asks, in order.',
    when: passedOn,
    mind: 'A service that works with a role of its own does not count. The order cannot be asked for: `aws:CalledViaFirst` and `aws:CalledViaLast` tell the ends.',
  }),
  key('aws:CalledViaFirst', 'String', {
    is: 'The first AWS service that passed the request on for who asks.',
    when: passedOn,
  }),
  key('aws:CalledViaLast', 'String', {
    is: 'The last AWS service that passed the request on for who asks.',
    when: passedOn,
  }),
  key('aws:CalledViaAWSMCP', 'String', {
    is: 'The MCP server of AWS that passed the request on for who asks, such as `aws-mcp.amazonaws.com`.',
    when: 'Only where an MCP server of AWS passes on the request of somebody.',
  }),
  key('aws:ViaAWSService', 'Bool', {
    is: 'Whether an AWS service passes the request on for who asks.',
    when: always,
    mind: 'It is `false` where a service acts by itself, or with a role of its own: `aws:PrincipalIsAWSService` tells the former.',
  }),
  key('aws:ViaAWSMCPService', 'Bool', {
    is: 'Whether an MCP server of AWS passes the request on for who asks.',
    when: 'Only in requests that come by way of an MCP server of AWS.',
  }),
  key('aws:IsMcpServiceAction', 'Bool', {
    is: 'Whether the request is for an action of an MCP server of AWS.',
    when: 'Only where an MCP server of AWS authorizes an action of its own.',
  }),
  key('aws:CurrentTime', 'Date', { is: 'The time of the request.', when: always }),
  key('aws:EpochTime', 'Date', {
    is: 'The time of the request, as seconds since 1970 or as a date.',
    when: always,
  }),
  key('aws:Referer', 'String', {
    is: 'The page that a browser followed a link from.',
    when: 'Only in requests of browsers that tell it.',
    mind: forged,
  }),
  key('aws:RequestedRegion', 'String', {
    is: 'The Region that the request is for.',
    when: always,
    mind: 'Global services such as IAM, Organizations, Route 53 and CloudFront count as `us-east-1`: a `Deny` outside your Regions has to leave them out.',
  }),
  key('aws:RequestTag/${TagKey}', 'String', {
    is: 'A tag that the request sets.',
    when: 'Where the request sets that tag.',
    mind: 'An `Allow` by one tag does not keep others away: `aws:TagKeys` does.',
  }),
  key('aws:TagKeys', 'ArrayOfString', {
    is: 'The keys of all tags that the request sets or takes away.',
    when: 'In requests that can name tags, where they do.',
    mind: '`ForAllValues:` is also true where the request names no tag: put `Null` with `false` beside it.',
  }),
  key('aws:SecureTransport', 'Bool', { is: 'Whether the request comes over TLS.', when: always }),
  key('aws:SourceAccount', 'String', {
    is: 'The account that an AWS service acts for when it calls another one by itself.',
    when: forResource,
    mind: 'Where a policy lets a service in and does not ask for it, anybody can have the service act on your resource.',
  }),
  key('aws:SourceArn', 'ARN', {
    is: 'The resource that an AWS service acts for when it calls another one by itself.',
    when: forResource,
    mind: 'It is not who asks: that is `aws:PrincipalArn`. Compare it with `Arn…` operators.',
  }),
  key('aws:SourceOrgID', 'String', {
    is: 'The organization of the resource that an AWS service acts for when it calls another one by itself.',
    when: forOrganization,
    mind: 'A `Deny` of other organizations needs `aws:PrincipalIsAWSService` with `true` beside it, and `Null` with `false` for `aws:SourceAccount`.',
  }),
  key('aws:SourceOrgPaths', 'ArrayOfString', {
    is: 'Where in an organization the account stands that an AWS service acts for.',
    when: forOrganization,
    mind: 'A `Deny` of other units takes `ForAllValues:`; with `ForAnyValue:` it lets through what lacks the key.',
  }),
  key('aws:UserAgent', 'String', {
    is: 'The program that the request says it comes from.',
    when: always,
    mind: forged,
  }),
];
