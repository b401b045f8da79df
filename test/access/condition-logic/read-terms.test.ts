import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readTerms } from '../../../server/src/access/condition-logic/read-terms';
import { snapshotOf } from '../../support/document';
import { termsOf } from './read';

describe('the conditions of a statement as terms', () => {
  it('have keys in lower case and values as texts', () => {
    const { terms, complete } = termsOf({
      Bool: { 'aws:SecureTransport': true },
      'ForAnyValue:StringLike': { 'aws:TagKeys': ['a*', '${aws:username}'] },
    });
    equal(complete, true);
    deepEqual(terms, [
      {
        operator: { set: undefined, base: 'Bool', ifExists: false },
        key: 'aws:securetransport',
        values: ['true'],
        variables: false,
      },
      {
        operator: { set: 'ForAnyValue', base: 'StringLike', ifExists: false },
        key: 'aws:tagkeys',
        values: ['a*', '${aws:username}'],
        variables: true,
      },
    ]);
  });

  it('have no variables in the older language', () => {
    const { terms } = termsOf({ StringLike: { 'aws:username': '${aws:username}' } }, '2008-10-17');
    deepEqual(
      terms.map(({ variables }) => variables),
      [false],
    );
  });

  it('take `Null` as it is with a set prefix', () => {
    const { terms } = termsOf({ 'ForAnyValue:Null': { 'aws:TagKeys': 'false' } });
    equal(terms[0]?.operator.set, undefined);
  });

  const unknown: readonly (readonly [name: string, condition: string])[] = [
    ['an operator that IAM does not have', '{"StringEqual": {"aws:username": "a"}}'],
    ['`NullIfExists`', '{"NullIfExists": {"aws:username": "true"}}'],
    ['a value that is no text', '{"StringEquals": {"aws:username": [null]}}'],
    ['a key without a mapping', '{"StringEquals": "aws:username"}'],
    ['a list of conditions', '[{"StringEquals": {"aws:username": "a"}}]'],
  ];
  for (const [name, condition] of unknown) {
    it(`are not all with ${name}`, () => {
      deepEqual(termsOf(condition), { terms: [], complete: false });
    });
  }

  it('are those of the last of two keys or operators of one name', () => {
    const repeated =
      '{"StringEquals": {"aws:username": "a"}, "StringEquals": {"aws:username": "b", "aws:username": "c"}}';
    const { terms, complete } = termsOf(repeated);
    equal(complete, true);
    deepEqual(
      terms.map(({ values }) => values),
      [['c']],
    );
  });

  it('are not all where a template has a part of them', () => {
    const template = (condition: unknown) =>
      JSON.stringify({
        Resources: {
          Demo: {
            Type: 'AWS::IAM::ManagedPolicy',
            Properties: {
              PolicyDocument: {
                Version: '2012-10-17',
                Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*', Condition: condition }],
              },
            },
          },
        },
      });
    const conditions = [
      { StringEquals: { 'aws:username': { Ref: 'Name' } } },
      { StringEquals: { 'aws:username': { 'Fn::Sub': 'a-${Name}' } } },
      { StringEquals: { 'Fn::If': ['Is', { 'aws:username': 'a' }, { 'aws:username': 'b' }] } },
      { 'Fn::If': ['Is', { StringEquals: { 'aws:username': 'a' } }, { Ref: 'AWS::NoValue' }] },
    ];
    for (const condition of conditions) {
      const [policy] = snapshotOf(template(condition)).file.policies;
      const statement = policy?.statements[0];
      if (!statement) throw new Error('no statement');
      deepEqual(readTerms(statement, policy), { terms: [], complete: false });
    }
  });
});
