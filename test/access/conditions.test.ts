import { deepStrictEqual as same } from 'node:assert';
import { describe, it } from 'mocha';
import { confinesPrincipals, isRestricted } from '../../server/src/access/conditions';
import { snapshotOf } from '../support/document';

/** A condition: whether it takes something away, and whether it says who may come, so that "*" is not everybody. */
const conditions: readonly [condition: unknown, restricts: boolean, confines: boolean][] = [
  [undefined, false, false],
  [{}, false, false],
  [{ StringEquals: {} }, false, false],

  // Who calls, or from where. https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
  [{ StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3' } }, true, true],
  [{ stringequals: { 'AWS:PRINCIPALORGID': 'o-a1b2c3' } }, true, true],
  [{ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3/*' } }, true, true],
  [{ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::demo' } }, true, true],
  [{ StringEquals: { 'aws:SourceAccount': ['111122223333', '444455556666'] } }, true, true],
  [{ StringEquals: { 'aws:SourceVpce': 'vpce-1' } }, true, true],
  [{ IpAddress: { 'aws:SourceIp': ['192.0.2.0/24', '2001:db8::/32'] } }, true, true],
  [{ IpAddress: { 'aws:SourceIp': '10.0.0.0/10' } }, true, true],
  [{ StringLike: { 'aws:userid': 'AROAEXAMPLE:*' } }, true, true],
  // Every account gives its own principals what tags and names it likes, so these restrict and confine nobody.
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
  [{ StringEquals: { 'aws:PrincipalTag/team': 'red' } }, true, false],
  [{ StringEquals: { 'aws:username': 'alice' } }, true, false],
  [{ StringEquals: { 'kms:CallerAccount': '111122223333' } }, true, true],
  [{ Bool: { 'aws:PrincipalIsAWSService': 'true' } }, true, true],
  [{ Bool: { 'aws:PrincipalIsAWSService': true } }, true, true],
  [{ Bool: { 'aws:SecureTransport': 'true' }, StringEquals: { 'aws:PrincipalAccount': '1' } }, true, true],

  // A role of that name can be made in any account, a topic of any name as well. A bucket's name is nobody else's.
  [{ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/Admin' } }, true, false],
  [{ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*' } }, true, true],
  [{ ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:*' } }, true, false],
  [{ ArnLike: { 'aws:SourceArn': 'arn:aws:cloudfront::*:distribution/*' } }, true, false],
  [{ ArnLike: { 'aws:SourceArn': 'arn:aws:cloudfront::*:distribution/EXAMPLE' } }, true, true],
  [{ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:demo' } }, true, true],
  [{ ArnLike: { 'aws:SourceArn': 'arn:aws:execute-api:*:*:a1b2c3/*' } }, true, true],

  // All but somebody are still everybody.
  [{ Bool: { 'aws:PrincipalIsAWSService': 'false' } }, true, false],
  [{ StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3' } }, true, false],
  [{ NotIpAddress: { 'aws:SourceIp': '192.0.2.0/24' } }, true, false],
  [{ ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/x' } }, true, false],
  [{ 'ForAnyValue:StringNotLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3/*' } }, true, false],
  // So are those of whom nothing is known.
  [{ StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3' } }, true, false],
  [{ 'ForAllValues:StringEquals': { 'aws:PrincipalOrgPaths': 'o-a1b2c3/*' } }, true, false],
  [
    {
      'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3/*' },
      Null: { 'aws:principalorgpaths': 'true' },
    },
    true,
    false,
  ],
  // But for a test that the key is there.
  [
    {
      'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3/*' },
      Null: { 'aws:principalorgpaths': 'false' },
    },
    true,
    true,
  ],
  [{ Null: { 'aws:PrincipalOrgID': 'false' } }, true, false],
  [{ Null: { 'aws:SourceVpce': 'true' } }, true, false],
  [{ StringNotLike: { 'aws:PrincipalOrgID': '*' } }, true, false],
  // How, when and what, but not who.
  [{ Bool: { 'aws:SecureTransport': 'true' } }, true, false],
  [{ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }, true, false],
  [{ StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } }, true, false],
  [{ StringLike: { 'aws:Referer': 'https://example.com/*' } }, true, false],
  [{ StringLike: { 'aws:UserAgent': 'x' } }, true, false],
  [{ DateLessThan: { 'aws:CurrentTime': '2030-01-01T00:00:00Z' } }, true, false],
  [{ StringEquals: { 's3:x-amz-acl': 'private' } }, true, false],

  // What always holds.
  [{ StringLike: { 'aws:PrincipalOrgID': '*' } }, false, false],
  [{ StringLike: { 'aws:PrincipalOrgID': ['o-a1b2c3', '*'] } }, false, false],
  [{ StringLikeIfExists: { 'aws:SourceVpce': '**' } }, false, false],
  [{ ArnLike: { 'aws:PrincipalArn': 'arn:*:*:*:*:*' } }, false, false],
  [{ ArnEquals: { 'aws:PrincipalArn': '*' } }, false, false],
  [{ IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } }, false, false],
  [{ IpAddress: { 'aws:SourceIp': ['192.0.2.0/24', '::/0'] } }, false, false],
  [{ IpAddress: { 'aws:SourceIp': '0:0:0:0:0:0:0:0/0' } }, false, false],
  [{ IpAddress: { 'aws:SourceIp': '10.0.0.0/0' } }, false, false],
  [{ StringLike: { 'aws:PrincipalOrgID': '*' }, Bool: { 'aws:SecureTransport': 'true' } }, true, false],
  // A star is a star only where the operator takes wildcards.
  [{ StringEquals: { 'aws:PrincipalOrgID': '*' } }, true, true],
  // An empty list: no effect, except where it asks for the key's absence.
  [{ StringEquals: { 'aws:PrincipalOrgID': [] } }, false, false],
  [{ StringNotEquals: { 'aws:PrincipalOrgID': [] } }, false, false],
  [{ StringEqualsIfExists: { 'aws:PrincipalOrgID': [] } }, true, false],
  [{ 'ForAllValues:StringEquals': { 'aws:TagKeys': [] } }, true, false],

  // What deployment decides may restrict, and may confine.
  [{ Ref: 'Condition' }, true, true],
  [{ 'Fn::If': ['C', { Bool: { 'aws:SecureTransport': 'true' } }, { Ref: 'AWS::NoValue' }] }, true, true],
  [{ StringEquals: { 'aws:PrincipalOrgID': { Ref: 'Org' } } }, true, true],
  [{ StringLike: { 'aws:PrincipalOrgID': { 'Fn::Sub': '${Org}' } } }, true, true],
  [{ StringEquals: { Ref: 'Keys' } }, true, true],
];

describe('a condition', () => {
  for (const [condition, restricts, confines] of conditions) {
    it(`${condition === undefined ? 'that is absent' : JSON.stringify(condition)} ${restricts ? 'restricts' : 'does nothing'}${confines ? ' and confines' : ''}`, () => {
      const text = JSON.stringify({
        Statement: [
          { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*', Condition: condition },
        ],
      });
      const [statement] = snapshotOf(text).file.policies[0]?.statements ?? [];
      same(statement && [isRestricted(statement), confinesPrincipals(statement)], [restricts, confines]);
    });
  }
});
