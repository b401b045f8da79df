import { strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { intersects } from '../../../server/src/access/compare/intersects';
import type { PolicyKind } from '../../../server/src/policy/model';
import { realReference } from '../../support/reference';
import { allow, canonical, deny, policiesOf, when } from './statements';

/** Two policies, and whether some request is granted by both. */
interface Row {
  readonly name: string;
  readonly kind?: PolicyKind;
  readonly one: readonly object[];
  readonly other: readonly object[];
  readonly verdict: string;
}

const to = (Principal: unknown) => ({ Principal });

const send = 'sqs:SendMessage';
const bucket = 'arn:aws:s3:::reports/';
const objects = `${bucket}*`;

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html */
const rows: readonly Row[] = [
  { name: 'the same', one: [allow(send)], other: [allow(send)], verdict: 'yes' },
  { name: 'two actions', one: [allow(send)], other: [allow('sqs:PurgeQueue')], verdict: 'no' },
  {
    name: 'wildcards over one action',
    one: [allow('sqs:Se*')],
    other: [allow('*:*Message')],
    verdict: 'yes',
  },
  { name: 'wildcards that share no action', one: [allow('sqs:Se*')], other: [allow('sns:*')], verdict: 'no' },
  { name: 'an action and all but it', one: [allow(send)], other: [notAction(send)], verdict: 'no' },
  { name: 'one name of no action', one: [allow('sqs:Foo')], other: [allow('SQS:FOO')], verdict: 'yes' },
  {
    name: 'resources that no name is in both of',
    one: [allow('s3:GetObject', `${bucket}a*`)],
    other: [allow('s3:GetObject', `${bucket}b*`)],
    verdict: 'no',
  },
  {
    name: 'resources that meet in some name',
    one: [allow('s3:GetObject', `${bucket}a*`)],
    other: [allow('s3:GetObject', `${bucket}*b`)],
    verdict: 'yes',
  },
  {
    name: 'resources in another case',
    one: [allow('s3:GetObject', `${bucket}a`)],
    other: [allow('s3:GetObject', `${bucket}A`)],
    verdict: 'no',
  },
  {
    name: 'what a Deny of the one leaves of it',
    one: [allow('sqs:*'), deny(send)],
    other: [allow(send)],
    verdict: 'no',
  },
  {
    name: 'what a Deny of the other leaves of it',
    one: [allow('s3:GetObject', `${bucket}a*`)],
    other: [allow('s3:GetObject'), deny('s3:*', `${bucket}a/b*`)],
    verdict: 'yes',
  },
  {
    name: 'a Deny under a condition',
    one: [allow(send)],
    other: [allow(send), deny(send, '*', when('Bool', 'aws:SecureTransport', 'false'))],
    verdict: 'yes',
  },
  {
    name: 'conditions that no request meets both of',
    one: [allow(send, '*', when('StringEquals', 'aws:RequestedRegion', 'eu-west-1'))],
    other: [allow(send, '*', when('StringEquals', 'aws:RequestedRegion', 'us-east-1'))],
    verdict: 'no',
  },
  {
    name: 'conditions that a request can meet both of',
    one: [allow(send, '*', when('StringLike', 'aws:RequestedRegion', 'eu-*'))],
    other: [allow(send, '*', when('StringLike', 'aws:RequestedRegion', '*-1'))],
    verdict: 'yes',
  },
  {
    name: 'ranges of addresses apart',
    one: [allow(send, '*', when('IpAddress', 'aws:SourceIp', '10.0.0.0/16'))],
    other: [allow(send, '*', when('IpAddress', 'aws:SourceIp', '10.1.0.0/16'))],
    verdict: 'no',
  },
  {
    name: 'two callers',
    kind: 'resource',
    one: [allow(send, '*', to({ Service: 'sns.amazonaws.com' }))],
    other: [allow(send, '*', to({ AWS: 'arn:aws:iam::111122223333:role/App' }))],
    verdict: 'no',
  },
  {
    name: 'an account and a role of it',
    kind: 'resource',
    one: [allow(send, '*', to({ AWS: '111122223333' }))],
    other: [allow(send, '*', to({ AWS: 'arn:aws:iam::111122223333:role/App' }))],
    verdict: 'yes',
  },
  {
    name: 'an account, and the canonical user that may be it',
    kind: 'resource',
    one: [allow('s3:GetObject', objects, to({ AWS: '111122223333' }))],
    other: [allow('s3:GetObject', objects, to({ CanonicalUser: canonical }))],
    verdict: 'maybe',
  },
  {
    name: 'a role, and the unique ID that it may have',
    kind: 'resource',
    one: [allow('s3:GetObject', objects, to({ AWS: 'arn:aws:iam::111122223333:role/App' }))],
    other: [allow('s3:GetObject', objects, to({ AWS: 'AROADBQP57FF2AEXAMPLE' }))],
    verdict: 'maybe',
  },
  {
    name: 'two canonical users',
    kind: 'resource',
    one: [allow('s3:GetObject', objects, to({ CanonicalUser: canonical }))],
    other: [allow('s3:GetObject', objects, to({ CanonicalUser: '0'.repeat(64) }))],
    verdict: 'no',
  },
  {
    name: 'a resource that deployment fills in',
    one: [allow('s3:GetObject', { Ref: 'Bucket' })],
    other: [allow('s3:GetObject', `${bucket}a`)],
    verdict: 'maybe',
  },
  { name: 'denials alone', one: [deny(send)], other: [deny(send)], verdict: 'no' },
  { name: 'no statement at all', one: [], other: [allow('*')], verdict: 'no' },
];

function notAction(NotAction: string) {
  return { Effect: 'Allow', NotAction, Resource: '*' };
}

describe('the intersection of two policies', () => {
  for (const { name, kind, one, other, verdict } of rows)
    it(name, () => {
      const [left, right] = [policiesOf(one, kind), policiesOf(other, kind)];
      equal(intersects(left, right, realReference()), verdict);
      equal(intersects(right, left, realReference()), verdict, 'the other way round');
    });
});
