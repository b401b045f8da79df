import { deepStrictEqual as same, throws } from 'node:assert';
import { describe, it } from 'mocha';
import { dereference } from '../../scripts/schemas/dereference';

const schemas = new Map([
  [
    'a.json',
    {
      properties: { title: { $ref: 'b.json#/definitions/x' } },
      title: 'A',
      definitions: { y: { type: 'null' } },
    },
  ],
  [
    'b.json',
    { definitions: { x: { allOf: [{ $ref: '#/definitions/z' }] }, z: { description: 'Z', type: 'string' } } },
  ],
]);

describe('a schema without references', () => {
  it('has in place what they point to, in its own file and in others, and no words', () => {
    same(dereference(schemas.get('a.json'), 'a.json', schemas), {
      properties: { title: { allOf: [{ type: 'string' }] } },
    });
  });

  it('has what is put in the place of a reference', () => {
    same(
      dereference({ items: { $ref: '#/definitions/y' } }, 'a.json', schemas, (reference) =>
        reference.endsWith('y') ? { type: 'object' } : undefined,
      ),
      { items: { type: 'object' } },
    );
  });

  it('is refused where a reference leads nowhere', () => {
    throws(() => dereference({ $ref: '#/definitions/none' }, 'a.json', schemas), /#\/definitions\/none/);
  });
});
