import { strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { sizeTitle } from '../../../server/src/features/lenses/size';
import type { PolicyKind } from '../../../server/src/policy/model';
import { snapshotOf } from '../../support/document';

function titleOf(text: string, kind?: PolicyKind): string | undefined {
  const { file } = snapshotOf(text, kind && { kind });
  const [policy] = file.policies;
  return policy && sizeTitle(policy, text);
}

const statement = (members: string) => `{"Version":"2012-10-17","Statement":[{"Effect":"Allow",${members}}]}`;

/** So many characters without white space. */
function identity(characters: number): string {
  const bare = statement('"Action":"s3:GetObject","Resource":""');
  return bare.replace('"Resource":""', `"Resource":"${'a'.repeat(characters - bare.length)}"`);
}

/** Two blanks more before each member but the first. */
const spaced = (text: string) => text.replaceAll(',"', ',  "');

describe('the size over a policy', () => {
  const principal = '"Principal":{"AWS":"111122223333"},';
  const rows: readonly (readonly [
    what: string,
    text: string,
    kind: PolicyKind | undefined,
    title: string | undefined,
  ])[] = [
    ['a managed policy', identity(4_812), undefined, '4,812 of 6,144 characters of a managed policy'],
    [
      'white space, which IAM does not count',
      spaced(identity(200)),
      undefined,
      '200 of 6,144 characters of a managed policy',
    ],
    [
      'the longest managed policy',
      identity(6_144),
      undefined,
      '6,144 of 6,144 characters of a managed policy',
    ],
    [
      'one more',
      identity(6_145),
      undefined,
      '6,145 of 10,240 characters of the inline policies of a role · too long for a managed policy',
    ],
    ['a permissions boundary', identity(7_000), 'boundary', '7,000 of 6,144 characters'],
    ['a session policy', identity(100), 'session', '100 of 2,048 characters'],
    ['an SCP', identity(300), 'scp', '300 of 10,240 characters'],
    [
      'an SCP with white space, which Organizations counts as it is saved',
      spaced(identity(300)),
      'scp',
      '300 of 10,240 characters · 306 with white space',
    ],
    [
      'a trust policy',
      statement(`${principal}"Action":"sts:AssumeRole"`),
      'trust',
      '118 of 2,048 characters',
    ],
    [
      'a bucket policy',
      statement(`${principal}"Action":"s3:*","Resource":"*"`),
      'resource',
      '123 of 20,480 bytes',
    ],
    [
      'a bucket policy with letters of two, three and four bytes',
      statement(`${principal}"Action":"s3:*","Resource":"é€😀"`),
      'resource',
      '131 of 20,480 bytes',
    ],
    [
      'what no quota is known of',
      statement(`${principal}"Action":"ecr:*","Resource":"*"`),
      'resource',
      undefined,
    ],
    [
      'a value that deployment fills in',
      statement('"Action":"s3:GetObject","Resource":{"Ref":"Bucket"}'),
      undefined,
      'at least 93 of 6,144 characters of a managed policy',
    ],
  ];
  for (const [what, text, kind, title] of rows)
    it(`is ${title} for ${what}`, () => equal(titleOf(text, kind), title));

  const template = (type: string, members: string) =>
    `{"Resources": {"Mine": {"Type": "${type}", "Properties": ${members}}}}`;
  const inline = (type: string, text: string) =>
    template(type, `{"Policies": [{"PolicyName": "x", "PolicyDocument": ${text}}]}`);
  const places: readonly (readonly [type: string, title: string])[] = [
    ['AWS::IAM::Role', '200 of 10,240 characters of the inline policies of a role'],
    ['AWS::IAM::Group', '200 of 5,120 characters of the inline policies of a group'],
    ['AWS::IAM::User', '200 of 2,048 characters of the inline policies of a user'],
    ['AWS::IAM::ManagedPolicy', '200 of 6,144 characters of a managed policy'],
  ];
  for (const [type, title] of places)
    it(`is ${title} within ${type}`, () => equal(titleOf(inline(type, identity(200))), title));

  it('has no white space within a template, which deployment writes anew', () => {
    const text = template(
      'AWS::S3::BucketPolicy',
      `{"PolicyDocument": ${spaced(statement(`${principal}"Action":"s3:*","Resource":"*"`))}}`,
    );
    equal(titleOf(text), '123 of 20,480 bytes');
  });
});
