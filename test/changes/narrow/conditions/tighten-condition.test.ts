import { describe, it } from 'mocha';
import { tightenCondition } from '../../../../server/src/changes/narrow/conditions/tighten-condition';
import { checkRefactoring } from '../../../support/refactor';
import type { RefactoringCase } from '../../../support/refactor';
import { policyOf } from '../policies';

const strict = 'Change "StringEqualsIfExists" to "StringEquals"';

/** With the caret before the text, which stands in the conditions or is their name. */
function at(
  place: string,
  condition: object,
  action: unknown = 'ec2:RunInstances',
  more: object = {},
): string {
  const text = policyOf({ Action: action, Resource: '*', Condition: condition, ...more });
  return text.replace(`"${place}`, `"¦${place}`);
}

function written(condition: object, action: unknown = 'ec2:RunInstances'): unknown {
  return JSON.parse(policyOf({ Action: action, Resource: '*', Condition: condition }));
}

const region = { 'aws:RequestedRegion': 'eu-west-1' };

const cases: readonly RefactoringCase[] = [
  {
    name: 'IfExists goes',
    text: at('aws:Req', { StringEqualsIfExists: region }),
    offers: [strict],
    becomes: { [strict]: written({ StringEquals: region }) },
  },
  { name: 'from its operator', text: at('StringE', { StringEqualsIfExists: region }), offers: [strict] },
  { name: 'from a value', text: at('eu-west', { StringEqualsIfExists: region }), offers: [strict] },
  { name: 'from the name of all', text: at('Condition', { StringEqualsIfExists: region }), offers: [strict] },
  {
    name: 'key by key, into the block that there is',
    text: at('StringEqualsIf', {
      StringEquals: { 'ec2:Region': 'eu-west-1' },
      StringEqualsIfExists: { ...region, 'aws:SourceVpce': 'vpce-1a2b3c4d' },
    }),
    offers: [`${strict} for "aws:RequestedRegion"`, `${strict} for "aws:SourceVpce"`],
    becomes: {
      [`${strict} for "aws:RequestedRegion"`]: written({
        StringEquals: { 'ec2:Region': 'eu-west-1', ...region },
        StringEqualsIfExists: { 'aws:SourceVpce': 'vpce-1a2b3c4d' },
      }),
    },
  },
  {
    name: 'a plain condition is tight',
    text: at('aws:Req', { StringEquals: region }),
    offers: [],
  },
  {
    // Without the key a negated operator holds, with IfExists or without.
    name: 'a negated one stays the same without it',
    text: at('aws:Req', { StringNotEqualsIfExists: region }),
    offers: [],
  },
  {
    // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
    name: 'not where an action lacks the key, as it is there for',
    text: at('ec2:InstanceT', { StringEqualsIfExists: { 'ec2:InstanceType': 't3.micro' } }, [
      'ec2:RunInstances',
      'ec2:DescribeInstances',
    ]),
    offers: [],
  },
  {
    name: 'but where all have it',
    text: at('ec2:InstanceT', { StringEqualsIfExists: { 'ec2:InstanceType': 't3.micro' } }),
    offers: [strict],
  },
  {
    name: 'nor of a key that is not known',
    text: at('ec2:NoSuch', { StringEqualsIfExists: { 'ec2:NoSuchKey': 'a' } }),
    offers: [],
  },
  {
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgid
    name: 'nor of what a service never has',
    text: at(
      'aws:Pri',
      { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
      'sqs:SendMessage',
      {
        Principal: { Service: 'sns.amazonaws.com' },
      },
    ),
    kind: 'resource',
    offers: [],
  },
  {
    // A Deny with IfExists denies more.
    name: 'nor in a Deny',
    text: at('aws:Req', { StringEqualsIfExists: region }, 's3:*', { Effect: 'Deny' }),
    offers: [],
  },
  {
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
    name: 'ForAllValues gets its Null',
    text: at('aws:Tag', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] } }),
    offers: ['Ask for "aws:TagKeys" with "Null"'],
    becomes: {
      'Ask for "aws:TagKeys" with "Null"': written({
        'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] },
        Null: { 'aws:TagKeys': 'false' },
      }),
    },
  },
  {
    name: 'once',
    text: at('aws:Tag', {
      'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] },
      Null: { 'AWS:tagkeys': 'false' },
    }),
    offers: [],
  },
  {
    name: 'and not where a tag must be there anyway',
    text: at('aws:TagK', {
      'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] },
      StringEquals: { 'aws:RequestTag/team': 'a' },
    }),
    offers: [],
  },
  {
    // A finding takes the prefix away instead.
    name: 'nor for a key of one value',
    text: at('aws:Req', { 'ForAllValues:StringEquals': region }),
    offers: [],
  },
  {
    name: 'nor for an action whose requests name no tags',
    text: at(
      'aws:Tag',
      { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] } },
      'ec2:DescribeInstances',
    ),
    offers: [],
  },
  {
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
    name: 'nor of tags that somebody who takes a role may leave',
    text: at('aws:Tag', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] } }, [
      'sts:AssumeRole',
      'sts:TagSession',
    ]),
    offers: [],
  },
  {
    name: 'ForAnyValue needs none',
    text: at('aws:Tag', { 'ForAnyValue:StringEquals': { 'aws:TagKeys': ['team'] } }),
    offers: [],
  },
];

describe('tighten-condition', () => {
  for (const each of cases)
    it(each.name, () => {
      checkRefactoring(tightenCondition, each);
    });
});
