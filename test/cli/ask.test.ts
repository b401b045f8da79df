import { deepStrictEqual as same, match, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { leastwise } from './command-line';
import type { Given } from './command-line';

const resource = 'arn:aws:s3:::reports/a.csv';
const get = ['ask', '--action', 's3:GetObject', '--resource', resource];

function policy(...statements: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2);
}

const reader = policy(
  { Sid: 'List', Effect: 'Allow', Action: 's3:ListBucket', Resource: '*' },
  { Sid: 'Read', Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::reports/*' },
);
const fromOffice = policy({
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: '*',
  Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
});
const denied = policy({ Effect: 'Deny', Action: 's3:*', Resource: '*' });
const files = { 'reader.json': reader, 'office.json': fromOffice, 'lists/deny.json': denied };

describe('leastwise ask', () => {
  it('answers, and says where the statement stands that decided', async () => {
    const { out, code, errors } = await leastwise([...get, 'reader.json'], { files });
    same(out.split('\n'), [
      `Allowed: "Read" of reader.json allows s3:GetObject on "${resource}".`,
      '  reader.json:10:5 allows s3:GetObject',
      '',
    ]);
    same([code, errors], [0, []]);
  });

  const rows: readonly (readonly [what: string, args: readonly string[], code: 0 | 1 | 2, out: RegExp])[] = [
    [
      'nothing grants',
      ['--action', 's3:PutObject', 'reader.json'],
      1,
      /^Not granted: no Allow .* in an identity policy\.\n$/,
    ],
    [
      'an SCP denies',
      ['reader.json', '--scp', 'lists'],
      1,
      /^Denied: statement 1 of lists\/deny\.json denies .*\n {2}lists\/deny\.json:4:5 denies s3:GetObject\n$/,
    ],
    [
      'a deny list allows the rest',
      ['--action', 'ec2:RunInstances', '--identity', 'all.json', '--scp', 'lists/deny.json'],
      0,
      /^Allowed: statement 1 of all\.json/,
    ],
    [
      'an SCP lacks an Allow',
      ['reader.json', '--scp', 'ec2.json'],
      1,
      /^Not granted: .* in a service control policy\.\n$/,
    ],
    [
      'every SCP is a level',
      ['--identity', 'all.json', '--scp', 'all.json', '--scp', 'ec2.json'],
      1,
      /service control policy/,
    ],
    ['the boundary', ['reader.json', '--boundary', 'ec2.json'], 1, /in a permissions boundary\.\n$/],
    [
      'the session policy',
      ['reader.json', '--session', 'ec2.json', '--caller', 'arn:aws:sts::111122223333:assumed-role/r/s'],
      1,
      /in a session policy\.\n$/,
    ],
    ['an RCP denies', ['reader.json', '--rcp', 'rcps/deny.json'], 1, /^Denied/],
    [
      'it depends',
      ['office.json'],
      2,
      /^Depends on aws:SourceIp: statement 1 of office\.json may allow .*\n {2}office\.json:4:5 may allow s3:GetObject\n$/,
    ],
    ['the context says it', ['office.json', '--context', 'aws:SourceIp=203.0.113.9'], 0, /^Allowed/],
    [
      'the context says otherwise',
      ['office.json', '--context', 'aws:SourceIp=198.51.100.1'],
      1,
      /^Not granted/,
    ],
    [
      'the context says that the key is missing',
      ['office.json', '--context', 'aws:SourceIp='],
      1,
      /^Not granted/,
    ],
    [
      'a policy of the resource',
      ['--resource-policy', 'public.json', '--caller', 'anonymous'],
      0,
      /^Allowed: statement 1 of public\.json/,
    ],
    [
      'a trust policy',
      [
        '--action',
        'sts:AssumeRole',
        '--resource',
        'arn:aws:iam::111122223333:role/r',
        '--trust',
        'trust.json',
        '--caller',
        'lambda.amazonaws.com',
      ],
      0,
      /^Allowed/,
    ],
    [
      'the policy of an endpoint',
      ['reader.json', '--endpoint', 'closed.json'],
      1,
      /in a VPC endpoint policy\.\n$/,
    ],
  ];
  const more = {
    ...files,
    'all.json': policy({ Effect: 'Allow', Action: '*', Resource: '*' }),
    'ec2.json': policy({ Effect: 'Allow', Action: 'ec2:*', Resource: '*' }),
    'rcps/deny.json': policy({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' }),
    'public.json': policy({ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' }),
    'closed.json': policy({ Effect: 'Allow', Principal: '*', Action: 'ec2:*', Resource: '*' }),
    'trust.json': policy({
      Effect: 'Allow',
      Principal: { Service: 'lambda.amazonaws.com' },
      Action: 'sts:AssumeRole',
    }),
  };
  for (const [what, args, code, out] of rows)
    it(`ends with ${code}: ${what}`, async () => {
      const asked = args.includes('--action') ? ['ask', '--resource', resource, ...args] : [...get, ...args];
      const ran = await leastwise(asked, { files: more });
      match(ran.out, out);
      same([ran.code, ran.errors], [code, []]);
    });

  const problems: readonly (readonly [
    what: string,
    args: readonly string[],
    error: RegExp,
    given?: Given,
  ])[] = [
    ['a file that is not there', [...get, 'x.json'], /^leastwise: x\.json: no such file/],
    [
      'a text that is no JSON',
      [...get, 'x.json'],
      /^leastwise: x\.json: not JSON/,
      { files: { 'x.json': '{"Statement":' } },
    ],
    [
      'a file without a policy',
      [...get, 'x.json'],
      /^leastwise: x\.json: no policy found/,
      { files: { 'x.json': '{}' } },
    ],
    ['no files', get, /^leastwise: name the files/],
    [
      'an action that is none',
      ['ask', '--action', 's3:*', 'reader.json'],
      /^leastwise: "s3:\*" is no action/,
      { files },
    ],
    [
      'a caller that is none',
      [...get, 'reader.json', '--caller', 'bob'],
      /^leastwise: "bob" is no caller/,
      { files },
    ],
    [
      'a context that is none',
      [...get, 'reader.json', '--context', 'bob'],
      /^leastwise: "bob" is no pair/,
      { files },
    ],
    [
      'a resource that is none',
      ['ask', '--action', 's3:GetObject', '--resource', 'reports', 'reader.json'],
      /^leastwise: "reports" is no resource/,
      { files },
    ],
    ['no action', ['ask', 'reader.json'], /--action/, { files }],
  ];
  for (const [what, args, error, given] of problems)
    it(`ends with 2 and a line: ${what}`, async () => {
      const { out, code, errors } = await leastwise(args, given);
      match(errors[0] ?? '', error);
      same([out, code, errors.length], ['', 2, 1]);
    });

  it('remarks on a question that no request asks, before the places', async () => {
    const ask = ['ask', '--action', 's3:GetObject'];
    const unnamed = await leastwise([...ask, 'reader.json'], { files });
    same(unnamed.out.split('\n'), [
      'Not granted: no Allow for s3:GetObject on "*" in an identity policy.',
      's3:GetObject acts on a resource: ask for one such as "arn:aws:s3:::<BucketName>/<ObjectName>".',
      '',
    ]);
    equal(unnamed.code, 1);
    const bucket = await leastwise([...ask, '--resource', 'arn:aws:s3:::reports', 'office.json'], { files });
    match(bucket.out, /^Depends .*\nAs AWS lists it, .*\n {2}office\.json:4:5 may allow s3:GetObject\n$/);
  });

  it('reads standard input', async () => {
    const { out, code } = await leastwise([...get, '-'], { stdin: reader });
    match(out, /^Allowed: "Read" of - allows/);
    equal(code, 0);
  });
});
