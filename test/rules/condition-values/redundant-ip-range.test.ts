import assert, { deepStrictEqual as same, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { applyEdits } from '../../support/apply';
import { marked, snapshotOf } from '../../support/document';

function given(values: string, operator = 'IpAddress', key = 'aws:VpcSourceIp'): string {
  return `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::demo","Condition":{"${operator}":{"${key}":${values}},"StringEquals":{"aws:SourceVpc":"vpc-1a2b3c4d"}}}]}`;
}

function findingsOf(text: string) {
  return snapshotOf(text, { kind: 'identity' })
    .findings()
    .filter(({ rule }) => rule.id === 'redundant-ip-range');
}

describe('redundant-ip-range', () => {
  /** What the findings mark, what is related to the first, and the values once its fix is applied. */
  const bad: readonly (readonly [
    values: string,
    related: readonly string[],
    fixed: string,
    operator?: string,
  ])[] = [
    ['[«"10.1.0.0/16"»,"10.0.0.0/8"]', ['"10.0.0.0/8"'], '["10.0.0.0/8"]'],
    ['["10.0.0.0/8",«"10.0.0.0/8"»]', ['"10.0.0.0/8"'], '["10.0.0.0/8"]', 'NotIpAddress'],
    ['["10.0.0.0/8",«"10.9.9.9/8"»]', ['"10.0.0.0/8"'], '["10.0.0.0/8"]', 'NotIpAddressIfExists'],
    ['["fd00::/8",«"fd00::1"»]', ['"fd00::/8"'], '["fd00::/8"]', 'ForAnyValue:IpAddress'],
    ['[«"10.0.0.0/25"»,"10.9.0.0/16","10.0.0.128/25"]', ['"10.0.0.128/25"'], '["10.0.0.0/24","10.9.0.0/16"]'],
    [
      '[«"10.0.0.128/25"»,"10.0.0.64/26","10.0.0.0/26"]',
      ['"10.0.0.64/26"', '"10.0.0.0/26"'],
      '["10.0.0.0/24"]',
    ],
    ['[«"10.1.0.0/16"»,"10.0.0.0/8",{"Ref":"Range"}]', ['"10.0.0.0/8"'], '["10.0.0.0/8",{"Ref":"Range"}]'],
  ];
  for (const [values, related, fixed, operator] of bad)
    it(`speaks on ${values} under ${operator ?? 'IpAddress'}`, () => {
      const { text, marked: places } = marked(given(values, operator));
      const findings = findingsOf(text);
      same(
        findings.map(({ offset, length }) => text.slice(offset, offset + length)),
        places,
      );
      const [first] = findings;
      assert.ok(first);
      same(
        first.related.map(({ offset, length }) => text.slice(offset, offset + length)),
        related,
      );
      const [fix, ...others] = first.fixes();
      same(others, []);
      assert.ok(fix);
      equal(fix.effect, 'same');
      equal(applyEdits(text, fix.edits), given(fixed, operator));
    });

  const good = [
    '["10.0.0.0/25","10.0.1.0/25"]',
    '["10.0.0.0/8","fd00::/8"]',
    '["10.0.0.0/8","10.*"]',
    // One or the other, never both.
    '{"Fn::If":["Wide","10.0.0.0/8","10.1.0.0/16"]}',
    '["10.0.0.0/8",{"Fn::If":["Wide","10.1.0.0/16",{"Ref":"AWS::NoValue"}]}]',
    '["10.0.0.0/8","10.<number>.0.0/16"]',
  ];
  for (const values of good) it(`is silent on ${values}`, () => same(findingsOf(given(values)), []));

  it('leaves to private-source-ip-value what that one says of the same place', () => {
    const text = given('["10.0.0.0/8","10.1.0.0/16","203.0.113.0/24"]', 'IpAddress', 'aws:SourceIp');
    same(findingsOf(text), []);
  });
});
