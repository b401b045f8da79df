import { deepStrictEqual as same, equal, ok, throws } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { accessLevels } from '../../server/src/reference/model';
import type { Action, Service } from '../../server/src/reference/model';
import { openReference } from '../../server/src/reference/open';
import { realReference } from '../support/reference';

const reference = realReference();
const services = reference.services.map(({ prefix }): Service => serviceOf(prefix));

describe('the packed reference', () => {
  it('says when it was made', () => {
    ok(/^\d+\.\d+\.\d+/.test(reference.version), reference.version);
    ok(Date.parse(reference.updatedAt) > Date.parse('2026-01-01'), reference.updatedAt);
  });

  it('holds every service once, by prefix', () => {
    const prefixes = reference.services.map(({ prefix }) => prefix);
    same(prefixes, [...new Set(prefixes)].toSorted());
    ok(prefixes.every((prefix) => /^[a-z0-9-]+$/.test(prefix)));
    ok(prefixes.length > 400, String(prefixes.length));
    ok(reference.services.every(({ title }) => title.length > 1));
  });

  it('counts by level what the actions say', () => {
    for (const { prefix, counts, actions } of services) {
      const counted = Object.fromEntries(
        accessLevels.map((level) => [level, actions.filter((each) => each.level === level).length]),
      );
      same({ ...counts }, counted, prefix);
    }
  });

  it('sorts actions by name, each once, and finds each by each of its names', () => {
    for (const { prefix, actions, action } of services) {
      const names = actions.map(({ name }) => name.toLowerCase());
      same(names, [...new Set(names)].toSorted(), prefix);
      for (const each of actions) {
        equal(each.id, `${prefix}:${each.name}`);
        equal(each.service, prefix);
        equal(action(each.name.toUpperCase()), each);
        equal(reference.action(each.id.toLowerCase()), each);
      }
    }
  });

  it('has resource types with ARNs, and patterns without placeholders', () => {
    for (const { prefix, resourceTypes } of services) {
      for (const { arn, pattern, name, service } of resourceTypes) {
        equal(service, prefix);
        ok(name && /^arn:\S+$/.test(arn) && !arn.includes(','), `${prefix} ${name} ${arn}`);
        ok(!/[${}]/.test(pattern), pattern);
      }
    }
  });

  it('writes placeholders of condition keys in one way, and each key of a service once', () => {
    for (const { prefix, conditionKeys } of services) {
      const names = conditionKeys.map(({ key }) => key.toLowerCase());
      equal(new Set(names).size, names.length, prefix);
      for (const { key } of conditionKeys) ok(!/[<>]|\/tag-key$|\/$/.test(key), key);
    }
  });

  it('gives every action only resource types and condition keys of its service', () => {
    for (const { prefix, actions, resourceTypes, conditionKeys } of services) {
      for (const action of actions) {
        ok(
          action.resources.every(({ type }) => resourceTypes.includes(type)),
          action.id,
        );
        ok(
          action.conditionKeys.every((key) => conditionKeys.includes(key)),
          action.id,
        );
        for (const each of action.resources)
          ok(
            each.conditionKeys.every((key) => conditionKeys.includes(key)),
            action.id,
          );
      }
      ok(
        conditionKeys.every(({ key, type }) => key.includes(':') && /^(ArrayOf)?[A-Z]/.test(type)),
        prefix,
      );
    }
  });

  it('describes its actions, and reads each service apart from the others', () => {
    for (const [first, last] of services.map(({ actions }) => [actions[0], actions.at(-1)]))
      for (const action of [first, last])
        ok(action === undefined || action.description.length > 5, action?.id);
    equal(actionOf('s3:GetObject').description.includes('object'), true);
    ok(services.every(({ conditionKeys }) => typeof (conditionKeys.at(-1)?.description ?? '') === 'string'));
  });

  // From the Service Authorization Reference.
  const known: readonly [id: string, level: string, types: string, keys: readonly string[]][] = [
    ['s3:GetObject', 'Read', 'accesspointobject object', ['s3:ExistingObjectTag/${TagKey}']],
    ['s3:PutBucketPolicy', 'Permissions management', 'bucket*', []],
    ['s3:ListAllMyBuckets', 'List', '', []],
    ['iam:PassRole', 'Write', 'role*', ['iam:PassedToService', 'iam:AssociatedResourceArn']],
    ['ec2:CreateTags', 'Tagging', '', ['ec2:CreateAction', 'aws:TagKeys']],
    ['sts:AssumeRole', 'Write', 'role*', ['sts:ExternalId', 'sts:RoleSessionName']],
  ];
  for (const [id, level, types, keys] of known) {
    it(`knows ${id}`, () => {
      const action = actionOf(id);
      equal(action.level, level);
      if (types)
        equal(
          action.resources.map(({ type, required }) => `${type.name}${required ? '*' : ''}`).join(' '),
          types,
        );
      const named = [
        ...action.conditionKeys,
        ...action.resources.flatMap(({ conditionKeys }) => conditionKeys),
      ].map(({ key }) => key);
      for (const key of keys) ok(named.includes(key), `${id} ${key}`);
    });
  }
});

describe('looking things up', () => {
  it('ignores case', () => {
    equal(reference.service('S3'), reference.service('s3'));
    equal(reference.action('IAM:PASSROLE')?.id, 'iam:PassRole');
    equal(reference.service('s3')?.action('getobject')?.name, 'GetObject');
    same(reference.service('s3')?.matching('GETOBJECT'), reference.service('s3')?.matching('GetObject'));
    equal(reference.rcpCovers('S3'), true);
  });

  it('finds nothing for what is not there', () => {
    for (const name of ['', ' ', 'S3 ', 'nope', '__proto__', 'constructor', 'toString', '*']) {
      equal(reference.service(name), undefined);
      equal(reference.action(name), undefined);
      equal(reference.action(`${name}:GetObject`), undefined);
      equal(reference.action(`s3:${name}`), undefined);
      equal(reference.rcpCovers(name), false);
    }
  });

  it('knows the services that resource control policies cover', () => {
    // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html#rcp-supported-services
    for (const prefix of ['s3', 'sts', 'kms', 'sqs', 'secretsmanager'])
      equal(reference.rcpCovers(prefix), true, prefix);
    for (const prefix of ['iam', 'ec2', 'organizations']) equal(reference.rcpCovers(prefix), false, prefix);
  });

  it('matches patterns by the names of one service', () => {
    const s3 = serviceOf('s3');
    same(s3.matching('*'), s3.actions);
    same(
      s3.matching('get*acl').map(({ name }) => name),
      s3.actions.map(({ name }) => name).filter((name) => /^Get.*Acl$/.test(name)),
    );
    same(s3.matching('Get*Acl'), s3.matching('GET*ACL'));
    same(s3.matching(''), []);
    same(s3.matching('nothing*'), []);
  });

  it('remembers patterns without keeping all of them', () => {
    const s3 = serviceOf('s3');
    const first = s3.matching('g*');
    for (let number = 0; number < 2_100; number++) s3.matching(`x${number}*`);
    same(s3.matching('g*'), first);
  });
});

describe('opening a reference', () => {
  it('refuses bytes that are none', () => {
    for (const text of ['', 'x', '{}', 'x\n']) throws(() => openReference(Buffer.from(text)), text);
  });

  it('reads a service only when it is asked for, and its prose only when somebody reads it', () => {
    const facts = '{"conditionKeys":[],"resourceTypes":[],"actions":[["Ü",0,[],[]]]}';
    const header = {
      version: '1.0.0',
      updatedAt: '2026-01-01',
      rcpServices: [],
      services: [
        { prefix: 'a', title: 'A', counts: [1, 0, 0, 0, 0], facts: Buffer.byteLength(facts), prose: 3 },
        { prefix: 'b', title: 'B', counts: [0, 0, 0, 0, 0], facts: 3, prose: 3 },
      ],
    };
    const opened = openReference(
      Buffer.from([JSON.stringify(header), facts, 'bad', 'bad', 'bad', ''].join('\n')),
    );
    same(
      opened.services.map(({ title, counts }) => [title, counts.List, counts.Write]),
      [
        ['A', 1, 0],
        ['B', 0, 0],
      ],
    );
    const [action] = opened.service('A')?.actions ?? [];
    same(
      [action].map((each) => each?.id),
      ['a:Ü'],
    );
    throws(() => action?.description);
    throws(() => opened.service('b'));
  });
});

function serviceOf(prefix: string): Service {
  const service = reference.service(prefix);
  if (!service) throw new Error(`the reference lists ${prefix} and lacks it`);
  return service;
}

function actionOf(id: string): Action {
  const action = reference.action(id);
  if (!action) throw new Error(`the reference lacks ${id}`);
  return action;
}
