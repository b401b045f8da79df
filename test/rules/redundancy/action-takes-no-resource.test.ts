import { describe, it } from 'mocha';
import { allow, checkRule } from '../../support/findings';
import type { RuleCase } from '../../support/findings';

const instance = '"arn:aws:ec2:eu-west-1:111122223333:instance/*"';

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-policies-for-amazon-ec2.html */
const cases: readonly RuleCase[] = [
  {
    name: 'among actions that take one',
    text: allow('["ec2:StartInstances", «"ec2:DescribeInstances"», «"EC2:describevolumes"»]', instance),
    severity: 'information',
    says: [
      '"ec2:DescribeInstances" acts on no resource that can be named, so this statement never allows it',
    ],
    fixes: [],
  },
  {
    name: 'a Deny',
    text: allow('«"ec2:DescribeInstances"»', instance).replace('Allow', 'Deny'),
    says: ['never denies it'],
  },
  { name: 'in an SCP', text: allow('«"ec2:DescribeInstances"»', instance), kind: 'scp' },
  { name: 'on everything', text: allow('"ec2:DescribeInstances"') },
  { name: 'on everything among others', text: allow('"ec2:DescribeInstances"', `[${instance}, "*"]`) },
  { name: 'a resource that is left to deployment', text: allow('"ec2:DescribeInstances"', `{"Ref": "A"}`) },
  { name: 'a resource that is yet to be filled in', text: allow('"ec2:DescribeInstances"', '"${Instance}"') },
  { name: 'an action that takes one', text: allow('"ec2:StartInstances"', instance) },
  { name: 'a pattern of which some take one', text: allow('"ec2:Describe*"', instance) },
];

describe('action-takes-no-resource', () => {
  for (const each of cases) it(each.name, () => checkRule('action-takes-no-resource', each));
});
