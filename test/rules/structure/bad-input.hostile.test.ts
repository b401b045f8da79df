import { deepStrictEqual as same, doesNotThrow, ok } from 'node:assert';
import { describe, it } from 'mocha';
import { parseJsonFile } from '../../../server/src/hosts/json/parse';
import type { PolicyKind } from '../../../server/src/policy/model';
import { rules } from '../../../server/src/rules/registry';
import type { Finding } from '../../../server/src/rules/rule';
import { runRules } from '../../../server/src/rules/run';
import { snapshotOf } from '../../support/document';
import { realReference } from '../../support/reference';
import { ofForm, policy } from './faults';

/** One kind of each schema that differs from the others in more than words. */
const kinds: readonly PolicyKind[] = ['identity', 'rcp', 'resource', 'trust'];

const messy = `{"Version":"2012-10-17","Id":null,"Statement":[{"Sid":"a b","Effect":"allow","Principal":{"AWS":[1,"*"],"x":{}},
"Action":["s3:Get*",null],"NotAction":{},"Resource":"*","Condition":{"StringEqual":{"aws:a":["x",1,[]]},"Bool":{"b":true},"Bool":[]},
"__proto__":{"Effect":"Deny"}},5,[{}],{"Effect":{"Fn::If":["C"]},"Action":{"Fn::If":[]},"Resource":{"Ref":"AWS::NoValue"}}]}`;

/** Without the rules of the other families, which a cut document costs more. */
const ofFamily = rules.filter(
  ({ meta }) => meta.family === 'structure' || meta.family === 'control-policies',
);

function rulesOfForm(text: string, kind: PolicyKind): readonly Finding[] {
  const { policies } = parseJsonFile(text, { fileName: '', kindFromSetting: kind });
  return policies.flatMap((each) =>
    runRules(each, {
      rules: ofFamily,
      reference: realReference(),
      crashed: (rule, error) => {
        throw new Error(`the rule ${rule} threw`, { cause: error });
      },
    }),
  );
}

describe('rules of form on bad input', () => {
  for (const kind of kinds)
    it(`${kind}: do not throw on a document cut at every byte`, () => {
      doesNotThrow(() => {
        for (let end = 0; end <= messy.length; end++) {
          for (const finding of rulesOfForm(messy.slice(0, end), kind)) finding.fixes();
        }
      });
    });

  it('say one thing of each place under one rule', () => {
    for (const kind of kinds) {
      const places = ofForm(snapshotOf(messy, { kind })).map(({ rule, offset }) => `${rule.id} ${offset}`);
      same(places, [...new Set(places)]);
    }
  });

  it('find what is wrong with each of very many statements', () => {
    const statements = Array<string>(2_000).fill('{"Effect":"allow","Action":"s3:GetObject","Resource":"*"}');
    const found = ofForm(snapshotOf(policy(...statements), { kind: 'session' }));
    same(found.filter(({ rule }) => rule.id === 'invalid-effect').length, 2_000);
  });

  it('say once that a member stands very many times', () => {
    const members = Array<string>(2_000).fill('"Effect":"Deny"').join(',');
    const found = ofForm(
      snapshotOf(policy(`{${members},"Action":"*","Resource":"*"}`), { kind: 'identity' }),
    );
    const [repeated] = found.filter(({ rule }) => rule.id === 'duplicate-element');
    ok(repeated && repeated.related.length <= 10);
    same(found.filter(({ rule }) => rule.id === 'duplicate-element').length, 1);
  });

  it('are silent on what the text has not got to yet', () => {
    const text =
      '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:a":';
    same(
      ofForm(snapshotOf(text, { kind: 'identity' })).map(({ message }) => message),
      [],
    );
  });
});
