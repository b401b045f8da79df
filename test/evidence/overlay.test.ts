import { deepStrictEqual as same, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { impliedNames } from '../../server/src/evidence/implied';
import { prefixOfAlias } from '../../server/src/reference/aliases';
import { dataEventActions } from '../../server/src/reference/cloudtrail/data-events';
import { actionsOfEventNames } from '../../server/src/reference/cloudtrail/event-names';
import { prefixOfEventSource } from '../../server/src/reference/cloudtrail/event-sources';
import { unrecordedBecause } from '../../server/src/reference/cloudtrail/recording';
import { actionsWithoutEvent } from '../../server/src/reference/cloudtrail/without-event';
import { findOperation } from '../../server/src/reference/operations';
import { realReference } from '../support/reference';

const reference = realReference();

describe('our lists about CloudTrail', () => {
  it('name actions that there are, in their order', () => {
    for (const lists of [dataEventActions, actionsWithoutEvent])
      for (const [prefix, names] of lists) {
        const service = reference.service(prefix);
        equal(service?.prefix, prefix, prefix);
        if (names === '*') continue;
        ok(names.size > 0, prefix);
        same(
          [...names].filter((name) => service.action(name)?.name !== name),
          [],
          prefix,
        );
        same([...names], [...names].sort(), `${prefix} is not in order`);
      }
    for (const id of [...impliedNames, ...[...actionsOfEventNames.values()].flat()])
      equal(reference.action(id)?.id, id);
  });

  it('tell each action apart once', () => {
    for (const [prefix, names] of dataEventActions) {
      const others = actionsWithoutEvent.get(prefix);
      if (names === '*' || others === '*') equal(others, undefined, prefix);
      else
        same(
          [...names].filter((name) => others?.has(name)),
          [],
          prefix,
        );
    }
  });

  it('name sources that are neither a prefix nor a name that is known already', () => {
    for (const [source, prefix] of prefixOfEventSource) {
      ok(!reference.service(source) && !prefixOfAlias.has(source), source);
      equal(reference.service(prefix)?.prefix, prefix);
    }
    for (const [name] of actionsOfEventNames) ok(!reference.action(name) && !findOperation(name), name);
  });

  it('tell what CloudTrail records by itself', () => {
    const why = (id: string) => {
      const action = reference.action(id);
      return action && unrecordedBecause(action);
    };
    for (const id of [
      's3:GetObject',
      's3:ListBucket',
      'dynamodb:Query',
      'lambda:InvokeFunction',
      'sqs:SendMessage',
    ])
      equal(why(id), 'data event', id);
    for (const id of ['iam:PassRole', 'rds-db:connect', 'execute-api:Invoke', 'sts:TagSession'])
      equal(why(id), 'no event', id);
    for (const id of [
      's3:ListAllMyBuckets',
      'sts:GetCallerIdentity',
      'ec2:RunInstances',
      'kms:Decrypt',
      'dynamodb:CreateTable',
    ])
      equal(why(id), undefined, id);
  });
});
