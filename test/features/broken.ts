import fc from 'fast-check';

const policy = `{"Version": "2012-10-17", "Id": "é😀", "Statement": [
  {"Sid": "One", "Effect": "Allow",
   "Action": ["s3:GetObject", "s3:Get*", {"Fn::If": ["c", "iam:*", {"Ref": "AWS::NoValue"}]}],
   "Resource": ["arn:aws:s3:::b/\${aws:username}/*", {"Fn::Sub": "arn:aws:s3:::\${B}"}],
   "Condition": {"ForAnyValue:StringLike": {"aws:PrincipalTag/team": ["a",
     "b"], "s3:prefix": null}}},
  {"Effect": "Deny", "NotPrincipal": {"AWS": [
     "111122223333"
   ]}, "Action": {"Fn::Join": ["", ["s3:", {"Ref": "What"}]]}, "Resource": "*"}
]}`;

const template = `{"Resources": {"A": {"Properties": {"PolicyDocument": ${policy}}}, "B": ${policy}}}`;
const pieces = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\n',
  '\r\n',
  '\\',
  '/*',
  '//',
  '${',
  '\uFEFF',
  '😀',
  'null',
];

/** Policies that somebody is typing: cut off anywhere, with a stretch taken out, with letters put in. */
export const brokenTexts: fc.Arbitrary<string> = fc
  .record({
    text: fc.constantFrom(policy, template),
    from: fc.nat(),
    length: fc.nat({ max: 30 }),
    piece: fc.constantFrom('', ...pieces),
    end: fc.option(fc.nat()),
  })
  .map(({ text, from, length, piece, end }) => {
    const start = from % text.length;
    const changed = text.slice(0, start) + piece + text.slice(start + length);
    return end === null ? changed : changed.slice(0, end % changed.length);
  });
