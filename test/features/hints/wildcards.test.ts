import { deepStrictEqual as same, match, ok, strictEqual as equal } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { hintTooltip, wildcardHints } from '../../../server/src/features/hints/wildcards';
import { marked, snapshotOf } from '../../support/document';
import { realReference } from '../../support/reference';
import { brokenTexts } from '../broken';

/** The document with each hint in `‹›` where it stands. */
function hinted(text: string, from = 0, to = text.length): string {
  const snapshot = snapshotOf(text);
  const positions = snapshot.positions();
  const hints = wildcardHints(snapshot, { start: positions.at(from), end: positions.at(to) });
  return hints.reduceRight((shown, { position, label }) => {
    const at = positions.offset(position);
    return `${shown.slice(0, at)}‹${typeof label === 'string' ? label : ''}›${shown.slice(at)}`;
  }, text);
}

const statement = (members: string) =>
  `{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", ${members}}]}`;
const actions = (texts: string) => statement(`"Action": [${texts}], "Resource": "*"`);

const reference = realReference();
const numberOf = (text: string, level?: string) =>
  reference.matching(text).filter((action) => level === undefined || action.level === level).length;

describe('hints behind wildcards', () => {
  it('number the actions, and those that manage permissions', () => {
    const all = `${numberOf('sqs:*')} actions · ${numberOf('sqs:*', 'Permissions management')} permissions management`;
    equal(
      hinted(actions('"sqs:*", "sqs:GetQueue*"')),
      actions(`"sqs:*"‹${all}›, "sqs:GetQueue*"‹${numberOf('sqs:GetQueue*')} actions›`),
    );
  });

  it('number one action, every action, and those that NotAction leaves out', () => {
    equal(hinted(actions('"s3:GetObjec?"')), actions('"s3:GetObjec?"‹1 action›'));
    const total = numberOf('*').toLocaleString('en-US');
    equal(hinted(actions('"*", "*:*"')), actions(`"*"‹${total} actions›, "*:*"‹${total} actions›`));
    equal(
      hinted(statement('"NotAction": "s3:GetObjec?", "Resource": "*"')),
      statement('"NotAction": "s3:GetObjec?"‹1 action›, "Resource": "*"'),
    );
  });

  it('stand behind nothing else', () => {
    const texts = [
      actions(
        '"s3:GetObject", "nope:*", "s3:Nope*", "s*", "", 42, {"Fn::Sub": "s3:${What}*"}, {"Ref": "x*"}',
      ),
      statement('"Resource": "arn:aws:s3:::*", "Condition": {"StringLike": {"aws:PrincipalArn": "*"}}'),
      '{"Action": "s3:*"}',
    ];
    for (const text of texts) equal(hinted(text), text);
  });

  it('stand only where somebody looks', () => {
    const { text, spans } = marked(`{"Statement": [
      {"Effect": "Allow", "Action": ["s3:Get*",
        «"sqs:Get*",
        "iam:Get*"»,
        "kms:Get*"], "Resource": "*"},
      {"Effect": "Allow", "Action": "sns:Get*", "Resource": "*"}
    ]}`);
    const [seen] = spans;
    ok(seen);
    const shown = hinted(text, seen.offset, seen.offset + seen.length);
    same(
      Array.from(shown.matchAll(/"(\w+):Get\*"‹/g), ([, prefix]) => prefix),
      ['sqs', 'iam'],
    );
  });

  it('are not more than anybody can see', () => {
    const many = actions(Array.from({ length: 2_000 }, () => '"s3:*"').join());
    equal(hinted(many).split('‹').length - 1, 500);
  });

  it('list what they number when somebody points at them', () => {
    const [hint] = wildcardHints(snapshotOf(actions('"s3:GetBucket*"')), {
      start: { line: 0, character: 0 },
      end: { line: 9, character: 0 },
    });
    match(
      hintTooltip(hint?.data, reference) ?? '',
      /^`s3:GetBucket\*` matches .*Amazon S3 today\.\n\n- .*`GetBucket/,
    );
    match(hintTooltip({ wildcard: '*' }, reference) ?? '', /every action of every service/);
  });

  it('have nothing to list for what is no hint of ours', () => {
    for (const data of [undefined, null, 4, 'x', {}, { wildcard: 4 }])
      equal(hintTooltip(data, reference), undefined);
    match(hintTooltip({ wildcard: '`x`' }, reference) ?? '', /no action/);
  });

  it('stand in order within the document, whatever the text', () => {
    fc.assert(
      fc.property(brokenTexts, (text) => {
        const snapshot = snapshotOf(text);
        const { at, offset } = snapshot.positions();
        const hints = wildcardHints(snapshot, { start: at(0), end: at(text.length) });
        const offsets = hints.map(({ position }) => offset(position));
        same(
          offsets,
          offsets.toSorted((left, right) => left - right),
        );
        ok(offsets.every((place) => place > 0 && place <= text.length));
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});
