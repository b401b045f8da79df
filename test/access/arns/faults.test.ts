import { deepStrictEqual as same, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { arnFaults } from '../../../server/src/access/arns/faults';
import { realReference } from '../../support/reference';

const reference = realReference();

describe('what is wrong with an ARN', () => {
  const cases: readonly (readonly [arn: string, ...faults: readonly string[]])[] = [
    // Region and account are each wrong for themselves; the resource is not judged then.
    ['arn:aws:s3:us-east-1:111122223333:demo', 'needless-region', 'needless-account'],
    ['arn:aws:dynamodb:::table/demo', 'no-region', 'no-account'],
    ['arn:aws:dynamodb:us-esat-1:1:orders', 'unknown-region', 'malformed-account'],
    // Before them the first fault alone.
    ['arn:awz:S4:mars:1:x', 'unknown-partition'],
    ['arn:awz:s3', 'too-few-fields'],
    ['arn:aws:S3:mars:1:x', 'service-case'],
    ['arn:aws:s*:mars:1:x', 'service-wildcard'],
    // A star that may reach over colons leaves nothing certain behind it.
    ['arn:*'],
    ['arn:*:s3'],
    ['arn:aws:*', 'service-wildcard'],
    ['arn:aws:dynamodb:*:table/demo'],
    ['arn:aws:dynamodb:*:nosuch/demo'],
    ['arn:aws:dynamodb:us-east-1:*:nosuch/demo'],
    ['arn:aws:dynamodb:us-east-1:111122223333:nosuch/demo', 'unknown-resource'],
    ['arn:aws:dynamodb:*:1234:table/demo', 'malformed-account'],
    // In a variable anything may come.
    ['arn:aws:${aws:PrincipalTag/a}:mars:1:x'],
    ['arn:aws:dynamodb:${aws:RequestedRegion}:1:table/x', 'malformed-account'],
    ['arn:aws:dynamodb:us-east-1:111122223333:${aws:PrincipalTag/a}'],
    ['arn:aws:dynamodb:us-east-1:111122223333:tabel/${aws:PrincipalTag/a}', 'unknown-resource'],
  ];
  for (const [arn, ...names] of cases)
    it(`${arn}: ${names.join(', ') || 'nothing'}`, () => {
      same(
        arnFaults(arn, reference).map(({ name }) => name),
        names,
      );
    });

  it('is nothing in the ARN of any resource type, with its gaps filled in', () => {
    const fill: Readonly<Record<string, string>> = { Partition: 'aws', Region: 'us-east-1' };
    const wrong = reference.services
      .flatMap(({ prefix }) => reference.service(prefix)?.resourceTypes ?? [])
      .filter(({ arn }) => !arn.includes('${Vendor}'))
      .map(({ arn }) =>
        arn.replace(
          /\$\{([^}]*)\}/g,
          (_, gap: string) => fill[gap] ?? (/account/i.test(gap) ? '111122223333' : 'demo1'),
        ),
      )
      .flatMap((arn) => arnFaults(arn, reference).map(({ name }) => `${arn}: ${name}`));
    // Inference accelerators are documented still, and the service has ended.
    same(
      wrong.filter((each) => !each.includes(':elastic-inference:')),
      [],
    );
  });

  it('is found fast in texts that are made to be slow', () => {
    const start = performance.now();
    for (const text of [
      `arn:aws:ec2:*:*:${'*a'.repeat(50_000)}`,
      `arn:${'${'.repeat(50_000)}`,
      `${'*'.repeat(50_000)}arn:${'*'.repeat(5_000)}`,
      `arn:aws:s3:::${'?*'.repeat(30_000)}`,
      `arn:aws:iam::1:${'role'.repeat(30_000)}`,
      `arn:aws:${'dynamo'.repeat(20_000)}:::x`,
      ':'.repeat(100_000),
    ])
      arnFaults(text, reference);
    ok(performance.now() - start < 2_000);
  });
});
