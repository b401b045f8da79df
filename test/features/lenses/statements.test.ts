import { deepStrictEqual as same, ok } from 'node:assert';
import { describe, it } from 'mocha';
import { statementLenses } from '../../../server/src/features/lenses/statements';
import { rules } from '../../../server/src/rules/registry';
import { snapshotOf } from '../../support/document';
import type { DocumentOptions } from '../../support/document';

/** Each lens with the index of its statement; a statement a line, the first on line 3. */
function lensesOf(statements: readonly object[], options: DocumentOptions = {}): readonly string[] {
  const lines = statements.map((each) => JSON.stringify(each)).join(',\n');
  const text = `{"Version": "2012-10-17",\n"Statement": [\n${lines}\n]}`;
  return statementLenses(snapshotOf(text, options)).map(
    ({ statement, title }) => `${statement.index} ${title}`,
  );
}

const read = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::demo/*' };

describe('lenses over statements without effect', () => {
  const rows: readonly (readonly [statements: readonly object[], lens: string])[] = [
    [[read, { ...read, Sid: 'Again' }], '1 no effect: another statement says the same (line 3)'],
    [
      [read, { ...read, Action: ['s3:GetObject', 's3:GetObjectVersion'], Sid: 'Wide' }],
      '0 no effect: another statement covers it (line 4)',
    ],
    [[read, { ...read, Effect: 'Deny', Action: 's3:Get*' }], '0 no effect: a Deny takes all of it (line 4)'],
    [
      [
        {
          ...read,
          Condition: {
            StringEquals: { 'aws:RequestedRegion': 'eu-west-1' },
            StringLike: { 'aws:RequestedRegion': 'us-*' },
          },
        },
      ],
      '0 no effect: its conditions contradict each other',
    ],
    [
      [{ ...read, Condition: { StringNotLike: { 'aws:RequestedRegion': '*' } } }],
      '0 no effect: its condition never holds',
    ],
    [[{ ...read, Resource: 'arn:aws:s3:::demo' }], '0 no effect: none of its actions acts on its resources'],
  ];
  for (const [statements, lens] of rows) it(lens, () => same(lensesOf(statements), [lens]));

  it('are none where each statement has an effect', () => {
    same(lensesOf([read, { ...read, Action: 's3:PutObject' }]), []);
  });

  it('are one for each statement, whatever else is found in it', () => {
    const never = { StringNotLike: { 'aws:RequestedRegion': '*', 'aws:CurrentTime': '*' } };
    same(lensesOf([{ ...read, Condition: never }]).length, 1);
  });

  it('say the first of several reasons', () => {
    const never = { StringNotLike: { 'aws:RequestedRegion': '*' } };
    same(lensesOf([read, { ...read, Condition: never }]), [
      '1 no effect: another statement covers it (line 3)',
    ]);
  });

  it('are none where the rule is off', () => {
    same(
      lensesOf([read, { ...read, Sid: 'Again' }], {
        rules: { 'redundant-statement': 'off', 'covered-statement': 'off' },
      }),
      [],
    );
  });

  it('stand for rules that there are', () => {
    const ids = new Set(rules.map(({ meta }) => meta.id));
    for (const id of [
      'redundant-statement',
      'covered-statement',
      'shadowed-statement',
      'contradictory-conditions',
      'actions-resources-apart',
      'condition-never-holds',
    ])
      ok(ids.has(id), id);
  });
});
