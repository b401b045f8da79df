import { deepStrictEqual as same } from 'node:assert';
import { describe, it } from 'mocha';
import { confinesPrincipals, isRestricted } from '../../server/src/access/conditions';
import { namedResources } from '../../server/src/access/resources';
import { parseJson, parseJsonFile } from '../../server/src/hosts/json/parse';
import { copyOf } from '../../server/src/policy/edit';
import { locate } from '../../server/src/policy/locate';
import { endOf } from '../../server/src/text/span';
import { valuesOf } from '../hosts/tree';

const policy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'One',
      Effect: 'Allow',
      Principal: { AWS: ['1', '2'] },
      Action: ['s3:*', 's3:GetObject'],
      Resource: 'arn:aws:s3:::demo/*',
      Condition: { Bool: { 'aws:SecureTransport': ['true', false] } },
    },
  ],
});

const wrong = [
  'null',
  '7',
  '-1.5e300',
  'true',
  '""',
  '"\\u0000"',
  '[]',
  '{}',
  '[[[]]]',
  '[null]',
  '{"Ref": null}',
  '{"Fn::If": null}',
  '{"": {}}',
  '',
  '"',
  '{',
  '[',
  ',',
];

describe('a value of any type in any place', () => {
  const spans = valuesOf(parseJson(policy).root);

  it('leaves a policy that can be read, located and asked about', () => {
    const failed: string[] = [];
    for (const { offset, length } of spans) {
      for (const value of wrong) {
        const text = policy.slice(0, offset) + value + policy.slice(offset + length);
        try {
          read(text);
        } catch (error) {
          failed.push(`${text}: ${String(error)}`);
        }
      }
    }
    same(failed, []);
  });
});

function read(text: string): void {
  const file = parseJsonFile(text, { fileName: 'x.json', kindFromSetting: 'resource' });
  for (let offset = 0; offset <= text.length; offset += 3) locate(file, offset);
  for (const { source, statements } of file.policies) {
    copyOf(source);
    for (const statement of statements) {
      isRestricted(statement);
      confinesPrincipals(statement);
      namedResources(statement);
      if (endOf(statement) > text.length) throw new Error('a statement ends outside of the text');
    }
  }
}
