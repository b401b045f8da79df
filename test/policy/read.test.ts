import { deepStrictEqual as same, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { parseJsonFile } from '../../server/src/hosts/json/parse';
import type { Condition, Statement } from '../../server/src/policy/model';

/** Members of a statement beside its effect, and what is read of one element: `not`, the texts, `…` where more may come. */
const elements: readonly [name: string, members: object, action: string, resource: string][] = [
  ['single texts', { Action: 'a', Resource: 'r' }, 'a', 'r'],
  ['lists', { Action: ['a', 'b'], Resource: ['r'] }, 'a b', 'r'],
  ['negated elements', { NotAction: ['a'], NotResource: 'r' }, 'not a', 'not r'],
  ['no elements', {}, '-', '-'],
  [
    'both of a pair: the plain one',
    { NotAction: 'n', Action: 'a', Resource: 'r', NotResource: 'n' },
    'a',
    'r',
  ],
  ['empty lists', { Action: [], Resource: [] }, '', ''],
  ['values that are no texts', { Action: [1, null, 'a', { b: 'c' }], Resource: true }, 'a', ''],
  ['lists in lists', { Action: [['a'], [['b']]], Resource: 'r' }, 'a b', 'r'],
  [
    'a value left open',
    { Action: { Ref: 'A' }, Resource: ['r', { 'Fn::GetAtt': ['B', 'Arn'] }] },
    '…',
    'r …',
  ],
  ['a text in parts', { Action: 'a', Resource: { 'Fn::Sub': 'r/${A}' } }, 'a', 'r/* …'],
  [
    'a text in parts that are known',
    { Action: 'a', Resource: { 'Fn::Join': ['', ['r', '/s']] } },
    'a',
    'r/s',
  ],
  ['a choice', { Action: { 'Fn::If': ['C', 'a', ['b', 'c']] }, Resource: 'r' }, 'a b c …', 'r'],
  [
    'a choice of nothing',
    { Action: ['a', { 'Fn::If': ['C', 'b', { Ref: 'AWS::NoValue' }] }], Resource: 'r' },
    'a b …',
    'r',
  ],
  ['an item left out', { Action: ['a', { Ref: 'AWS::NoValue' }], Resource: 'r' }, 'a …', 'r'],
];

describe('a statement', () => {
  for (const [name, members, action, resource] of elements) {
    it(`is read with ${name}`, () => {
      const statement = only({ Effect: 'Allow', ...members });
      same([shown(statement.action), shown(statement.resource)], [action, resource]);
    });
  }

  const effects: readonly [written: unknown, read: 'Allow' | 'Deny' | undefined][] = [
    ['Allow', 'Allow'],
    ['Deny', 'Deny'],
    ['allow', undefined],
    ['Allow ', undefined],
    [true, undefined],
    [['Allow'], undefined],
    [{ Ref: 'Effect' }, undefined],
    [{ 'Fn::Sub': '${Effect}' }, undefined],
    [{ 'Fn::Sub': 'Allow' }, 'Allow'],
    [{ 'Fn::If': ['C', 'Allow', 'Deny'] }, undefined],
  ];
  for (const [written, read] of effects) {
    it(`has the effect ${String(read)} for ${JSON.stringify(written)}`, () => {
      equal(only({ Effect: written, Action: 'a', Resource: 'r' }).effect, read);
    });
  }

  it('keeps the last of what is repeated', () => {
    const text =
      '{"Statement": {"Effect": "Deny", "Action": "a", "Sid": "1", "Effect": "Allow", "Action": ["b"], "Resource": "r", "Sid": "2"}}';
    const [statement] = statementsOf(text);
    same(
      [statement?.effect, statement && shown(statement.action), statement?.sid?.value],
      ['Allow', 'b', '2'],
    );
  });

  it('names actions across services up to a limit', () => {
    const names = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => `*:Get${String(from + index)}`);
    const all = [
      { Effect: 'Allow', Action: ['s3:*', ...names(0, 90)], Resource: 'r' },
      { Effect: 'Allow', Action: [...names(90, 120), 's3:Get*', '*'], Resource: 'r' },
      { Effect: 'Allow', Action: ['s3:Get*'], Resource: 'r' },
    ];
    same(
      statementsOf(JSON.stringify({ Statement: all })).map(({ action }) => [
        action?.texts.length,
        action?.complete,
      ]),
      [
        [91, true],
        [12, false],
        [1, true],
      ],
    );
  });

  it('of a name that objects know is none', () => {
    same(shown(only({ Effect: 'Allow', Resource: 'r', constructor: 'x' }).action), '-');
  });
});

/** Each principal as `type:text`. */
const principals: readonly [name: string, principal: unknown, read: string][] = [
  ['everybody', '*', '*'],
  ['accounts', { AWS: ['1', '2'] }, 'AWS:1 AWS:2'],
  [
    'several types',
    { AWS: '1', Service: ['s'], Federated: 'f', CanonicalUser: 'c' },
    'AWS:1 Service:s Federated:f CanonicalUser:c',
  ],
  ['a misspelt type', { Aws: '1' }, 'Aws:1'],
  ['a list of texts', ['1', '2'], '1 2'],
  ['an account as a number', { AWS: [123456789012, '2'] }, 'AWS:2'],
  ['an empty mapping', {}, ''],
  ['a value left open', { Ref: 'P' }, '…'],
  ['an account left open', { AWS: ['1', { 'Fn::Sub': '${A}' }, { Ref: 'B' }] }, 'AWS:1 AWS:* …'],
  ['a choice', { 'Fn::If': ['C', '*', { AWS: '1' }] }, '* AWS:1 …'],
  ['a choice of a type', { AWS: { 'Fn::If': ['C', '1', { Ref: 'AWS::NoValue' }] } }, 'AWS:1 …'],
  ['null', null, ''],
];

describe('a principal', () => {
  for (const [name, written, read] of principals) {
    for (const element of ['Principal', 'NotPrincipal']) {
      it(`is read from ${element} with ${name}`, () => {
        const { principal } = only({ Effect: 'Allow', [element]: written, Action: 'a' });
        const texts = principal?.principals.map(({ type, text }) =>
          type === undefined ? text.value : `${type}:${text.value}`,
        );
        equal([...(texts ?? []), ...(principal?.complete ? [] : ['…'])].join(' '), read);
        equal(principal?.negated, element === 'NotPrincipal');
      });
    }
  }
});

/** Conditions as `operator key=values`, `…` where more may come; and whether all of them are known. */
const conditions: readonly [name: string, condition: unknown, read: readonly string[], known: boolean][] = [
  ['one key', { StringEquals: { 'aws:x': 'a' } }, ['StringEquals aws:x=a'], true],
  [
    'several of each',
    {
      StringEquals: { 'aws:x': ['a', 'b'], 'aws:y': 'c' },
      'ForAnyValue:StringLikeIfExists': { 'aws:z': [] },
    },
    ['StringEquals aws:x=a,b', 'StringEquals aws:y=c', 'ForAnyValue:StringLikeIfExists aws:z='],
    true,
  ],
  [
    'values that are no texts',
    { Bool: { 'aws:x': false }, NumericEquals: { 'aws:y': [1, 2.5] } },
    ['Bool aws:x=false', 'NumericEquals aws:y=1,2.5'],
    true,
  ],
  [
    'null and mappings for values',
    { Bool: { 'aws:x': null, 'aws:y': { a: 'b' } } },
    ['Bool aws:x=', 'Bool aws:y='],
    true,
  ],
  ['nothing', {}, [], true],
  ['an operator without keys', { Bool: {} }, [], true],
  ['a value left open', { Bool: { 'aws:x': ['a', { Ref: 'X' }] } }, ['Bool aws:x=a …'], false],
  ['a text in parts', { Bool: { 'aws:x': { 'Fn::Sub': 'a${X}' } } }, ['Bool aws:x=a* …'], false],
  ['keys left open', { Bool: { Ref: 'X' }, Null: { 'aws:x': 'true' } }, ['Null aws:x=true'], false],
  ['all left open', { Ref: 'X' }, [], false],
  [
    'a choice of all',
    { 'Fn::If': ['C', { Bool: { 'aws:x': 'true' } }, { Ref: 'AWS::NoValue' }] },
    ['Bool aws:x=true'],
    false,
  ],
  [
    'a choice of keys',
    { Bool: { 'Fn::If': ['C', { 'aws:x': 'true' }, { 'aws:y': 'true' }] } },
    ['Bool aws:x=true', 'Bool aws:y=true'],
    false,
  ],
  [
    'a choice of values',
    { Bool: { 'aws:x': { 'Fn::If': ['C', 'true', ['false']] } } },
    ['Bool aws:x=true,false …'],
    false,
  ],
  ['a text for an operator', { Bool: 'x' }, [], false],
  ['a text for all', 'x', [], false],
  ['null', null, [], false],
];

describe('a condition', () => {
  for (const [name, Condition, read, known] of conditions) {
    it(`is read with ${name}`, () => {
      const statement = only({ Effect: 'Allow', Action: 'a', Resource: 'r', Condition });
      same(statement.conditions.map(shownCondition), read);
      equal(statement.conditionsKnown, known);
    });
  }

  it('is known where there is none', () => {
    const statement = only({ Effect: 'Allow', Action: 'a', Resource: 'r' });
    same([statement.conditions, statement.conditionsKnown], [[], true]);
  });
});

describe('a policy', () => {
  const statement = { Effect: 'Allow', Action: 'a', Resource: 'r' };
  const holders: readonly [name: string, Statement: unknown, sids: number][] = [
    ['a single statement', statement, 1],
    ['a list', [statement, statement], 2],
    ['values that are no statements', [statement, 7, null, 'x', statement], 2],
    ['a choice of statements', [{ 'Fn::If': ['C', statement, { Ref: 'AWS::NoValue' }] }, statement], 2],
    ['a choice of lists', { 'Fn::If': ['C', [statement, statement], statement] }, 3],
    ['a text', 'x', 0],
    ['null', null, 0],
  ];
  for (const [name, Statement, count] of holders) {
    it(`has the statements of ${name}`, () => {
      const found = statementsOf(JSON.stringify({ Version: '2012-10-17', Statement }));
      same(
        found.map(({ index }) => index),
        Array.from({ length: count }, (_, index) => index),
      );
    });
  }
});

function only(statement: object): Statement {
  const [found, ...others] = statementsOf(JSON.stringify({ Version: '2012-10-17', Statement: [statement] }));
  if (!found || others.length) throw new Error('not one statement');
  return found;
}

function statementsOf(text: string): readonly Statement[] {
  return parseJsonFile(text, { fileName: 'x.json', kindFromSetting: undefined }).policies.flatMap(
    ({ statements }) => statements,
  );
}

function shown(element: Statement['action']): string {
  if (!element) return '-';
  const texts = element.texts.map(({ value }) => value);
  return [...(element.negated ? ['not'] : []), ...texts, ...(element.complete ? [] : ['…'])].join(' ');
}

function shownCondition({ operator, key, values, complete }: Condition): string {
  return `${operator} ${key}=${values.join()}${complete ? '' : ' …'}`;
}
