import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseJsonFile } from '../../server/src/hosts/json/parse';
import { locate } from '../../server/src/policy/locate';
import type { Target } from '../../server/src/policy/locate';
import { marked } from '../support/document';

/** A statement, or what stands of it, in a policy that is otherwise whole. */
const within = (statement: string) =>
  `{"Version":"2012-10-17","Statement":[{"Effect":"Allow",${statement}}]}`;

const places: readonly [name: string, source: string, target: string][] = [
  // The policy's own members.
  ['the opening brace', '¦{"Version":"2012-10-17"}', '-'],
  ['the closing brace', '{"Version":"2012-10-17"}¦', '-'],
  ['before a name', '{¦"Version":"2012-10-17"}', 'policy-element name Version'],
  ['in a name', '{"Ver¦sion":"2012-10-17"}', 'policy-element name Version'],
  ['after a name', '{"Version"¦:"2012-10-17"}', 'policy-element name Version'],
  ['before a value', '{"Version":¦"2012-10-17"}', 'policy-element value Version'],
  ['after a value', '{"Version":"2012-10-17"¦}', 'policy-element value Version'],
  ['after a comma', '{"Version":"2012-10-17",¦"Statement":[]}', 'policy-element name Statement'],
  ['between a colon and its value', '{"Version": ¦ "2012-10-17"}', '-'],
  [
    'in an empty list of statements',
    '{"Version":"2012-10-17","Statement":[¦]}',
    'policy-element value Statement',
  ],
  ['in an empty statement', '{"Version":"2012-10-17","Statement":[{¦}]}', 'statement 0'],
  ['on a brace', '{"Version":"2012-10-17","Statement":[¦{"Effect":"Allow"}]}', 'statement 0'],
  ['after a brace', '{"Version":"2012-10-17","Statement":[{¦ "Effect":"Allow"}]}', 'statement 0'],
  ['on a closing brace', '{"Version":"2012-10-17","Statement":[{"Effect":"Allow" ¦}]}', 'statement 0'],
  [
    'within a statement',
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow" ¦ }]}',
    'policy-element value Statement',
  ],
  ['a misspelt member', '{"Version":"2012-10-17","Sta¦tment":[]}', 'policy-element name Statment'],
  ['past the policy', '{"Version":"2012-10-17"} ¦ ', '-'],

  // A statement's members.
  ['Effect', '{"Statement":{"Eff¦ect":"Allow","Action":"a"}}', 'statement-element name Effect'],
  ['the value of Effect', '{"Statement":{"Effect":"Al¦low","Action":"a"}}', 'statement-element value Effect'],
  ['a misspelt element', within('"Resou¦rse":"*"'), 'statement-element name Resourse'],
  ['the value of a misspelt element', within('"Resourse":"¦*"'), 'statement-element value Resourse'],
  ['Sid', within('"Sid":"¦x"'), 'statement-element value Sid'],

  ['Action', within('¦"Action":"s3:Get*"'), 'statement-element name Action'],
  ['the end of Action', within('"Action"¦:"s3:Get*"'), 'statement-element name Action'],
  ['an action', within('"Action":"s3:G¦et*"'), 'action Action s3:Get*'],
  ['before an action', within('"Action":¦"s3:Get*"'), 'action Action s3:Get*'],
  ['after an action', within('"Action":"s3:Get*"¦'), 'action Action s3:Get*'],
  ['an action of a list', within('"Action":["a",¦"b"]'), 'action Action b'],
  ['after an action of a list', within('"Action":["a"¦,"b"]'), 'action Action a'],
  ['between actions', within('"Action":["a", ¦ "b"]'), 'statement-element value Action'],
  ['an empty action', within('"Action":"¦"'), 'action Action '],
  ['NotAction', within('"NotAction":["¦a"]'), 'action NotAction a'],
  ['an action that is a number', within('"Action":[1¦2]'), 'statement-element value Action'],
  ['an action left open', within('"Action":{"Re¦f":"X"}'), 'statement-element value Action'],
  ['an action in parts', within('"Action":{"Fn::Sub":"s3:$¦{X}"}'), 'action Action s3:*'],
  ['an option of a choice', within('"Action":{"Fn::If":["C","¦a","b"]}'), 'action Action a'],
  ['an item of an option', within('"Action":[{"Fn::If":["C",["a","b¦"],"c"]}]'), 'action Action b'],
  ['the name of a choice', within('"Action":{"Fn::I¦f":["C","a","b"]}'), 'statement-element value Action'],

  ['a resource', within('"Resource":"arn:¦aws"'), 'resource Resource arn:aws'],
  ['a resource of a list', within('"NotResource":["x","y¦"]'), 'resource NotResource y'],
  ['Resource', within('"Resou¦rce":["x"]'), 'statement-element name Resource'],

  ['everybody', within('"Principal":"*¦"'), 'principal Principal *'],
  ['the type of a principal', within('"Principal":{"AW¦S":"x"}'), 'principal-type AWS'],
  ['the end of a type', within('"Principal":{"AWS"¦:"x"}'), 'principal-type AWS'],
  ['a principal', within('"Principal":{"AWS":"x¦"}'), 'principal AWS x'],
  ['a principal of a list', within('"NotPrincipal":{"AWS":["x",¦"y"]}'), 'principal AWS y'],
  ['a misspelt type', within('"Principal":{"Aw¦s":"x"}'), 'principal-type Aws'],
  ['an empty mapping of principals', within('"Principal":{¦}'), 'statement-element value Principal'],
  ['between principals', within('"Principal":{"AWS":["x", ¦ "y"]}'), 'statement-element value Principal'],
  ['Principal', within('"Princ¦ipal":"*"'), 'statement-element name Principal'],

  ['Condition', within('"Cond¦ition":{}'), 'statement-element name Condition'],
  ['an empty condition', within('"Condition":{¦}'), 'statement-element value Condition'],
  ['an operator', within('"Condition":{"Bo¦ol":{"aws:x":"true"}}'), 'operator Bool'],
  ['before an operator', within('"Condition":{¦"Bool":{"aws:x":"true"}}'), 'operator Bool'],
  ['an operator without keys', within('"Condition":{"Bool¦"}'), 'operator Bool'],
  ['where a key may stand', within('"Condition":{"Bool":{ ¦ }}'), 'statement-element value Condition'],
  ['a key', within('"Condition":{"Bool":{"aw¦s:x":"true"}}'), 'condition-key Bool aws:x'],
  ['the end of a key', within('"Condition":{"Bool":{"aws:x"¦:"true"}}'), 'condition-key Bool aws:x'],
  ['a value', within('"Condition":{"Bool":{"aws:x":"tr¦ue"}}'), 'condition-value Bool aws:x true'],
  ['a value of a list', within('"Condition":{"Bool":{"aws:x":["a","b"¦]}}'), 'condition-value Bool aws:x b'],
  [
    'a value that is no text',
    within('"Condition":{"Bool":{"aws:x":tr¦ue}}'),
    'condition-value Bool aws:x true',
  ],
  [
    'the second key of the second operator',
    within('"Condition":{"Bool":{"a":"1"},"Null":{"b":"2","¦c":"3"}}'),
    'condition-key Null c',
  ],
  ['a repeated element, the first of it', within('"Action":"a¦","Action":"b"'), 'action Action a'],

  // What a person is still typing.
  ['a name without its quote', '{"Version":"2012-10-17","Statement":[{"Act¦', 'statement-element name Act'],
  ['a name alone', '{"Version":"2012-10-17","Statement":[{"Action"¦', 'statement-element name Action'],
  ['a colon', '{"Version":"2012-10-17","Statement":[{"Action":¦', 'policy-element value Statement'],
  [
    'an action without its quote',
    '{"Version":"2012-10-17","Statement":[{"Action":"s3:¦',
    'action Action s3:',
  ],
  [
    'an action in a list without its end',
    '{"Version":"2012-10-17","Statement":[{"Action":["a","s3:¦',
    'action Action s3:',
  ],
  [
    'an action before the next line',
    '{"Version":"2012-10-17","Statement":[{"Action":"s3:¦\n"Resource":"*"}]}',
    'action Action s3:',
  ],
  [
    'a statement before the next one',
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Ac¦"},{"Effect":"Deny"}]}',
    'statement-element name Ac',
  ],
  ['an operator', '{"Version":"2012-10-17","Statement":[{"Condition":{"Str¦', 'operator Str'],
  ['a key', '{"Version":"2012-10-17","Statement":[{"Condition":{"Bool":{"aws:¦', 'condition-key Bool aws:'],
  [
    'a value',
    '{"Version":"2012-10-17","Statement":[{"Condition":{"Bool":{"aws:x":"t¦',
    'condition-value Bool aws:x t',
  ],
  ['a principal', '{"Version":"2012-10-17","Statement":[{"Principal":{"AWS":"¦', 'principal AWS '],
  ['nothing yet', '{"Version":"2012-10-17","Statement":[{ ¦', 'policy-element value Statement'],

  // Several policies in a file.
  [
    'the second policy',
    '[{"Version":"2012-10-17"},{"Version":"2012-¦10-17"}]',
    'policy-element value Version',
  ],
  ['between policies', '[{"Version":"2012-10-17"}, ¦ {"Version":"2012-10-17"}]', '-'],
  ['a template around a policy', '{"Reso¦urces":{"A":{"Version":"2012-10-17","Statement":[]}}}', '-'],
  ['no policy', '{"na¦me":"x"}', '-'],
  ['an empty text', '¦', '-'],
];

describe('what stands at the caret', () => {
  for (const [name, source, target] of places) {
    it(`${name}: ${source.replace(/^.*(.{24}¦.{0,12}).*$/s, '$1')}`, () => {
      const { text, caret = 0 } = marked(source);
      equal(
        shown(locate(parseJsonFile(text, { fileName: 'x.json', kindFromSetting: undefined }), caret)),
        target,
      );
    });
  }

  it('knows its policy and its statement', () => {
    const { text, caret = 0 } = marked(
      '[{"Version":"2012-10-17"},{"Statement":[{"Effect":"Deny"},{"Effect":"Allow","Action":"¦"}]}]',
    );
    const target = locate(parseJsonFile(text, { fileName: 'x.json', kindFromSetting: undefined }), caret);
    equal(target && 'statement' in target && target.statement.index, 1);
    equal(target?.policy.source.step, 1);
  });
});

function shown(target: Target | undefined): string {
  switch (target?.at) {
    case undefined:
      return '-';
    case 'policy-element':
    case 'statement-element':
      return `${target.at} ${target.on} ${target.entry.name}`;
    case 'action':
    case 'resource':
    case 'principal':
      return `${target.at} ${target.entry.name} ${target.text.value}`;
    case 'principal-type':
    case 'operator':
      return `${target.at} ${target.entry.name}`;
    case 'condition-key':
      return `${target.at} ${target.operator.name} ${target.entry.name}`;
    case 'condition-value':
      return `${target.at} ${target.operator.name} ${target.key.name} ${target.value.value}`;
    case 'statement':
      return `statement ${target.statement.index}`;
  }
}
