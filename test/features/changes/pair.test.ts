import { deepStrictEqual as same, ok, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { pathOf } from '../../../server/src/policy/value';
import { allow, changesOf, policyOf } from './versions';

const policy = (action: string) => JSON.parse(policyOf(allow(action))) as object;

/** The actions of each pair's two policies, as they are written. */
function pairs(before: object | undefined, after: object | undefined): readonly string[] {
  const text = (value: object | undefined) => value && JSON.stringify(value);
  return changesOf(text(before), text(after)).map((change) =>
    [change.before, change.after]
      .map((each) => each?.statements[0]?.action?.texts[0]?.value ?? '–')
      .join(' → '),
  );
}

const inline = (...named: readonly (readonly [name: string, action: string])[]) => ({
  Resources: {
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        Policies: named.map(([PolicyName, action]) => ({ PolicyName, PolicyDocument: policy(action) })),
      },
    },
  },
});

describe('which policy became which', () => {
  it('by its place', () => {
    const [one, two] = [
      { A: policy('s3:One'), B: policy('s3:Two') },
      { B: policy('s3:Second'), A: policy('s3:First') },
    ];
    same(pairs(one, two), ['s3:Two → s3:Second', 's3:One → s3:First']);
  });

  it('by its name in a list', () => {
    same(
      pairs(
        inline(['a', 's3:One'], ['b', 's3:Two']),
        inline(['new', 's3:New'], ['b', 's3:Second'], ['a', 's3:First']),
      ),
      ['– → s3:New', 's3:Two → s3:Second', 's3:One → s3:First'],
    );
  });

  it('as the only one that is left on either side', () => {
    same(pairs(policy('s3:One'), { Policy: policy('s3:First') }), ['s3:One → s3:First']);
    same(
      pairs({ A: policy('s3:One'), B: policy('s3:Two') }, { A: policy('s3:First'), C: policy('s3:Third') }),
      ['s3:One → s3:First', 's3:Two → s3:Third'],
    );
  });

  it('or none, where it is new or gone', () => {
    same(pairs({ A: policy('s3:One') }, { A: policy('s3:First'), B: policy('s3:New') }), [
      's3:One → s3:First',
      '– → s3:New',
    ]);
    same(pairs({ A: policy('s3:One'), B: policy('s3:Gone') }, { A: policy('s3:First') }), [
      's3:One → s3:First',
      's3:Gone → –',
    ]);
    same(pairs(undefined, policy('s3:New')), ['– → s3:New']);
    same(pairs(policy('s3:Gone'), undefined), ['s3:Gone → –']);
    same(pairs(undefined, undefined), []);
  });

  it('by its place where only its kind changed', () => {
    const trust = (account: string) => ({
      Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: account } }],
    });
    same(
      pairs(
        { A: policy('s3:One'), B: policy('s3:Two') },
        { B: trust('111122223333'), A: trust('444455556666') },
      ),
      ['s3:Two → sts:AssumeRole', 's3:One → sts:AssumeRole'],
    );
  });

  it('is the same where it is written alike, white space and comments aside', () => {
    const [unchanged] = changesOf(policyOf(allow('s3:One')), `// why\n${JSON.stringify(policy('s3:One'))}`);
    ok(unchanged);
    equal(unchanged.isSame, true);
    const [changed] = changesOf(policyOf(allow('s3:One')), policyOf(allow('s3:one')));
    equal(changed?.isSame, false);
    const [fresh] = changesOf(undefined, policyOf(allow('s3:One')));
    equal(fresh?.isSame, false);
    same(unchanged.after && pathOf(unchanged.after.source), []);
  });
});
