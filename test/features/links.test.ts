import { deepEqual, equal, match, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { documentLinks } from '../../server/src/features/links';
import { marked, snapshotOf } from '../support/document';
import { brokenTexts } from './broken';

const guide = 'https://docs.aws.amazon.com/service-authorization/latest/reference/';
const index = `${guide}reference_policies_actions-resources-contextkeys.html`;
const keys = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html';

interface Row {
  /** `«»` around what is a link. */
  readonly document: string;
  readonly target?: string;
  readonly tooltip?: string;
}

const statement = (members: string) =>
  `{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", ${members}}]}`;
const action = (...texts: readonly string[]) => statement(`"Action": [${texts.join(', ')}], "Resource": "*"`);
const key = (name: string) =>
  statement(`"Action": "*", "Resource": "*", "Condition": {"StringLike": {${name}: "x"}}`);

const rows: readonly Row[] = [
  {
    document: action('"«s3:GetObject»"'),
    target: `${guide}list_s3.html#list_s3-action-GetObject`,
    tooltip: 'Actions of Amazon S3',
  },
  {
    document: action('"«S3:getobject»"'),
    target: `${guide}list_s3.html#list_s3-action-GetObject`,
  },
  { document: action('"«s3:Get*»"'), target: `${guide}list_s3.html`, tooltip: 'Actions of Amazon S3' },
  { document: action('"«iam:*»"'), target: `${guide}list_iam.html` },
  { document: action('"«s3:NoSuchAction»"'), target: `${guide}list_s3.html` },
  { document: action('"«aws-marketplace:*»"'), target: index, tooltip: 'Actions of AWS Marketplace' },
  { document: statement('"NotAction": "«sts:AssumeRole»", "Resource": "*"') },
  { document: action('"*"', '"*:*"', '"s3*:Get"', '"s3"', '"nope:Get"', '""', '42', 'null') },
  { document: action('{"Ref": "Action"}', '{"Fn::Sub": "s3:GetObject"}', '{"Fn::Sub": "s3:${What}"}') },
  { document: action('{"Fn::If": ["c", "«s3:GetObject»", "«sqs:*»"]}') },
  {
    document: key('"«aws:SourceIp»"'),
    target: `${keys}#condition-keys-sourceip`,
    tooltip: 'Global condition keys',
  },
  { document: key('"«aws:principaltag/team»"'), target: `${keys}#condition-keys-principaltag` },
  {
    document: key('"«s3:prefix»"'),
    target: `${guide}list_s3.html#list_s3-s3_prefix`,
    tooltip: 'Condition keys of Amazon S3',
  },
  { document: key('"aws:NoSuchKey"') },
  { document: key('"nope:key"') },
  { document: key('"https://evil.example"') },
  { document: '{"name": "s3:GetObject", "Action": "s3:GetObject"}' },
  { document: '' },
];

describe('links', () => {
  for (const { document, target, tooltip } of rows) {
    it(document, () => {
      const { text, marked: expected } = marked(document);
      const snapshot = snapshotOf(text);
      const links = documentLinks(snapshot);
      const { offset } = snapshot.positions();
      deepEqual(
        links.map(({ range }) => text.slice(offset(range.start), offset(range.end))),
        expected,
      );
      if (target !== undefined) equal(links[0]?.target, target);
      if (tooltip !== undefined) equal(links[0]?.tooltip, tooltip);
    });
  }

  it('stand in the policies of a template', () => {
    const policy = action('"s3:GetObject"');
    const text = `{"Resources": {"A": {"Properties": {"PolicyDocument": ${policy}}}, "B": ${policy}}}`;
    equal(documentLinks(snapshotOf(text)).length, 2);
  });

  it('go to AWS alone, and take no letter of the document', () => {
    const hostile = ['x/../../evil', 'x#y', 'x?y=z', 'x%2f', 'x\\"', 'Get<b>'].map((name) => `"s3:${name}"`);
    for (const { target } of documentLinks(snapshotOf(action(...hostile))))
      equal(target, `${guide}list_s3.html`);
    for (const { target = '' } of documentLinks(snapshotOf(key('"aws:RequestTag/../#evil"'))))
      equal(target, `${keys}#condition-keys-requesttag`);
  });

  it('are not more than a client can take', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `"s3:Get${index}"`);
    equal(documentLinks(snapshotOf(action(...many))).length, 3_000);
  });

  it('open only the services that a document names in full', () => {
    const snapshot = snapshotOf(action('"s3:GetObject"', '"ec2:*"', '"lambda:Get*"'));
    const opened: string[] = [];
    const { reference } = snapshot;
    documentLinks({
      ...snapshot,
      reference: {
        ...reference,
        service: (prefix) => (opened.push(prefix), reference.service(prefix)),
        matching: (pattern) => (opened.push(pattern), reference.matching(pattern)),
        action: (name) => (opened.push(name), reference.action(name)),
      },
    });
    deepEqual(opened, ['s3:GetObject']);
  });

  it('never fail, whatever the text', () => {
    fc.assert(
      fc.property(brokenTexts, (text) => {
        const snapshot = snapshotOf(text);
        for (const { range, target = '' } of documentLinks(snapshot)) {
          const { offset } = snapshot.positions();
          ok(offset(range.start) < offset(range.end), text);
          match(target, /^https:\/\/docs\.aws\.amazon\.com\/[\w./#-]+$/);
        }
      }),
      { numRuns: 60 },
    );
  });
});
