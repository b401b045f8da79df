import { deepStrictEqual as same, equal, ok, throws } from 'node:assert';
import { describe, it } from 'mocha';
import { partitionsOf } from '../../scripts/reference/partitions';
import { realReference } from '../support/reference';

describe('partitions', () => {
  const { partitions } = realReference();

  it('are those of AWS, the commercial one first', () => {
    same(
      partitions.slice(0, 3).map(({ id, dnsSuffix }) => [id, dnsSuffix]),
      [
        ['aws', 'amazonaws.com'],
        ['aws-cn', 'amazonaws.com.cn'],
        ['aws-eusc', 'amazonaws.eu'],
      ],
    );
    ok(partitions.every(({ title, regions }) => title && regions.length));
  });

  // https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
  it('have their Regions by id and title', () => {
    const regions = new Map(partitions[0]?.regions.map(({ id, title }) => [id, title]));
    equal(regions.get('eu-central-1'), 'Europe (Frankfurt)');
    equal(regions.get('us-east-1'), 'US East (N. Virginia)');
    same([...regions.keys()], [...regions.keys()].sort());
    ok(regions.size >= 34, String(regions.size));
  });

  it('have each Region once, and none that stands for all', () => {
    const ids = partitions.flatMap(({ regions }) => regions.map(({ id }) => id));
    equal(new Set(ids).size, ids.length);
    ok(!ids.some((id) => id.includes('global')));
  });
});

describe('reading the list of partitions', () => {
  const aws = {
    id: 'aws',
    outputs: { dnsSuffix: 'amazonaws.com' },
    regions: { 'aws-global': {}, 'eu-west-1': { description: 'Europe' } },
  };

  it('takes the regions and leaves the pseudo region', () => {
    same(partitionsOf(listOf(aws)), [
      {
        id: 'aws',
        title: 'AWS Regions',
        dnsSuffix: 'amazonaws.com',
        regions: [{ id: 'eu-west-1', title: 'Europe' }],
      },
    ]);
  });

  const unknown: readonly [name: string, text: string, message: RegExp][] = [
    ['an empty file', '', /form that is not known/],
    ['another module', 'export const partitions = [];', /form that is not known/],
    [
      'a literal that is no JSON',
      'export const partitionsInfo = { partitions: [] };',
      /form that is not known/,
    ],
    ['no partitions', 'export const partitionsInfo = {"partitions":[]};', /form that is not known/],
    [
      'partitions by name',
      'export const partitionsInfo = {"partitions":{"aws":{}}};',
      /form that is not known/,
    ],
    ['a partition without Regions', listOf({ id: 'aws' }), /a partition .* form/],
    ['a partition without a suffix', listOf({ ...aws, outputs: {} }), /aws has no DNS suffix/],
    ['a new partition', listOf({ ...aws, id: 'aws-moon' }), /aws-moon has no title/],
    ['a Region without a title', listOf({ ...aws, regions: { 'eu-west-1': {} } }), /eu-west-1 has no title/],
    ['another pseudo region', listOf({ ...aws, regions: { 'local-zone': {} } }), /local-zone/],
  ];
  for (const [name, text, message] of unknown) {
    it(`stops at ${name}`, () => {
      throws(() => partitionsOf(text), message);
    });
  }
});

function listOf(partition: object): string {
  return `export const partitionsInfo = ${JSON.stringify({ partitions: [partition], version: '1.1' })};\n`;
}
