import { deepEqual as same, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { DocumentSymbol, Range } from 'vscode-languageserver-types';
import { documentSymbols } from '../../server/src/features/symbols';
import { parseJsonFile } from '../../server/src/hosts/json/parse';
import { positionsOf } from '../../server/src/text/positions';
import { realReference } from '../support/reference';

function symbolsOf(text: string): DocumentSymbol[] {
  const positions = positionsOf(text);
  return documentSymbols({
    file: parseJsonFile(text, { fileName: 'x.json', kindFromSetting: undefined }),
    reference: realReference(),
    positions: () => positions,
  });
}

/** A line for each symbol: its name and detail, deeper ones indented. */
function outline(symbols: readonly DocumentSymbol[], depth = 0): readonly string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${'  '.repeat(depth)}${name}${detail === undefined ? '' : ` | ${detail}`}`,
    ...outline(children ?? [], depth + 1),
  ]);
}

const policy = `{
  "Version": "2012-10-17",
  "Id": "demo",
  "Statement": [
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Principal": { "AWS": "111122223333", "Service": "s3.amazonaws.com" },
      "Action": ["s3:GetObject", "s3:ListBucket"],
      "Resource": "arn:aws:s3:::demo"
    },
    {
      "Effect": "Deny",
      "Principal": "*",
      "Action": "s3:*",
      "NotResource": ["arn:aws:s3:::demo", "arn:aws:s3:::demo/*", { "Ref": "Other" }],
      "Condition": {
        "Bool": { "aws:SecureTransport": "false" },
        "StringNotEquals": { "aws:SourceVpc": ["vpc-1", "vpc-2"], "aws:SourceAccount": "111122223333" }
      }
    }
  ]
}`;

describe('the outline', () => {
  it('of a policy has its members and statements at the top', () =>
    same(outline(symbolsOf(policy)), [
      'Version | 2012-10-17',
      'Id | demo',
      'Read | Allow account 111122223333 and the S3 service to use s3:GetObje…',
      '  Effect | Allow',
      '  Principal | 2 principals',
      '  Action | 2 actions',
      '  Resource | arn:aws:s3:::demo',
      'Deny everything in Amazon S3 with any resource… on 3 conditions',
      '  Effect | Deny',
      '  Principal | *',
      '  Action | s3:*',
      '  NotResource | 3 resources',
      '  Condition | 3 conditions',
      '    Bool · aws:SecureTransport | false',
      '    StringNotEquals · aws:SourceVpc | 2 values',
      '    StringNotEquals · aws:SourceAccount | 111122223333',
    ]));

  it('goes to a Sid, to the brace of a statement without one, and to the name of an element', () => {
    const symbols = symbolsOf(policy);
    const selected = (symbol: DocumentSymbol | undefined) => symbol && textAt(policy, symbol.selectionRange);
    equal(selected(symbols[2]), '"Read"');
    equal(selected(symbols[3]), '{');
    equal(selected(symbols[3]?.children?.[2]), '"Action"');
    equal(textAt(policy, symbols[3]?.children?.[2]?.range), '"Action": "s3:*"');
  });

  it('of a template has each policy by its place', () => {
    const trust =
      '{"Statement": {"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}}';
    const read = '{"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}';
    const text = `{"Resources": {"Role": {"Type": "AWS::IAM::Role", "Properties": {
      "AssumeRolePolicyDocument": ${trust},
      "Policies": [{"PolicyName": "read", "PolicyDocument": ${read}}, {"PolicyDocument": ${read}}]}}}}`;
    same(
      symbolsOf(text).map(({ name, detail }) => `${name} | ${detail ?? ''}`),
      [
        'Resources › Role › AssumeRolePolicyDocument | trust policy',
        'Resources › Role › Policies › read | identity policy',
        'Resources › Role › Policies › 2 | identity policy',
      ],
    );
    same(outline(symbolsOf(text)[0]?.children ?? []).slice(0, 2), [
      'Trust the EC2 service | Allow',
      '  Effect | Allow',
    ]);
  });

  it('keeps what is misspelt, empty or repeated', () =>
    same(
      outline(
        symbolsOf(
          '{"Statment": [], "Statement": [{"Sid": " ", "Effect": "Allow", "Actions": "s3:*", "": 1}, {}]}',
        ),
      ),
      [
        'Statment',
        'Allow something that it does not name yet',
        '  Sid',
        '  Effect | Allow',
        '  Actions | s3:*',
        '  … | 1',
        'Empty statement',
      ],
    ));

  it('of a document without policies is empty', () => {
    same(symbolsOf('{"name": "x"}'), []);
    same(symbolsOf(''), []);
  });

  it('is well formed in every text', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"Statement"',
      '"Effect": "Allow"',
      '\n',
      '\\',
      '""',
      '"\u0000\u202e"',
      'null',
    );
    fc.assert(
      fc.property(
        fc.nat(policy.length),
        fc.nat(40),
        fc.array(pieces, { maxLength: 4 }),
        (at, cut, inserted) => {
          const text = policy.slice(0, at) + inserted.join('') + policy.slice(at + cut);
          for (const symbol of symbolsOf(text)) check(symbol, undefined, text);
          for (const symbol of symbolsOf(text.slice(0, at + 20))) check(symbol, undefined, text);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** What VS Code asks of a symbol; it drops all of them where one is wrong. */
function check(
  { name, detail, range, selectionRange, children }: DocumentSymbol,
  parent: Range | undefined,
  text: string,
): void {
  const about = `${name} of ${text}`;
  ok(name.trim() && name.length <= 101 && !/[\p{Cc}\p{Cf}]/u.test(name + (detail ?? '')), about);
  ok(contains(range, selectionRange), `the selection of ${about}`);
  ok(!parent || contains(parent, range), `the place of ${about}`);
  for (const child of children ?? []) check(child, range, text);
}

function contains(outer: Range, inner: Range): boolean {
  const at = ({ line, character }: Range['start']) => line * 10_000 + character;
  return (
    at(outer.start) <= at(inner.start) && at(inner.start) <= at(inner.end) && at(inner.end) <= at(outer.end)
  );
}

function textAt(text: string, range: Range | undefined): string {
  const positions = positionsOf(text);
  return range ? text.slice(positions.offset(range.start), positions.offset(range.end)) : '';
}
