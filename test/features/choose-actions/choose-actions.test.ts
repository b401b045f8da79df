import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { positionsOf } from '../../../server/src/text/positions';
import { chooseActionsAction } from '../../../server/src/features/choose-actions/action';
import { chosenActions } from '../../../server/src/features/choose-actions/answer';
import { actionChoices } from '../../../server/src/features/choose-actions/choices';
import type { ActionChoice } from '../../../server/src/features/choose-actions/messages';
import { splice } from '../../support/apply';
import { marked, snapshotOf } from '../../support/document';
import { allow, allowed } from '../../support/findings';

/** AWS's list: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html */
describe('the actions to choose from', () => {
  const cases: readonly [name: string, text: string, listed: number, all: number][] = [
    ['are those of a wildcard', allow('"sqs:¦*Message*"'), 7, 7],
    ['are all of a service at an action that is written out', allow('"sqs:Send¦Message"'), 1, 20],
    [
      'are all of the services of the element at its name',
      allow('["sqs:Get*", "sns:Publish"]').replace('"Action"', '"Act¦ion"'),
      3,
      61,
    ],
    ['are those of the resources at "*"', allow('"¦*"', '"arn:aws:sqs:*:*:orders"'), 20, 20],
    ['are none for all of AWS', allow('"¦*"'), 0, 0],
    ['are none under NotAction', allow('"sqs:¦*"').replace('Action', 'NotAction'), 0, 0],
    ['are none beside the actions', allow('"sqs:*"', '"¦*"'), 0, 0],
    ['are none of an unknown service', allow('"nope:¦Get"'), 0, 0],
  ];
  for (const [name, source, listed, all] of cases) {
    it(`${name}: ${listed} of ${all}`, () => {
      const choices = choicesAt(source)?.choices ?? [];
      assert.deepEqual([choices.filter((each) => each.listed).length, choices.length], [listed, all]);
      assert.equal(actionAt(source) !== undefined, all > 0, 'the code action');
    });
  }

  it('come by access level, with what there is to know of each', () => {
    const choices = choicesAt(allow('"iam:¦*"'))?.choices ?? [];
    const levels = [...new Set(choices.map(({ level }) => level))];
    assert.deepEqual(levels, ['List', 'Read', 'Tagging', 'Write', 'Permissions management']);
    const named = (name: string): ActionChoice | undefined => choices.find(({ id }) => id === name);
    assert.equal(named('iam:CreateAccessKey')?.sensitive, 'credentials');
    assert.equal(named('iam:PassRole')?.sensitive, 'escalation');
    assert.equal(named('iam:GetRole')?.sensitive, undefined);
    assert.deepEqual(named('iam:GetRole')?.types, ['role']);
    assert.match(named('iam:GetRole')?.about ?? '', /role/);
    assert.match(named('iam:GetRole')?.page ?? '', /list_.*-action-GetRole$/);
  });
});

describe('choosing actions', () => {
  it('changes nothing where nothing is given up', () => {
    assert.deepEqual(
      choose(allow('"sqs:¦*Message*"'), (ids) => ids),
      undefined,
    );
  });

  it('replaces a wildcard by what stays', () => {
    const becomes = choose(allow('"sqs:¦*Message*"'), () => ['sqs:SendMessage', 'sqs:ReceiveMessage']);
    assert.deepEqual(becomes, allowed(['sqs:ReceiveMessage', 'sqs:SendMessage']));
  });

  it('takes what is given up from every text that stands for it', () => {
    const text = allow('["sqs:¦Send*", "sqs:*sage", "sqs:SendMessage", "sqs:ListQueues"]');
    const becomes = choose(text, () => []);
    assert.deepEqual(becomes, allowed(['sqs:DeleteMessage', 'sqs:ReceiveMessage', 'sqs:ListQueues']));
  });

  it('writes nothing twice', () => {
    const given = (ids: readonly string[]) => ids.filter((id) => id !== 'sqs:DeleteMessage');
    assert.deepEqual(
      choose(allow('["sqs:¦*Message", "sqs:ReceiveMessage"]'), given),
      allowed(['sqs:SendMessage', 'sqs:ReceiveMessage']),
    );
    assert.deepEqual(
      choose(allow('["sqs:¦*Message", "sqs:*sage"]'), given),
      allowed(['sqs:ReceiveMessage', 'sqs:SendMessage']),
    );
  });

  it('adds what was ticked to the text at the caret', () => {
    const becomes = choose(allow('["sns:Publish", "sqs:Send¦Message"]'), (ids) => [...ids, 'sqs:PurgeQueue']);
    assert.deepEqual(becomes, allowed(['sns:Publish', 'sqs:SendMessage', 'sqs:PurgeQueue']));
  });

  it('replaces one action by another', () => {
    const becomes = choose(allow('"sqs:Send¦Message"'), () => ['sqs:PurgeQueue']);
    assert.deepEqual(becomes, allowed('sqs:PurgeQueue'));
  });

  it('keeps what it does not know', () => {
    const becomes = choose(
      allow('["sqs:Nope", {"Ref": "More"}, "sqs:*Message*"]').replace('"Action"', '"Act¦ion"'),
      () => ['sqs:SendMessage'],
    );
    assert.deepEqual(becomes, allowed(['sqs:Nope', { Ref: 'More' }, 'sqs:SendMessage']));
  });

  it('ignores what was not to choose from', () => {
    const becomes = choose(allow('"sqs:¦*Message*"'), () => ['sqs:SendMessage', 'iam:PassRole', 'x']);
    assert.deepEqual(becomes, allowed('sqs:SendMessage'));
  });

  it('leaves a statement an action', () => {
    assert.equal(
      choose(allow('"sqs:¦*Message*"'), () => []),
      'empty',
    );
  });

  it('writes no list where a template has no place for one', () => {
    const text = allow('[{"Fn::If": ["A", "sqs:¦*Message*", "sns:Publish"]}]');
    assert.equal(
      choose(text, () => ['sqs:SendMessage', 'sqs:ReceiveMessage']),
      'no place',
    );
    assert.deepEqual(
      choose(text, () => ['sqs:SendMessage']),
      allowed([{ 'Fn::If': ['A', 'sqs:SendMessage', 'sns:Publish'] }]),
    );
  });

  it('writes no list that AWS finds too long', () => {
    assert.equal(
      choose(allow('"ec2:¦*"'), (ids) => ids.slice(1)),
      'too long',
    );
  });

  it('leaves a broken text alone', () => {
    const { text, caret = 0 } = marked(
      '{"Statement": [{"Effect": "Allow", "Action": "sqs:¦*", "Resource": "*"',
    );
    const snapshot = snapshotOf(text);
    assert.equal(chosenActions(snapshot, caret, ['sqs:SendMessage'], 1), undefined);
  });
});

function choicesAt(source: string) {
  const { text, caret = 0 } = marked(source);
  return actionChoices(snapshotOf(text), caret, 1);
}

function actionAt(source: string) {
  const { text, caret = 0 } = marked(source);
  const at = positionsOf(text).at(caret);
  return chooseActionsAction(snapshotOf(text), { start: at, end: at });
}

/** The document after a choice, made from what is listed now; why there is none; undefined where it stays as it is. */
function choose(source: string, choice: (listed: readonly string[]) => readonly string[]): unknown {
  const { text, caret = 0 } = marked(source);
  const snapshot = snapshotOf(text);
  const choices = actionChoices(snapshot, caret, 1)?.choices ?? [];
  const listed = choices.filter((each) => each.listed).map(({ id }) => id);
  const chosen = chosenActions(snapshot, caret, choice(listed), 1);
  assert.ok(chosen !== undefined, 'nothing can be chosen');
  if (typeof chosen === 'string') return chosen;
  if (!chosen.edits.length) return undefined;
  const edits = chosen.edits.map(({ range, newText }) => {
    const [start, end] = [range.start, range.end].map((each) => snapshot.positions().offset(each));
    return { offset: start ?? 0, length: (end ?? 0) - (start ?? 0), newText, snippet: false };
  });
  return JSON.parse(splice(text, edits)) as unknown;
}
