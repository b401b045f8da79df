import { deepStrictEqual as same, equal } from 'node:assert';
import { describe, it } from 'mocha';
import { changesBetween, changesText } from '../../scripts/reference/changes';
import type { PackedFacts, PackHeader } from '../../server/src/reference/pack';
import { openReference } from '../../server/src/reference/open';
import type { ServiceReference } from '../../server/src/reference/model';

const before = pack({ version: '1.0.0', regions: ['eu-west-1'], rcp: ['a'] }, [
  [
    'a',
    {
      conditionKeys: [['a:Key', 'String']],
      resourceTypes: [['thing', 'arn:a', []]],
      actions: [act('Get', 1), act('Put', 3)],
    },
  ],
  ['b', { conditionKeys: [], resourceTypes: [], actions: [act('Old', 0)] }],
]);
const after = pack({ version: '1.1.0', regions: ['eu-west-1', 'eu-west-9'], rcp: ['a', 'c'] }, [
  [
    'a',
    {
      conditionKeys: [['a:Key', 'Bool']],
      resourceTypes: [['thing', 'arn:a2', []]],
      actions: [act('Get', 3), act('Put', 3), act('New', 0)],
    },
  ],
  ['c', { conditionKeys: [], resourceTypes: [], actions: [] }],
]);

describe('what an update of the reference changes', () => {
  it('is nothing between the same', () => {
    const { names, levels } = changesBetween(before, before);
    same(
      names.flatMap(({ added, removed }) => [...added, ...removed]),
      [],
    );
    same(levels, []);
    equal(changesText(changesBetween(before, before)).includes('->'), false);
  });

  it('is named, what has come and what has gone', () => {
    const { versions, names, levels } = changesBetween(before, after);
    same(versions, { before: '1.0.0', after: '1.1.0' });
    same(
      names.map(({ what, count, added, removed }) => [what, count.before, count.after, added, removed]),
      [
        ['services', 2, 2, ['c'], ['b']],
        ['actions', 3, 3, ['a:New'], ['b:Old']],
        ['resource types', 1, 1, ['a thing arn:a2'], ['a thing arn:a']],
        ['condition keys', 1, 1, ['a:Key (a, Bool)'], ['a:Key (a, String)']],
        ['partitions', 1, 1, [], []],
        ['Regions', 1, 2, ['eu-west-9'], []],
        ['services that RCPs cover', 1, 2, ['c'], []],
      ],
    );
    same(levels, ['a:Get: Read -> Write']);
  });

  it('is told in lines', () => {
    const lines = changesText(changesBetween(before, after)).split('\n');
    same(lines.slice(0, 5), ['version 1.0.0 -> 1.1.0', 'date 2026-01-01', 'services 2', '  + c', '  - b']);
    same(lines.slice(-2), ['access levels that changed 1', '  ~ a:Get: Read -> Write']);
  });

  it('is cut where it is long', () => {
    const many = pack({ version: '2.0.0', regions: [], rcp: [] }, [
      [
        'a',
        {
          conditionKeys: [],
          resourceTypes: [],
          actions: Array.from({ length: 50 }, (_, at) => act(`A${100 + at}`, 0)),
        },
      ],
    ]);
    const lines = changesText(changesBetween(before, many)).split('\n');
    equal(lines.filter((line) => line.startsWith('  + a:')).length, 40);
    equal(lines.includes('  + … and 10 more'), true);
  });
});

function act(name: string, level: number): PackedFacts['actions'][number] {
  return [name, level, [], []];
}

interface Made {
  readonly version: string;
  readonly regions: readonly string[];
  readonly rcp: readonly string[];
}

function pack(
  { version, regions, rcp }: Made,
  services: readonly (readonly [prefix: string, facts: PackedFacts])[],
): ServiceReference {
  const prose = '{"actions":[],"conditionKeys":[]}';
  const facts = services.map(([, each]) => JSON.stringify(each));
  const header: PackHeader = {
    version,
    updatedAt: '2026-01-01',
    rcpServices: rcp,
    partitions: [
      { id: 'aws', title: 'AWS', dnsSuffix: 'a', regions: regions.map((id) => ({ id, title: id })) },
    ],
    services: services.map(([prefix], at) => ({
      prefix,
      title: prefix,
      counts: [],
      facts: Buffer.byteLength(facts[at] ?? ''),
      prose: prose.length,
    })),
  };
  return openReference(
    Buffer.from([JSON.stringify(header), ...facts.flatMap((each) => [each, prose]), ''].join('\n')),
  );
}
