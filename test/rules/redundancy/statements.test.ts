import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { snapshotOf } from '../../support/document';
import { checkRule } from '../../support/findings';
import type { RuleCase } from '../../support/findings';

/** An identity policy; the marks stand around the opening of a statement that is to be reported. */
function policy(...statements: readonly string[]): string {
  const version = '"Version": "2012-10-17"';
  return `{${version}, "Statement": [${statements.join(', ')}]}`;
}

function statement(effect: string, action: unknown, resource: unknown = '*', rest = ''): string {
  return `{"Effect": "${effect}", "Action": ${JSON.stringify(action)}, "Resource": ${JSON.stringify(resource)}${rest && `, ${rest}`}}`;
}

const allow = (action: unknown, resource?: unknown, rest?: string) =>
  statement('Allow', action, resource, rest);
const deny = (action: unknown, resource?: unknown, rest?: string) =>
  statement('Deny', action, resource, rest);
const when = (condition: unknown) => `"Condition": ${JSON.stringify(condition)}`;
const found = (text: string) => `«{»${text.slice(1)}`;

const bucket = 'arn:aws:s3:::amzn-s3-demo-bucket/*';
const tls = when({ Bool: { 'aws:SecureTransport': 'true' } });
const list = allow('sqs:ListQueues');

const cases: Readonly<Record<string, readonly RuleCase[]>> = {
  'covered-statement': [
    {
      name: 'actions and resources within those of another',
      text: policy(allow('s3:Get*', bucket), found(allow(['S3:GetObject'], `${bucket.slice(0, -1)}a/*`))),
      severity: 'information',
      says: ['Statement 1 allows all that this statement allows'],
      fixes: ['Remove the statement'],
      fixed: JSON.parse(policy(allow('s3:Get*', bucket))),
    },
    { name: 'the wider one may come later', text: policy(found(allow('s3:GetObject')), allow('s3:*')) },
    {
      name: 'a condition more',
      text: policy(found(allow('s3:GetObject', '*', tls)), allow('s3:GetObject')),
    },
    {
      name: 'a stricter condition',
      text: policy(
        allow('s3:GetObject', '*', when({ IpAddress: { 'aws:SourceIp': '203.0.112.0/23' } })),
        found(allow('s3:GetObject', '*', when({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }))),
      ),
    },
    {
      name: 'not another condition',
      text: policy(
        allow('s3:GetObject', '*', tls),
        allow('s3:GetObject', '*', when({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } })),
      ),
    },
    { name: 'not a condition less', text: policy(allow('s3:Get*', '*', tls), allow('s3:GetObject')) },
    {
      name: 'denials too',
      text: policy(list, deny('s3:*'), found(deny('s3:Delete*', bucket))),
      says: ['Statement 2 denies all'],
    },
    { name: 'not by another effect', text: policy(allow('s3:*'), deny('s3:DeleteObject')) },
    { name: 'not a part of it', text: policy(allow('s3:Get*'), allow(['s3:GetObject', 's3:PutObject'])) },
    {
      name: 'not two together',
      text: policy(allow('s3:Get*'), allow('s3:Put*'), allow(['s3:GetObject', 's3:PutObject'])),
    },
    {
      name: 'the later of two that mean the same',
      text: policy(allow(['s3:Get*', 's3:GetObject'], bucket), found(allow('s3:Get*', bucket))),
    },
    {
      name: 'not where two say the same in the same words, which another rule says',
      text: policy(list, list),
    },
    {
      name: 'within what another leaves out of nothing',
      text: policy(
        '{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}',
        found(allow('s3:GetObject', bucket)),
        allow('iam:GetUser'),
      ),
    },
    {
      name: 'of NotAction the one that leaves out more',
      text: policy(
        '{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}',
        found('{"Effect": "Allow", "NotAction": ["iam:*", "sts:*"], "Resource": "*"}'),
      ),
    },
    {
      name: 'a variable within a star, and not the other way round',
      text: policy(
        allow('s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket/home/*'),
        found(allow('s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket/home/${aws:username}/*')),
      ),
    },
    {
      name: 'callers within those of another',
      kind: 'resource',
      text: policy(
        `{"Effect": "Allow", "Principal": {"AWS": ["arn:aws:iam::111122223333:role/App", "arn:aws:iam::111122223333:user/Ann"]}, "Action": "s3:GetObject", "Resource": "${bucket}"}`,
        found(
          `{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/App"}, "Action": "s3:GetObject", "Resource": "${bucket}"}`,
        ),
        `{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "s3:GetObject", "Resource": "${bucket}"}`,
      ),
    },
    {
      // A permissions boundary limits what the role is given, not what its session is.
      name: 'not a session of a role that is allowed as well',
      kind: 'resource',
      text: policy(
        `{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/App"}, "Action": "s3:GetObject", "Resource": "${bucket}"}`,
        `{"Effect": "Allow", "Principal": {"AWS": "arn:aws:sts::111122223333:assumed-role/App/one"}, "Action": "s3:GetObject", "Resource": "${bucket}"}`,
      ),
    },
    {
      name: 'a session of a role that is denied as well',
      kind: 'resource',
      text: policy(
        `{"Effect": "Deny", "Principal": {"AWS": "arn:aws:iam::111122223333:role/App"}, "Action": "s3:GetObject", "Resource": "${bucket}"}`,
        found(
          `{"Effect": "Deny", "Principal": {"AWS": "arn:aws:sts::111122223333:assumed-role/App/one"}, "Action": "s3:GetObject", "Resource": "${bucket}"}`,
        ),
      ),
    },
    {
      // An account hands over to its policies; the role needs none of those. So are AWS's own key policies written.
      name: 'not a role of an account that is allowed as well',
      kind: 'resource',
      text: policy(
        `{"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "kms:*", "Resource": "*"}`,
        `{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/App"}, "Action": "kms:Decrypt", "Resource": "*"}`,
      ),
    },
    {
      name: 'a role of an account that is denied',
      kind: 'resource',
      text: policy(
        `{"Effect": "Deny", "Principal": {"AWS": "111122223333"}, "Action": "s3:*", "Resource": "${bucket}"}`,
        found(
          `{"Effect": "Deny", "Principal": {"AWS": "arn:aws:iam::111122223333:role/App"}, "Action": "s3:GetObject", "Resource": "${bucket}"}`,
        ),
      ),
    },
    {
      name: 'not a statement that its own conditions contradict',
      text: policy(
        allow('s3:GetObject'),
        allow(
          's3:GetObject',
          '*',
          when({ StringEquals: { 'aws:username': 'a' }, StringNotEquals: { 'aws:username': 'a' } }),
        ),
      ),
    },
    {
      name: 'not by one that a template may leave out',
      fileName: 'template.json',
      text: JSON.stringify({
        Resources: {
          Demo: {
            Type: 'AWS::IAM::ManagedPolicy',
            Properties: {
              PolicyDocument: {
                Version: '2012-10-17',
                Statement: [
                  { 'Fn::If': ['Is', JSON.parse(allow('s3:*')), { Ref: 'AWS::NoValue' }] },
                  JSON.parse(allow('s3:GetObject')),
                ],
              },
            },
          },
        },
      }),
    },
    {
      name: 'not where an element is empty',
      text: policy(allow('s3:*'), allow([]), allow('s3:GetObject', [])),
    },
  ],
  'shadowed-statement': [
    {
      name: 'all of it is denied',
      text: policy(found(allow('s3:GetObject', bucket)), deny('s3:*')),
      severity: 'information',
      says: ['Statement 2 denies all that this statement allows, so it allows nothing'],
      fixes: ['Remove the statement'],
      fixed: JSON.parse(policy(deny('s3:*'))),
    },
    {
      name: 'the denial comes first',
      text: policy(deny('s3:*', [bucket]), found(allow('s3:Get*', bucket))),
    },
    { name: 'not where the denial has a condition', text: policy(allow('s3:*'), deny('s3:*', '*', tls)) },
    {
      name: 'unless the grant has it too',
      text: policy(found(allow('s3:GetObject', '*', tls)), deny('s3:*', '*', tls)),
    },
    { name: 'not a part of it', text: policy(allow('s3:*'), deny('s3:Put*')) },
    { name: 'not on other resources', text: policy(allow('s3:*'), deny('s3:*', bucket)) },
    {
      name: 'not by all but some',
      text: policy(allow('s3:*'), '{"Effect": "Deny", "NotAction": "s3:Get*", "Resource": "*"}'),
    },
    {
      name: 'by all but others',
      text: policy(
        found(allow('s3:PutObject')),
        '{"Effect": "Deny", "NotAction": "s3:Get*", "Resource": "*"}',
      ),
    },
    {
      name: 'not a grant to others',
      kind: 'resource',
      text: policy(
        `{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "${bucket}"}`,
        `{"Effect": "Deny", "Principal": {"AWS": "111122223333"}, "Action": "s3:GetObject", "Resource": "${bucket}"}`,
      ),
    },
  ],
  'contradictory-conditions': [
    {
      name: 'two values of a key with one',
      text: policy(
        list,
        found(
          allow(
            'ec2:StartInstances',
            '*',
            when({
              StringEquals: { 'aws:RequestedRegion': 'eu-west-1' },
              StringLike: { 'aws:requestedregion': 'us-*' },
            }),
          ),
        ),
      ),
      severity: 'information',
      says: [
        '"StringEquals" and "StringLike" on "aws:RequestedRegion" hold for no request together, so the statement allows nothing',
      ],
      fixes: ['Remove the statement'],
      fixed: JSON.parse(policy(list)),
    },
    {
      name: 'a key of a service that has one value',
      text: policy(
        found(
          allow(
            's3:ListBucket',
            '*',
            when({ StringEquals: { 's3:prefix': 'a/' }, StringNotLike: { 's3:prefix': 'a*' } }),
          ),
        ),
      ),
      fixes: [],
    },
    {
      name: 'a denial denies nothing',
      text: policy(
        found(
          deny(
            's3:*',
            '*',
            when({
              Bool: { 'aws:SecureTransport': 'false' },
              BoolIfExists: { 'aws:SecureTransport': 'true' },
            }),
          ),
        ),
      ),
      says: ['so the statement denies nothing'],
    },
    {
      name: 'presence and absence',
      text: policy(
        found(
          allow(
            's3:*',
            '*',
            when({ Null: { 'aws:TagKeys': 'true' }, 'ForAnyValue:StringLike': { 'aws:TagKeys': 'a*' } }),
          ),
        ),
      ),
    },
    {
      name: 'not where a request may have a value for each',
      text: policy(
        allow(
          'ec2:CreateTags',
          '*',
          when({
            'ForAnyValue:StringEquals': { 'aws:TagKeys': 'a' },
            'ForAnyValue:StringLike': { 'aws:TagKeys': 'b*' },
          }),
        ),
      ),
    },
    {
      name: 'not of a key that nobody knows',
      text: policy(
        allow('s3:*', '*', when({ StringEquals: { 'demo:key': 'a' }, StringLike: { 'demo:key': 'b' } })),
      ),
    },
    {
      name: 'not of what is yet to be filled in',
      text: policy(
        allow(
          's3:*',
          '*',
          when({ StringEquals: { 'aws:username': '<name>' }, StringNotEquals: { 'aws:username': '<name>' } }),
        ),
      ),
    },
    {
      name: 'not of values that hold together',
      text: policy(
        allow(
          's3:*',
          '*',
          when({
            DateGreaterThan: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' },
            DateLessThan: { 'aws:CurrentTime': '2026-06-30T23:59:59Z' },
          }),
        ),
      ),
    },
  ],
  'actions-resources-apart': [
    {
      name: 'objects and a bucket',
      text: policy(list, found(allow(['s3:GetObject', 's3:PutObject'], 'arn:aws:s3:::amzn-s3-demo-bucket'))),
      severity: 'information',
      says: [
        /^2 actions act on "accesspointobject" and "object".*"arn:aws:s3:::amzn-s3-demo-bucket" is "bucket", so the statement allows nothing/,
      ],
      fixes: [
        'Change "arn:aws:s3:::amzn-s3-demo-bucket" to "arn:aws:s3:::amzn-s3-demo-bucket/*"',
        'Remove the statement',
      ],
      fixed: JSON.parse(policy(list, allow(['s3:GetObject', 's3:PutObject'], bucket))),
    },
    {
      name: 'a bucket and objects',
      text: policy(
        found(deny('s3:ListBucket', [bucket, 'arn:aws:s3:::amzn-s3-demo-bucket2/${aws:username}/*'])),
      ),
      says: ['so the statement denies nothing'],
      fixes: ['Name the bucket instead'],
      fixed: JSON.parse(
        policy(
          deny('s3:ListBucket', ['arn:aws:s3:::amzn-s3-demo-bucket', 'arn:aws:s3:::amzn-s3-demo-bucket2']),
        ),
      ),
    },
    {
      name: 'in the policy of a bucket, which Amazon S3 refuses',
      text: policy(found(allow('s3:ListBucket', bucket, '"Principal": {"AWS": "111122223333"}'))),
      fileName: 'bucket-policy.json',
      severity: 'warning',
      says: ['so the statement allows nothing, and Amazon S3 refuses the policy; name what is acted on'],
    },
    {
      name: 'what is no action on a queue is another finding',
      text: policy(
        allow(
          's3:GetObject',
          'arn:aws:sqs:eu-west-1:111122223333:jobs',
          '"Principal": {"AWS": "111122223333"}',
        ),
      ),
      fileName: 'queue-policy.json',
    },
    {
      name: 'what the policy of a queue cannot name is another finding',
      text: policy(
        allow(
          'sqs:SendMessage',
          'arn:aws:sns:eu-west-1:111122223333:news',
          '"Principal": {"AWS": "111122223333"}',
        ),
      ),
      fileName: 'queue-policy.json',
    },
    {
      name: 'objects and a bucket in the policy of the bucket',
      text: policy(
        found(
          allow('s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket', '"Principal": {"AWS": "111122223333"}'),
        ),
      ),
      fileName: 'bucket-policy.json',
    },
    {
      name: 'a key and its alias',
      text: policy(found(allow('kms:Decrypt', 'arn:aws:kms:us-east-1:111122223333:alias/app'))),
    },
    {
      name: 'resources of another service',
      text: policy(
        found(allow('ssm:DeregisterManagedInstance', 'arn:aws:eks:eu-west-1:111122223333:cluster/a')),
      ),
    },
    { name: 'not where one resource fits', text: policy(allow('s3:GetObject', [bucket, 'arn:aws:s3:::b'])) },
    {
      name: 'not where one action fits',
      text: policy(allow(['s3:GetObject', 's3:ListBucket'], 'arn:aws:s3:::amzn-s3-demo-bucket')),
    },
    {
      name: 'not where an action has no resource type',
      text: policy(allow(['s3:GetObject', 's3:ListAllMyBuckets'], 'arn:aws:s3:::amzn-s3-demo-bucket')),
    },
    {
      name: 'not where an action is unknown',
      text: policy(allow(['s3:GetObject', 's3:GetObjectDemo'], 'arn:aws:s3:::amzn-s3-demo-bucket')),
    },
    {
      name: 'not where a star may stand for objects',
      text: policy(allow('s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket*')),
    },
    {
      name: 'not where a variable may stand for objects',
      text: policy(allow('s3:GetObject', 'arn:aws:s3:::${aws:username}')),
    },
    {
      name: 'not of types of one service whose lists have gaps',
      text: policy(
        allow('mgn:TagResource', 'arn:aws:mgn:eu-west-1:111122223333:network-migration-definition/a'),
      ),
    },
    {
      name: 'not of what is yet to be filled in',
      text: policy(allow('s3:GetObject', 'arn:aws:s3:::<bucket>')),
    },
    {
      name: 'not of all but some',
      text: policy(
        '{"Effect": "Allow", "NotAction": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket"}',
      ),
    },
  ],
};

describe('rules on statements without effect', () => {
  for (const [rule, each] of Object.entries(cases))
    for (const one of each) it(`${rule}: ${one.name}`, () => checkRule(rule, one));

  it('link both places', () => {
    const text = policy(allow('s3:*'), allow('s3:GetObject'), deny('s3:GetObject'));
    const findings = snapshotOf(text, { kind: 'identity' }).findings();
    const linked = findings.filter(({ rule }) => rule.family === 'redundancy');
    deepEqual(
      linked.map(({ rule, offset, related }) => [
        rule.id,
        text.slice(0, offset).split('"Effect"').length,
        related.map((other) => text.slice(0, other.offset).split('"Effect"').length),
      ]),
      // What another statement covers and denies is said to be denied.
      [['shadowed-statement', 2, [3]]],
    );
    equal(linked[0]?.unnecessary, true);
  });
});
