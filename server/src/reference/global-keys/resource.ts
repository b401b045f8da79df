import { key } from './key';
import type { GlobalConditionKey } from './key';

const ownerInOrganization = 'In most requests, where the owner of the resource is in an organization.';
const lacking =
  'A few actions lack it, such as `events:PutEvents`, `ec2:CreateVpcPeeringConnection` and all of `ebs`.';

/**
 * What a request is about.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-resource-properties
 */
export const resourceKeys: readonly GlobalConditionKey[] = [
  key('aws:ResourceAccount', 'String', {
    is: 'The account that owns the resource.',
    when: 'In most requests.',
    mind: `${lacking} Resources that AWS owns are of other accounts than yours: a \`Deny\` needs exceptions for them.`,
  }),
  key('aws:ResourceOrgID', 'String', {
    is: 'The organization that the owner of the resource is in.',
    when: ownerInOrganization,
    mind: `${lacking} Resources that AWS owns are in no organization of yours: a \`Deny\` needs exceptions for them.`,
  }),
  key('aws:ResourceOrgPaths', 'ArrayOfString', {
    is: 'Where in an organization the owner of the resource stands.',
    when: ownerInOrganization,
    mind: lacking,
  }),
  key('aws:ResourceTag/${TagKey}', 'String', {
    is: 'A tag on the resource.',
    when: 'Where the resource has that tag and its service authorizes by tags, and where a request makes a resource with it.',
    mind: 'The key of the tag counts in any case, its value only in its own.',
  }),
];
