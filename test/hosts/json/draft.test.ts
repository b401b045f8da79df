import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { draftJson } from '../../../server/src/hosts/json/draft';
import { parseJsonFile } from '../../../server/src/hosts/json/parse';
import { Template } from '../../../server/src/policy/edit';
import { locate } from '../../../server/src/policy/locate';
import type { Target } from '../../../server/src/policy/locate';
import { marked } from '../../support/document';

const options = { fileName: 'x.json', kindFromSetting: undefined };
const statement = (members: string) => `{"Statement": [{"Effect": "Allow", ${members}}]}`;

/** The document with `«»` around the word, what of it stands before the caret, and where that is. */
const words: readonly (readonly [name: string, source: string, before: string, at: string])[] = [
  ['nothing', '«¦»', '', 'document'],
  ['a word in an empty document', '«pol¦»', 'pol', 'document'],
  ['an empty root', '{«¦»}', '', 'policy-element name'],
  ['a name in quotes', '{«"Ver¦sion"»}', 'Ver', 'policy-element name'],
  ['the next element', '{"Version": "2012-10-17", «¦»}', '', 'policy-element name'],
  ['an empty statement', '{"Statement": [{«¦»}]}', '', 'statement-element name'],
  ['a name without its end', '{"Statement": [{«"Eff¦»}]}', 'Eff', 'statement-element name'],
  ['a name without quotes', '{"Statement": [{«Eff¦»}]}', 'Eff', 'statement-element name'],
  ['a name before its value', statement('«"Act¦"»: "s3:GetObject"'), 'Act', 'statement-element name'],
  ['a missing value', '{"Statement": [{"Effect": «¦»}]}', '', 'statement-element value'],
  ['a value without quotes', '{"Statement": [{"Effect": «Al¦low»}]}', 'Al', 'statement-element value'],
  ['a value without its end', '{"Statement": [{"Effect": «"Al¦»}]}', 'Al', 'statement-element value'],
  [
    'a text that took the next along',
    statement('"Action": [«"s3:Get¦», "s3:PutObject"]'),
    's3:Get',
    'action',
  ],
  ['an action without quotes', statement('"Action": [«s3:Get¦»]'), 's3:Get', 'action'],
  ['an action after a comma', statement('"Action": ["s3:GetObject", «¦»]'), '', 'action'],
  ['an action without a comma', statement('"Action": ["s3:GetObject" «¦»]'), '', 'action'],
  ['an empty list', statement('"Action": [«¦»]'), '', 'action'],
  ['before the first item', statement('"Action": [«¦» "s3:GetObject"]'), '', 'action'],
  ['after a line without a comma', statement('"Action": «"s3:¦»\n"Resource": "*"'), 's3:', 'action'],
  ['a variable', statement('"Resource": «"arn:${aws:us¦}"»'), 'arn:${aws:us', 'resource'],
  [
    'a variable without its end',
    statement('"Resource": ["a", «"arn:${aws:us¦}»]'),
    'arn:${aws:us',
    'resource',
  ],
  ['an operator', statement('"Condition": {«"Str¦»}'), 'Str', 'operator'],
  ['a key', statement('"Condition": {"Bool": {«"aws:¦"»}}'), 'aws:', 'condition-key'],
  ['a literal', statement('"Condition": {"Bool": {"aws:x": «tr¦ue»}}'), 'tr', 'condition-value'],
  ['an escaped quote', statement('"Resource": «"a\\"b¦"»'), 'a"b', 'resource'],
  ['a backslash', statement('"Resource": «"a\\¦»'), 'a\\', 'resource'],
  [
    'a name that lacks its end before a colon',
    statement('«"Act¦»: "s3:GetObject"'),
    'Act',
    'statement-element name',
  ],
  ['a value that lacks its opening quote', statement('"Action": [«s3:Get¦"», "a"]'), 's3:Get', 'action'],
  ['no quote of the next', statement('"Action": [«s3:Get¦»"a"]'), 's3:Get', 'action'],
  ['single quotes', statement('"Action": «\'s3:Get¦\'»'), 's3:Get', 'action'],
  ['empty single quotes', '{"Statement": [{«\'¦\'»}]}', '', 'statement-element name'],
  ['the end of the text', '{"Statement": [{"Action": ["a", «"s3:¦»', 's3:', 'action'],
  ['past a comment', statement('/* "x */ "Action": «"s3:¦"»'), 's3:', 'action'],
  ['a policy in a template', '{"Resources": {"A": {"PolicyDocument": {«¦»}}}}', '', 'policy-element name'],
];

const nowhere: readonly (readonly [name: string, source: string])[] = [
  ['after a line that a backslash ends', '"\\\n¦'],
  ['a comment', '// ¦\n{}'],
  ['the end of a comment', '{} // x¦'],
  ['a block comment', '{ /* ¦ */ }'],
  ['after the document', '{"Statement": []} ¦'],
  ['before a colon', statement('"Action"  ¦: "s3:*"')],
  ['before a value that stands', '{"Statement": ¦ [{}]}'],
];

describe('the word at a caret in JSON', () => {
  for (const [name, source, before, at] of words) {
    it(name, () => {
      const { text, caret = 0, spans } = marked(source);
      const draft = draftJson(text, caret, options);
      deepEqual([draft?.word.span], spans);
      equal(draft?.word.before, before);
      equal(draft.word.role === 'document' ? 'document' : shown(locate(draft.file, draft.offset)), at);
    });
  }
  for (const [name, source] of nowhere) {
    it(`none: ${name}`, () => {
      const { text, caret = 0 } = marked(source);
      equal(draftJson(text, caret, options)?.word, undefined);
    });
  }

  it('has no policy in another format', () => {
    const { text, caret = 0 } = marked('{"name": "x", ¦}');
    deepEqual(draftJson(text, caret, options)?.file.policies, []);
  });

  it('is the same where only its statement is read', () => {
    const text =
      '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["s3:Get, "a"]}, {"Sid": x} {"a": [1}]}';
    const file = parseJsonFile(text, options);
    for (let offset = 0; offset <= text.length; offset++)
      deepEqual(draftJson(text, offset, { ...options, file })?.word, draftJson(text, offset, options)?.word);
  });

  it('is found at every offset of any text, and lies around it', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '/*',
      '*/',
      '//',
      '\n',
      ' ',
      'a',
      's3:',
      '"Statement"',
      '${',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        for (let offset = 0; offset <= text.length; offset++) {
          const span = draftJson(text, offset, options)?.word.span;
          if (!span) continue;
          if (span.offset > offset || span.offset + span.length < offset) return false;
          if (text.slice(span.offset, span.offset + span.length).includes('\n')) return false;
        }
        return true;
      }),
    );
  });
});

/** What stands in the document once `name` or `value` is written at the caret. */
const writings: readonly (readonly [name: string, source: string, result: string])[] = [
  ['a value', statement('"Action": [¦]'), statement('"Action": ["NEW"]')],
  ['a value before another', statement('"Action": [¦ "a"]'), statement('"Action": ["NEW", "a"]')],
  ['a value without a comma before', statement('"Action": ["a" ¦]'), statement('"Action": ["a", "NEW"]')],
  ['the whole token', statement('"Action": ["o¦ld"]'), statement('"Action": ["NEW"]')],
  ['a missing quote', statement('"Action": ["ol¦, "a"]'), statement('"Action": ["NEW", "a"]')],
  [
    'a missing quote and comma',
    '{"Statement": [{"Action": "ol¦\n"Resource": "*"}]}',
    '{"Statement": [{"Action": "NEW",\n"Resource": "*"}]}',
  ],
  ['right after a brace', '{"Statement": [{}¦]}', '{"Statement": [{}, "NEW"]}'],
  [
    'right after a brace in a list over lines',
    '{\n  "Statement": [\n    {\n    }¦\n  ]\n}',
    '{\n  "Statement": [\n    {\n    },\n    "NEW"\n  ]\n}',
  ],
  [
    'right after a brace that a bracket follows',
    '{\n  "Statement": [{\n  }¦]\n}',
    '{\n  "Statement": [{\n  }, "NEW"]\n}',
  ],
  [
    'right after a bracket in its line',
    '{\n  "Statement": [{"a": "}"}¦]\n}',
    '{\n  "Statement": [{"a": "}"}, "NEW"]\n}',
  ],
  [
    'in a CRLF text',
    '{\r\n  "Statement": [{"Action": ¦\r\n  }]\r\n}',
    '{\r\n  "Statement": [{"Action": "NEW"\r\n  }]\r\n}',
  ],
];

const members: readonly (readonly [name: string, source: string, result: string])[] = [
  ['an empty document', '¦', '{\n  "a": 1,\n  "b": {\n    "c": "<gap>"\n  }\n}'],
  ['bare braces', '{¦}', '{\n  "a": 1,\n  "b": {\n    "c": "<gap>"\n  }\n}'],
  ['an open brace', '{¦', '{\n  "a": 1,\n  "b": {\n    "c": "<gap>"\n  }\n'],
  ['braces over lines', '{\n\t¦\n}', '{\n\t"a": 1,\n\t"b": {\n\t\t"c": "<gap>"\n\t}\n}'],
  ['one line', '{"Version":"2012-10-17",¦}', '{"Version":"2012-10-17","a":1,"b":{"c":"<gap>"}}'],
  [
    'a line with other members',
    '{\n  "x": { "y": 1, ¦ }\n}',
    '{\n  "x": { "y": 1, "a": 1, "b": {"c": "<gap>"} }\n}',
  ],
  [
    'empty braces in a line with other members',
    '{\n  "x": { "y": 1, "z": {¦} }\n}',
    '{\n  "x": { "y": 1, "z": {"a": 1, "b": {"c": "<gap>"}} }\n}',
  ],
  [
    'before another',
    '{\n  ¦\n  "Version": "x"\n}',
    '{\n  "a": 1,\n  "b": {\n    "c": "<gap>"\n  },\n  "Version": "x"\n}',
  ],
];

describe('writing at a caret in JSON', () => {
  for (const [name, source, result] of writings)
    it(name, () => equal(written(source, { write: 'value', value: 'NEW' }), result));
  for (const [name, source, result] of members)
    it(`members: ${name}`, () => {
      const gap = new Template(['', { gap: 'gap' }, '']);
      const insertion = {
        write: 'members',
        members: [
          { name: 'a', value: 1 },
          { name: 'b', value: { c: gap } },
        ],
      } as const;
      equal(written(source, insertion), result);
    });

  it('writes gaps as tab stops, the last one where the caret goes', () => {
    const template = new Template(['arn:', { gap: 'x$' }, '/', { gap: 'x$' }, ':', { gap: '' }]);
    const draft = draftJson('', 0, options);
    deepEqual(draft?.write({ write: 'value', value: template }, { snippets: true }), {
      newText: '"arn:${1:x\\$}/${1:x\\$}:$0"',
      snippet: true,
      commaAt: undefined,
    });
    equal(
      draft.write({ write: 'value', value: '${aws:username}' }, { snippets: true }).newText,
      '"${aws:username}"',
    );
    equal(draft.write({ write: 'value', value: template }, { snippets: false }).newText, '"arn:<x$>/<x$>:"');
  });
});

function written(
  source: string,
  insertion: Parameters<NonNullable<ReturnType<typeof draftJson>>['write']>[0],
): string {
  const { text, caret = 0 } = marked(source);
  const draft = draftJson(text, caret, options);
  const edit = draft?.write(insertion, { snippets: false });
  if (!draft || !edit) return 'nothing';
  const { offset, length } = draft.word.span;
  const after = edit.newText + text.slice(offset + length);
  if (edit.commaAt === undefined) return text.slice(0, offset) + after;
  return `${text.slice(0, edit.commaAt)},${text.slice(edit.commaAt, offset)}${after}`;
}

function shown(target: Target | undefined): string {
  return target ? `${target.at}${'on' in target ? ` ${target.on}` : ''}` : 'nothing';
}
