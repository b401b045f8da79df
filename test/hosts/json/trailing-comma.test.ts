import { deepStrictEqual as same } from 'node:assert';
import { describe, it } from 'mocha';
import { trailingComma } from '../../../server/src/hosts/json/trailing-comma';
import { marked } from '../../support/document';

describe('a comma that nothing follows', () => {
  for (const source of [
    '{"a": [1, 2«,»]}',
    '{"a": 1«,»}',
    '{"a": [{"b": 1}«,»\n], }',
    '{"a": 1«,» // why\n /* and */ }',
    '{"a": [1, 2], "b": {}}',
    '{"a": "1,]", "b": ",}"} // ,]',
    '[,',
    '',
  ])
    it(`is found in ${JSON.stringify(source)}`, () => {
      const { text, spans } = marked(source);
      const found = trailingComma(text);
      same(found && { offset: found.offset, length: found.length }, spans[0]);
    });
});
