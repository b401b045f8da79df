import { deepStrictEqual as same, ok, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { hoverAt } from '../../../server/src/features/hover';
import { action, hoverIn, hoversIn, key, policy, policyOf, principal, resource, sourceIn } from './at';
import { hostileTexts } from './hostile';
import { outsideCode } from './outside-code';

describe('hover', () => {
  it('says what the notes say, then what the value does, then the page, then the date', () => {
    const { value, token } = hoverIn(action('s3:*')) ?? {};
    equal(token, '"s3:*"');
    const order = [
      '**Least privilege.**',
      '---',
      'actions** of Amazon S3',
      '](https://docs.aws.amazon.com/IAM/',
      'Service reference of 2026-09-26',
    ];
    const places = order.map((part) => value?.indexOf(part) ?? -1);
    same(
      places,
      places.toSorted((left, right) => left - right),
    );
    ok(
      places.every((place) => place >= 0),
      `${places.join()} in ${value}`,
    );
  });

  const nowhere: readonly string[] = [
    `¦${policy('"Effect": "Allow", "Action": "s3:*", "Resource": "*"')}`,
    policy('"Effect": ¦ "Allow", "Action": "s3:*", "Resource": "*"'),
    policy('"Effect": "Allow", "Action": [¦ "s3:*"], "Resource": "*"'),
    policy('"Effect": "Allow", "Made": "u¦p", "Action": "s3:*", "Resource": "*"'),
    policy('"Effect": "Allow", "Principal": {"Nobody¦": "*"}, "Action": "s3:*", "Resource": "*"'),
    policy('"Effect": "Allow", "Action": 4¦2, "Resource": "*"'),
    '{"name": "pack¦age", "version": "1.0.0"}',
    '¦',
  ];
  for (const document of nowhere)
    it(`has nothing to say at ${document}`, () => equal(hoverIn(document), undefined));

  const tokens: readonly (readonly [document: string, token: string])[] = [
    [policy('"Eff¦ect": "Allow"'), '"Effect"'],
    [policy('"Effect": "Allow¦", "Action": "s3:*"'), '"Allow"'],
    [principal('{"AW¦S": "*"}'), '"AWS"'],
    [key('aws:SourceIp'), '"aws:SourceIp"'],
    [resource('*'), '"*"'],
    [
      policy('"Effect": "Allow", "Action": {"Fn::Sub": "s3:${Wh¦at}"}, "Resource": "*"'),
      '{"Fn::Sub": "s3:${What}"}',
    ],
    [
      '{"Version": "2012-10-17",\r\n"Statement": [{\r\n"Effect": "Deny", "Action":\r\n"s3:Get¦Object"',
      '"s3:GetObject"',
    ],
  ];
  for (const [document, token] of tokens)
    it(`is for ${token} in ${document}`, () => equal(hoverIn(document)?.token, token));

  it('can do without Markdown', () => {
    const { value = '' } = hoverIn(resource('arn:aws:s3:::a/*'), { markdown: false }) ?? {};
    ok(value.startsWith('Least privilege. Grant a user what they need'), value);
    ok(value.includes('This can name object of Amazon S3, for s3:GetObject.'), value);
    ok(value.includes('no account · BucketName a, ObjectName *'), value);
    ok(!/[`\\]|\*\*|\]\(/.test(value), value);
  });
});

describe('hover over a hostile document', () => {
  const actions = (text: string) => [
    text,
    `s3:${text}`,
    `${text}:GetObject`,
    `s3:${text}*`,
    `s3:\${${text}}`,
  ];
  const arns = (text: string) => [
    text,
    `arn:aws:iam::${text}:role/${text}`,
    `arn:aws:sts::1:assumed-role/${text}`,
    `arn:${text}:s3:${text}:${text}:${text}`,
    `arn:aws:s3:::\${${text}}`,
    `arn:aws:s3:::\${aws:username, '${text}'}`,
    `arn:aws:s3:::\${aws:PrincipalTag/${text}}`,
    `arn:aws:s3:::\${${text}`,
    `${text}:aws`,
    `arn:aws:${text}`,
  ];
  const itself = (text: string) => [text];
  /** Keys whose values are explained, and forms of these with `?` for the text. */
  const values: readonly (readonly [operator: string, key: string, ...shapes: string[]])[] = [
    ['StringLike', 'aws:PrincipalOrgID', 'o-?'],
    ['StringNotLike', 'aws:PrincipalOrgPaths', 'o-?/r-?/ou-?/', '?/*'],
    ['ArnLike', 'aws:PrincipalArn', 'arn:?:iam::?:role/?/?', 'arn:aws:sts::?:assumed-role/?/?'],
    ['ArnLike', 'aws:SourceArn', 'arn:?:s3:?:?:?', 'arn:aws:sns:?:?:?'],
    ['IpAddress', 'aws:SourceIp', '?/8'],
    ['DateLessThan', 'aws:CurrentTime', '2026-?'],
    ['NumericLessThan', 'aws:MultiFactorAuthAge', '1?'],
    ['Bool', 'aws:SecureTransport', 'true?'],
    ['Null', 'aws:SecureTransport', 'true?'],
    ['StringEquals', 'aws:SourceAccount', '1?'],
    ['StringEquals', 'aws:RequestedRegion', 'eu-?-1'],
    ['StringEquals', 'aws:SourceVpce', 'vpce-?'],
    ['StringEquals', 'iam:PassedToService', '?.amazonaws.com'],
    [
      'StringLike',
      'token.actions.githubusercontent.com:sub',
      'repo:?/?:ref:refs/heads/?',
      'repo:?/?:environment:?',
    ],
    ['StringLike', 'oidc.eks.eu-west-1.amazonaws.com/id/1:sub', 'system:serviceaccount:?:?'],
    ['StringEquals', 'aws:username', '${?}', "${aws:userid, '?'}", '${?'],
    ['NumericEquals', 's3:max-keys', '${?}'],
  ];
  const places: readonly (readonly [statement: (text: string) => string, shapes: typeof itself])[] = [
    [(text) => `"Effect": "Allow", "Action": [${text}], "Resource": "*"`, actions],
    [(text) => `"Effect": "Allow", "Action": "s3:GetObject", "Resource": [${text}]`, arns],
    [(text) => `"Effect": "Allow", "Action": "s3:GetObject", "Principal": {"AWS": [${text}]}`, arns],
    [
      (text) => `"Effect": "Allow", "Action": "s3:GetObject", "Principal": {"Service": [${text}]}`,
      (text) => [text, `${text}.amazonaws.com`, `s3.${text}.amazonaws.com`],
    ],
    [
      (text) => `"Effect": "Allow", "Action": "s3:GetObject", "Principal": {"CanonicalUser": [${text}]}`,
      itself,
    ],
    [
      (text) => `"Effect": "Allow", "Action": "s3:GetObject", "Principal": {"Federated": [${text}]}`,
      (text) => [text, `arn:aws:iam::1:oidc-provider/${text}`, `arn:aws:iam::1:saml-provider/${text}`],
    ],
    [(text) => `"Effect": "Allow", "Action": "s3:GetObject", "Principal": {${text}: "*"}`, itself],
    [
      (text) => `"Effect": "Allow", "Action": "s3:GetObject", "Condition": {${text}: {"aws:username": "a"}}`,
      itself,
    ],
    [
      (text) => `"Effect": "Allow", "Action": "s3:GetObject", "Condition": {"StringLike": {${text}: "a"}}`,
      (text) => [text, `evil.example/${text}:sub`, `aws:PrincipalTag/${text}`],
    ],
    [
      (text) =>
        `"Effect": "Allow", "Action": "s3:GetObject", "Condition": {${text.replace('¦', '')}: {"aws:username": ${text}}}`,
      itself,
    ],
    ...values.map(
      ([operator, name, ...shapes]) =>
        [
          (text: string) =>
            `"Effect": "Deny", "Action": "s3:GetObject", "Condition": {"${operator}": {"${name}": ["x", ${text}]}}`,
          (text: string) => [text, ...shapes.map((shape) => shape.replaceAll('?', () => text))],
        ] as const,
    ),
    [
      (text) =>
        `"Effect": "Allow", "Action": ["s3:Get¦Object"], "Resource": [${text.replace('¦', '')}, "arn:aws:s3:::a/*"], "Condition": {"StringLike": {${text.replace('¦', '')}: "a"}}`,
      (text) => [text, `arn:aws:s3:::${text}`],
    ],
    [(text) => `"Sid": ${text}, "Effect": "Allow", "Action": "s3:GetObject"`, itself],
    [
      (text) =>
        `"S¦id": "x", "Effect": "Allow", "Action": ${text.replace('¦', '')}, "Principal": {"AWS": ${text.replace('¦', '')}}, "Resource": ${text.replace('¦', '')}`,
      arns,
    ],
    [(text) => `${text}: "Allow", "Action": "s3:GetObject"`, itself],
    [(text) => `"Effect": ${text}, "Action": "s3:GetObject"`, itself],
  ];
  for (const text of hostileTexts) {
    it(`shows ${JSON.stringify(text)} and does nothing`, () => {
      for (const [statement, shapes] of places) {
        const written = shapes(text).map((shape) => statement(`${JSON.stringify(shape).slice(0, -1)}¦"`));
        const hovers = hoversIn(policyOf(...written));
        equal(hovers.length, written.length);
        for (const [index, hover] of hovers.entries()) checkHarmless(hover?.value ?? '', written[index]);
      }
    });
  }
});

function checkHarmless(value: string, written: string | undefined): void {
  const links = /\[[\w .,-]+\]\(https:\/\/(?:docs\.)?aws\.amazon\.com\/[\w/.#-]+\)/g;
  const active = outsideCode(value).replace(links, '');
  ok(!/[<[\]`~|&@$!{}]|(?:https?|ftp|command|vscode):|www\./.test(active), `${written}\n${active}`);
  ok(!/[\r\0\u202E]|\p{Surrogate}/u.test(value), written);
}

describe('hover at any place of any text', () => {
  const whole = `{"Version": "2012-10-17", "Id": "x", "Statement": [{"Sid": "a", "Effect": "Allow",
    "NotAction": ["iam:*", "s3:Get*", "nope:Nope", "", "*:*", {"Ref": "A"}], "Resource": ["*", "arn:aws:s3:::b/\${aws:username}", "", "x"],
    "NotPrincipal": {"AWS": ["1", "*"], "Service": "x.amazonaws.com", "Nope": ""},
    "Condition": {"Bool": {"aws:SecureTransport": false}, "": {"": ""}, "ForAnyValue:Nope": {"__proto__": "*"}, "Null": null}},
    {"Effect": {"Fn::If": ["c", "Allow", "Deny"]}, "Action": {"Fn::Sub": "\${A}:*"}, "Principal": "*"}, null, []]}`;
  const texts: readonly string[] = [
    whole,
    whole.replaceAll('"', "'"),
    whole.replaceAll(': "', ': ["'),
    whole.replaceAll('"Statement"', '"__proto__"'),
    `\uFEFF${whole.replaceAll('\n', '\r\n')}`,
  ];
  for (const [index, text] of texts.entries()) {
    it(`says something or nothing (${index})`, () => {
      const { source } = sourceIn(text);
      for (let at = -1; at <= text.length + 1; at++) {
        const hover = hoverAt(source, at);
        ok(!hover || hover.range);
      }
    });
  }

  it('says something or nothing of a text that ends anywhere', () => {
    for (let end = 0; end < whole.length; end += 7) {
      const { source } = sourceIn(whole.slice(0, end));
      hoverAt(source, end);
      hoverAt(source, end - 2);
    }
  });

  it('takes texts of a size that nobody writes', () => {
    const size = 8_000;
    for (const long of ['*', 'a?', '*/', '${', '`', 'arn:'].map((part) => part.repeat(size))) {
      for (const document of [
        action(`s3:${long}`),
        action(`${long}:x`),
        resource(`arn:aws:s3:::${long}`),
        key(long),
      ]) {
        const { value = '' } = hoverIn(document) ?? {};
        ok(value.length < 5_000);
      }
    }
  });
});
