import { key } from './key';
import type { GlobalConditionKey } from './key';

const endpoint = 'Only in requests through a VPC endpoint.';
const someServices = 'Only in requests through a VPC endpoint, and only to some services.';
const ownerInOrganization =
  'Only in requests through a VPC endpoint whose owner is in an organization, and only to some services.';

/** The network of a service that calls for somebody is not told. */
const services =
  'A `Deny` on it also stops AWS services that act for your people: put `aws:PrincipalIsAWSService` and `aws:ViaAWSService` with `false` beside it.';
const narrow =
  'A `Deny` on it stops every request to a service that does not send it: name only actions of services that do.';

/**
 * Where a request comes from.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-network-properties
 */
export const networkKeys: readonly GlobalConditionKey[] = [
  key('aws:SourceIp', 'IPAddress', {
    is: 'The public address that the request comes from.',
    when: 'In every request that does not come through a VPC endpoint; those have `aws:VpcSourceIp`.',
    mind: `Private ranges such as \`10.0.0.0/8\` never match. ${services}`,
  }),
  key('aws:SourceVpc', 'String', {
    is: 'The VPC that the request comes from.',
    when: endpoint,
    mind: `Where a service sends \`aws:SourceVpcArn\`, AWS prefers that one. ${services}`,
  }),
  key('aws:SourceVpcArn', 'ARN', {
    is: 'The VPC that the request comes from, as an ARN, which tells its account and Region too.',
    when: someServices,
    mind: `${narrow} ${services}`,
  }),
  key('aws:SourceVpce', 'String', {
    is: 'The VPC endpoint that the request comes through.',
    when: endpoint,
    mind: services,
  }),
  key('aws:VpceAccount', 'String', {
    is: 'The account that owns the VPC endpoint.',
    when: someServices,
    mind: `${narrow} ${services}`,
  }),
  key('aws:VpceOrgID', 'String', {
    is: 'The organization that the owner of the VPC endpoint is in.',
    when: ownerInOrganization,
    mind: `${narrow} ${services}`,
  }),
  key('aws:VpceOrgPaths', 'ArrayOfString', {
    is: 'Where in an organization the owner of the VPC endpoint stands.',
    when: ownerInOrganization,
    mind: `${narrow} ${services}`,
  }),
  key('aws:VpcSourceIp', 'IPAddress', {
    is: 'The private address that the request comes from, through a VPC endpoint.',
    when: endpoint,
    mind: `Private addresses are the same in many VPCs: put \`aws:SourceVpc\` or \`aws:SourceVpce\` beside it. ${services}`,
  }),
];
