import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { askOptions } from '../../../server/src/features/ask/options';
import type { OptionsAsked } from '../../../server/src/features/ask/options';
import { askablePolicies } from '../../../server/src/features/ask/policies';
import { marked, snapshotOf } from '../../support/document';

const statement = (action: string, resource = '"*"') =>
  `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":${action},"Resource":${resource}}]}`;

function optionsAt(source: string, asked: OptionsAsked = {}) {
  const { text, caret = 0 } = marked(source);
  return askOptions(snapshotOf(text), caret, asked);
}

function actionsAt(source: string, typed?: string): readonly string[] {
  return optionsAt(source, typed === undefined ? {} : { typed }).actions.map(({ action }) => action);
}

describe('what there is to ask', () => {
  it('begins with the action at the caret', () => {
    assert.deepEqual(actionsAt(statement('["s3:GetObject","s3:Put¦Object"]')), [
      's3:PutObject',
      's3:GetObject',
    ]);
  });

  it('takes a wildcard at the caret apart', () => {
    assert.deepEqual(actionsAt(statement('"sqs:*e¦Message"')), ['sqs:DeleteMessage', 'sqs:ReceiveMessage']);
  });

  it('offers the actions of the statement elsewhere in it, and none for a star', () => {
    assert.deepEqual(actionsAt(statement('["s3:GetObject"]', '"¦*"')), ['s3:GetObject']);
    assert.deepEqual(actionsAt(statement('"*"', '"¦*"')), []);
  });

  it('finds what is typed: from the beginning, from the name, then within', () => {
    const found = actionsAt('{}', 'sendmessage');
    assert.ok(found.indexOf('sqs:SendMessage') >= 0);
    assert.ok(found.every((action) => action.toLowerCase().includes('sendmessage')));
    assert.equal(actionsAt('{}', 'S3:getobj')[0], 's3:GetObject');
    assert.deepEqual(actionsAt('{}', 'no such action'), []);
    assert.equal(actionsAt('{}', 'e').length, 100);
  });

  it('says the level and the service', () => {
    const [action] = optionsAt('{}', { typed: 's3:GetObject' }).actions;
    assert.equal(action?.detail, 'Read · Amazon S3');
  });

  it('offers the resources of the statement, then the forms of the action’s ARNs', () => {
    const { resources } = optionsAt(statement('"s3:GetObject"', '["¦arn:aws:s3:::reports/*"]'), {
      action: 's3:GetObject',
    });
    assert.equal(resources[0], 'arn:aws:s3:::reports/*');
    assert.ok(resources.includes('arn:aws:s3:::<BucketName>/<ObjectName>'));
    assert.ok(!resources.includes('*'));
  });

  it('offers * for an action without resources, and for one that is not known', () => {
    const at = statement('"s3:ListAllMyBuckets"', '"*¦"');
    assert.deepEqual(optionsAt(at, { action: 's3:ListAllMyBuckets' }).resources, ['*']);
    assert.deepEqual(optionsAt(at, { action: 'x:Y' }).resources, ['*']);
  });

  it('names the policy at the caret, else the first', () => {
    const two = (first: string, second: string) =>
      `[${statement('"s3:*"', first)},${statement('"s3:*"', second)}]`;
    assert.equal(optionsAt(two('"*"', '"¦*"')).policy, 1);
    assert.equal(optionsAt(`¦${two('"*"', '"*"')}`).policy, 0);
    assert.equal(optionsAt('{}').policy, undefined);
  });

  it('lists the policies of a document with their kinds and lines', () => {
    const text = `[\n${statement('"s3:*"')},\n{"Statement":[{"Effect":"Allow","Principal":"*","Action":"sqs:*","Resource":"*"}]}\n]`;
    assert.deepEqual(askablePolicies('file:///a.json', snapshotOf(text)), [
      { uri: 'file:///a.json', index: 0, kind: 'identity', line: 1 },
      { uri: 'file:///a.json', index: 1, kind: 'resource', line: 2 },
    ]);
  });
});
