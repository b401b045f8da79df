import { deepStrictEqual as same, throws } from 'node:assert';
import { describe, it } from 'mocha';
import { packReference } from '../../scripts/reference/pack';
import { packService } from '../../scripts/reference/service';
import type { Source } from '../../scripts/reference/service';
import type { ServiceReference } from '../../server/src/reference/model';
import { openReference } from '../../server/src/reference/open';
import { realReference } from '../support/reference';

const action = {
  name: 'Get',
  description: 'Gets',
  accessLevel: 'Read',
  resourceTypes: [{ name: 'thing', required: true, conditionKeys: ['x:Own'] }],
  conditionKeys: ['aws:ResourceTag/${TagKey}', 'X:OWN'],
};
const source: Source = {
  actions: { get: action, add: { ...action, name: 'add', accessLevel: 'Tagging, Write', resourceTypes: [] } },
  resourceTypes: { thing: { key: 'thing', arn: 'arn:${Partition}:x:::${Thing}' } },
  conditionKeys: { own: { key: 'x:Own', description: 'Its own', type: 'ArrayOfString' } },
};

describe('packing the reference', () => {
  it('indexes a service’s own condition keys and those that its actions borrow', () => {
    same(packService(source), {
      facts: {
        resourceTypes: [['thing', 'arn:${Partition}:x:::${Thing}', []]],
        actions: [
          ['add', 2, [], [1, 0]],
          ['Get', 1, [[0, 1, [0]]], [1, 0]],
        ],
        conditionKeys: [
          ['x:Own', 'ArrayOfString'],
          ['aws:ResourceTag/${TagKey}', 'String'],
        ],
      },
      prose: { actions: ['Gets', 'Gets'], conditionKeys: ['Its own', ''] },
    });
  });

  it('makes two types of one that has two ARNs, and mends a placeholder', () => {
    const arn = 'arn:${Partition}:x:::old:{Thing}, arn:${Partition}:x:::new/${Thing}';
    const { facts } = packService({ ...source, resourceTypes: { thing: { key: 'thing', arn } } });
    same(facts.resourceTypes, [
      ['thing', 'arn:${Partition}:x:::old:${Thing}', []],
      ['thing', 'arn:${Partition}:x:::new/${Thing}', []],
    ]);
    same(facts.actions[1]?.[2], [
      [0, 1, [0]],
      [1, 1, [0]],
    ]);
  });

  it('writes every placeholder of a key in one way, and a key once', () => {
    const key = (name: string, description = '') => ({ key: name, description, type: 'String' });
    const { facts, prose } = packService({
      actions: { a: { ...action, resourceTypes: [], conditionKeys: ['x:Tag/', 'x:Tag/<key>'] } },
      resourceTypes: {},
      conditionKeys: {
        a: key('x:Tag/tag-key', 'Odd'),
        b: key('x:Tag/${TagKey}', 'Usual'),
        c: key('x:O/<key>'),
      },
    });
    same(facts.conditionKeys, [
      ['x:Tag/${TagKey}', 'String'],
      ['x:O/${TagKey}', 'String'],
    ]);
    same(prose.conditionKeys, ['Usual', '']);
    same(facts.actions[0]?.[3], [0]);
  });

  for (const key of [
    'x:Tag/{key}',
    'x:<name>',
    'x:Tag/*',
    'x:Tag/$name',
    'x:Tag/TagKey',
    'x:Tag/key',
    'x:',
    'Tag',
    'x:a b',
  ])
    it(`stops at the condition key ${key}`, () => {
      const listed = { a: { key, description: '', type: 'String' } };
      throws(() => packService({ ...source, conditionKeys: listed }), /condition key .*placeholder/);
      const named = { a: { ...action, resourceTypes: [], conditionKeys: [key] } };
      throws(() => packService({ ...source, actions: named }), /condition key .*placeholder/);
    });

  it('stops at a key of two types', () => {
    const listed = {
      a: { key: 'x:Tag/<key>', description: '', type: 'String' },
      b: { key: 'x:Tag/${TagKey}', description: '', type: 'Bool' },
    };
    throws(() => packService({ ...source, conditionKeys: listed }), /x:Tag.*types Bool and String/);
  });

  const unknown: readonly [name: string, source: Source, message: RegExp][] = [
    [
      'access level',
      { ...source, actions: { a: { ...action, accessLevel: 'Delete' } } },
      /access level Delete/,
    ],
    [
      'access level of no text',
      { ...source, actions: { a: { ...action, accessLevel: '' } } },
      /access level/,
    ],
    [
      'access level that objects know',
      { ...source, actions: { a: { ...action, accessLevel: 'constructor' } } },
      /access level constructor/,
    ],
    [
      'resource type',
      {
        ...source,
        actions: { a: { ...action, resourceTypes: [{ name: 'other', required: false, conditionKeys: [] }] } },
      },
      /resource type other/,
    ],
    [
      'condition key type',
      { ...source, conditionKeys: { a: { key: 'x:A', description: '', type: 'Duration' } } },
      /x:A .*Duration/,
    ],
  ];
  for (const [name, each, message] of unknown) {
    it(`stops at an unknown ${name}`, () => {
      throws(() => packService(each), message);
    });
  }

  it('makes what the tests read', () => {
    const fresh = openReference(packReference());
    same(summaryOf(fresh), summaryOf(realReference()));
  });
});

function summaryOf({ version, updatedAt, services, partitions, service }: ServiceReference) {
  return {
    version,
    updatedAt,
    services,
    partitions,
    lex: service('lex')?.resourceTypes.map(({ arn }) => arn),
  };
}
