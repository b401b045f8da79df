import { deepStrictEqual as same, ok } from 'node:assert';
import { describe, it } from 'mocha';
import { snapshotOf } from './support/document';

/** A statement with one finding: the misspelt action. */
const faulty = '{"Effect": "Allow", "Action": "s3:GetObjec", "Resource": "arn:aws:s3:::a/*"}';
const other = faulty.replace('a/*', 'b/*');
const broken = '{"Effect": "Allow", "Action": "s3:GetObject,\n"Resource": "*"}';
const head = '"Version": "2012-10-17", ';
const one = ['unknown-action'];

/** A text with a syntax problem, and the rules of what is said of it all the same. */
const cases: readonly [what: string, text: string, rules: readonly string[]][] = [
  ['no closing quote', `{${head}"Statement": [${broken}]}`, []],
  [
    'no closing quote between others',
    `{${head}"Statement": [${faulty}, ${broken}, ${other}]}`,
    [...one, ...one],
  ],
  [
    'no closing bracket',
    `{${head}"Statement": [${faulty}, {"Effect": "Allow", "Action": ["s3:GetObjec", "Resource": "*"}]}`,
    one,
  ],
  ['a statement that breaks off', `{${head}"Statement": [${faulty}, ${faulty.slice(0, -1)}`, one],
  [
    'a statement that breaks off behind its condition',
    `{${head}"Statement": [{"Effect": "Allow", "Action": "s3:GetObjec", "Condition": {}`,
    [],
  ],
  ['a statement after which the text ends', `{${head}"Statement": [${faulty}`, one],
  ['no comma between two statements', `{${head}"Statement": [${faulty} ${other}]}`, [...one, ...one]],
  ['a version without quotes', `{"Version": 2012-10-17, "Statement": [${faulty}]}`, one],
  ['a brace too many', `{"Statement": [${faulty}]}, ${head}}`, one],
  ['nothing wrong', `{"Statement": [${faulty}]}`, ['missing-version', ...one]],
];

describe('findings where the syntax is broken', () => {
  for (const [what, text, rules] of cases)
    it(what, () => {
      const snapshot = snapshotOf(text);
      same(
        snapshot.findings().map(({ rule }) => rule.id),
        rules,
      );
      ok(what === 'nothing wrong' || snapshot.file.problems.length);
    });
});
