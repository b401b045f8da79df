import { deepStrictEqual as same, match, ok, strictEqual as equal } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, it } from 'mocha';
import type { PolicyKind } from '../../server/src/policy/model';
import { isAllowedIn, policyElements, statementElements } from '../../server/src/policy/elements';

const folder = join(__dirname, '..', '..', 'schemas');
const kinds: readonly PolicyKind[] = [
  'boundary',
  'endpoint',
  'identity',
  'rcp',
  'resource',
  'scp',
  'session',
  'trust',
];

interface Schema {
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly $ref?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

function read(name: string): Schema {
  return JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8')) as Schema;
}

/** As somebody else would use them: every file by its `$id`, none taken apart. */
function compiled() {
  const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false });
  ajv.addSchema(read('common'));
  return new Map(kinds.map((kind) => [kind, ajv.compile(read(kind))]));
}

describe('the schemas', () => {
  const validators = compiled();

  it('are one of each kind and one of what they share', () => {
    same(
      readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .sort(),
      [...kinds, 'common'].sort().map((name) => `${name}.schema.json`),
    );
  });

  for (const name of [...kinds, 'common'])
    it(`${name}: has an id, and a title and a description of everything`, () => {
      const schema = read(name);
      match(schema.$id ?? '', new RegExp(`/${name}\\.schema\\.json$`));
      same(undescribed(schema, name), []);
    });

  for (const kind of kinds)
    it(`${kind}: has the elements that the rules say it has`, () => {
      const schema = read(kind);
      const allowed = (element: string) => isAllowedIn(kind, element);
      same(Object.keys(schema.properties ?? {}).sort(), policyElements.filter(allowed).sort());
      same(
        Object.keys(schema.definitions?.['statement']?.properties ?? {}).sort(),
        statementElements.filter(allowed).sort(),
      );
    });

  const anybody = { Principal: { AWS: '111122223333' } };
  const statements: Readonly<Record<PolicyKind, object>> = {
    identity: { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' },
    boundary: { Effect: 'Allow', NotAction: ['iam:*'], NotResource: ['arn:aws:s3:::a'] },
    session: { Sid: 'a', Effect: 'Deny', Action: '*', Resource: '*' },
    scp: {
      Effect: 'Allow',
      NotAction: 'iam:*',
      Resource: 'arn:aws:s3:::a',
      Condition: { Bool: { 'aws:a': true } },
    },
    rcp: { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' },
    resource: { ...anybody, Sid: 'a b', Effect: 'Allow', Action: 'ecr:BatchGetImage' },
    endpoint: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' },
    trust: {
      ...anybody,
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Condition: { Null: { 'aws:a': 'true' } },
    },
  };
  for (const kind of kinds)
    it(`${kind}: takes a statement alone and in a list, and no other`, () => {
      const validate = validators.get(kind);
      ok(validate);
      const statement = statements[kind];
      const version = { Version: '2012-10-17' };
      equal(validate({ ...version, Statement: statement }), true);
      equal(validate({ ...version, Statement: [statement, statement] }), true);
      equal(validate({ Statement: [statement] }), kind !== 'rcp', 'without a version');
      equal(validate({ ...version, Statement: [] }), false);
      equal(validate({ ...version, Statement: { ...statement, Effect: 'allow' } }), false);
      equal(validate({ ...version, Statement: { ...statement, Resourse: '*' } }), false);
      equal(validate({ ...version, Statement: { ...statement, Action: '*', NotAction: '*' } }), false);
    });
});

/** Where a property, an item or a definition does not say what it is; a reference says it elsewhere. */
function undescribed(schema: Schema, path: string): readonly string[] {
  const inside = [
    ...Object.entries(schema.properties ?? {}),
    ...Object.entries(schema.patternProperties ?? {}),
    ...Object.entries(schema.definitions ?? {}),
    ...(schema.items ? [['items', schema.items] as const] : []),
  ].flatMap(([name, each]) => undescribed(each, `${path}/${name}`));
  return schema.$ref !== undefined || (schema.title && schema.description) ? inside : [path, ...inside];
}
