import { action, key, policy } from './at';
import { describeHovers } from './table';

const guide = 'https://docs.aws.amazon.com/service-authorization/latest/reference/';

describeHovers("what stands on AWS's pages", [
  {
    document: action('s3:getobject'),
    says: [`[Actions of s3](${guide}list_s3.html#list_s3-action-GetObject)`],
  },
  { document: action('states:Start*'), says: [`[Actions of states](${guide}list_stepfunctions.html)`] },
  { document: action('iam:NoSuchAction'), says: [`[Actions of iam](${guide}list_iam.html)`] },
  { document: action('nope:Get'), says: [`(${guide}reference_policies_actions-resources-contextkeys.html)`] },
  { document: action('*'), says: [`(${guide}reference_policies_actions-resources-contextkeys.html)`] },
  {
    document: policy('"Effect": "Allow", "Action": {"Fn::Sub": "s3:¦${A}"}, "Resource": "*"'),
    says: [`(${guide}reference_policies_actions-resources-contextkeys.html)`],
  },
  {
    document: key('aws:SourceIp'),
    says: ['reference_policies_condition-keys.html#condition-keys-sourceip)'],
  },
  {
    document: key('s3:prefix'),
    says: [`[Condition keys of s3](${guide}list_s3.html#list_s3-s3_prefix)`],
  },
]);
