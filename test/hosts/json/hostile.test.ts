import { equal, deepEqual as same, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { parseJson, parseJsonFile } from '../../../server/src/hosts/json/parse';
import type { PolicyFile } from '../../../server/src/policy/model';
import { faultsIn, liesIn } from '../tree';

describe('hostile JSON', () => {
  const many = 100_000;
  const cases: readonly [name: string, text: string][] = [
    ['opening brackets', '['.repeat(many)],
    ['opening braces with names', '{"Statement":'.repeat(many)],
    ['closing brackets', ']'.repeat(many)],
    ['brackets and closing brackets', '['.repeat(many) + ']'.repeat(many)],
    [
      'brackets after as many that close nothing',
      `{"Statement": ${']'.repeat(many)}, "b": ${'['.repeat(many)}`,
    ],
    ['lists closed as mappings', `{"Statement": ${'[},'.repeat(many)}`],
    ['mappings closed as lists', '{"Statement":],"a":'.repeat(many)],
    ['brackets in a text', `{"Statement": "${'['.repeat(many)}"}`],
    ['brackets in comments', `{"Statement": 1} /* ${'['.repeat(many)} */ // ${'{'.repeat(many)}`],
    ['placeholders that nothing closes', `{"Statement": {"Fn::Sub": "${'${'.repeat(many)}"}}`],
    ['backslashes', `{"Statement": "${'\\'.repeat(many)}"}`],
    ['members of one name', `{"Statement": 1${',"a":1'.repeat(many / 5)}}`],
    ['commas', `{"Statement": [${','.repeat(many / 5)}]}`],
  ];
  for (const [name, text] of cases) {
    it(`reads ${name} by the ten thousand`, () => {
      const file = parse(text);
      for (const span of file.problems) ok(liesIn(span, text));
    });
  }

  it('reads 256 levels and says no to one more', () => {
    const nest = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    same(parseJson(nest(256)).problems, []);
    const { root, problems } = parseJson(nest(257));
    equal(root, undefined);
    same(
      problems.map(({ offset, length }) => [offset, length]),
      [[0, 1]],
    );
  });

  it('does not take a long document for a deep one', () => {
    const { problems } = parseJson(`[${'{"a": [[]]},'.repeat(1_000)}{`);
    ok(problems.every(({ message }) => !message.includes('deep')));
  });

  it('reads this very file', () => {
    const text = readFileSync(join(__dirname, 'hostile.test.ts'), 'utf8');
    equal(faultsIn(text, parseJson(text).root), '');
  });
});

function parse(text: string): PolicyFile {
  return parseJsonFile(text, { fileName: 'x.json', kindFromSetting: undefined });
}
