import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Decision } from '../../../server/src/access/evaluate/answer';
import { readCaller } from '../../../server/src/access/evaluate/caller';
import { evaluate } from '../../../server/src/access/evaluate/evaluate';
import { requestOf } from '../../../server/src/access/evaluate/request';
import type { PolicyKind } from '../../../server/src/policy/model';
import { snapshotOf } from '../../support/document';
import { object, user } from './case';

describe('what only deployment knows is perhaps', () => {
  const get = '"Effect":"Allow","Action":"s3:GetObject"';
  const rows: readonly (readonly [statements: string, decision: Decision, kind?: PolicyKind])[] = [
    [`{${get},"Resource":{"Ref":"Arn"}}`, 'depends'],
    [`{${get},"Resource":[{"Ref":"Arn"},"*"]}`, 'allowed'],
    [`{${get},"Resource":{"Fn::Sub":"arn:aws:s3:::\${Bucket}/*"}}`, 'depends'],
    [`{${get},"Resource":{"Fn::Sub":"arn:aws:sqs:::\${Queue}"}}`, 'not granted'],
    [`{${get},"Resource":{"Fn::If":["IsTest","*","arn:aws:s3:::reports/*"]}}`, 'allowed'],
    [`{${get},"Resource":{"Fn::If":["IsTest","*","arn:aws:s3:::invoices/*"]}}`, 'depends'],
    [`{${get},"Resource":["*",{"Ref":"AWS::NoValue"}]}`, 'allowed'],
    [`{${get},"NotResource":{"Ref":"Arn"}}`, 'depends'],
    [`{"Effect":"Allow","Action":{"Ref":"Action"},"Resource":"*"}`, 'depends'],
    [`{"Effect":"Allow","NotAction":["s3:*",{"Ref":"Action"}],"Resource":"*"}`, 'not granted'],
    [`{"Effect":{"Ref":"Effect"},"Action":"*","Resource":"*"}`, 'depends'],
    [`{${get},"Resource":"*","Condition":{"Ref":"Condition"}}`, 'depends'],
    [`{${get},"Resource":"*","Condition":{"Boolean":{"aws:SecureTransport":"true"}}}`, 'depends'],
    [`{"Fn::If":["IsTest",{${get},"Resource":"*"},{"Ref":"AWS::NoValue"}]}`, 'depends'],
    [`{${get},"Resource":"arn:aws:s3:::<bucket>/*"}`, 'depends'],
    [`{"Ref":"Statement"}`, 'depends'],
    [`{${get},"Resource":"*","Principal":{"AWS":{"Ref":"Role"}}}`, 'depends', 'resource'],
    [
      `{${get},"Resource":"*","Principal":{"AWS":{"Fn::Sub":"arn:aws:iam::\${Account}:user/ann"}}}`,
      'depends',
      'resource',
    ],
    [
      `{${get},"Resource":"*","Principal":{"AWS":{"Fn::Sub":"arn:aws:iam::\${Account}:user/bob"}}}`,
      'not granted',
      'resource',
    ],
    [`{${get},"Resource":"*","Principal":{"Fn::If":["IsTest","*",{"AWS":"*"}]}}`, 'allowed', 'resource'],
    [`{${get},"Resource":"*","Principal":{"Ref":"Principal"}}`, 'depends', 'resource'],
    [`{${get},"Resource":"*"}`, 'not granted', 'resource'],
    [`{${get}}`, 'not granted'],
    [`{"Effect":"Allow","Resource":"*"}`, 'not granted'],
    [`{"Effect":"allow","Action":"*","Resource":"*"}`, 'depends'],
    [`{"Effect":"Allow","Action":7,"Resource":{"a":"*"}}`, 'not granted'],
  ];
  for (const [statement, decision, kind = 'identity'] of rows)
    it(`${decision}: ${statement} (${kind})`, () => {
      const { policies } = snapshotOf(
        `{"Version":"2012-10-17","Statement":[${statement},{"Effect":"Allow","Action":"ec2:*","Resource":"*"}]}`,
        { kind },
      ).file;
      const request = requestOf({
        action: 's3:GetObject',
        resource: object,
        caller: readCaller(user),
        known: new Map(),
        open: false,
      });
      const answer = evaluate({ [kind]: policies, resourceAccount: '111122223333' }, request);
      assert.equal(answer.decision, decision);
      assert.deepEqual(answer.dependsOn, []);
    });
});
