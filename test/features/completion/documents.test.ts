import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { membersOf } from '../../../server/src/features/templates/document';
import { documentTemplates } from '../../../server/src/features/templates/documents';
import { documentPreview } from '../../../server/src/features/templates/preview';
import { printTemplate } from '../../../server/src/features/templates/print';
import { documentationOf } from '../../../server/src/features/completion/documentation';
import { policyKinds } from '../../../server/src/policy/model';
import { complete } from '../../support/complete';
import { snapshotOf } from '../../support/document';
import { realReference } from '../../support/reference';
import { filled, gapsIn } from './fill';

const labels = [
  'Identity policy',
  'Trust policy for an AWS service',
  'Trust policy for GitHub Actions',
  'Trust policy for another account',
  'S3 bucket policy',
  'SQS queue policy',
  'SNS topic policy',
  'KMS key policy',
  'Service control policy (SCP)',
  'Resource control policy (RCP)',
  'Permissions boundary',
  'VPC endpoint policy',
  'Session policy',
];

const trustForService = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "AllowService",
      "Effect": "Allow",
      "Principal": {
        "Service": "<service>.amazonaws.com"
      },
      "Action": "sts:AssumeRole"
    }
  ]
}`;

describe('completion of a whole document', () => {
  it('offers a policy of each kind in an empty file', () => {
    assert.deepEqual(complete('¦').labels, labels);
    const kinds = new Set(documentTemplates.map(({ kind }) => kind));
    assert.deepEqual(
      policyKinds.filter((kind) => !kinds.has(kind)),
      [],
    );
  });

  it('offers first what is meant by "policy": an identity policy, unless the file says another kind', () => {
    // A client orders by how well the filter text fits, and what begins with the word fits best.
    const beginning = (fileName?: string) =>
      complete('poli¦', fileName === undefined ? {} : { fileName })
        .items.filter(({ filterText }) => /^poli/i.test(filterText ?? ''))
        .map((item) => item.label);
    assert.deepEqual(beginning(), ['Identity policy']);
    assert.deepEqual(beginning('deploy-trust-policy.json'), labels.slice(1, 4));
    assert.deepEqual(beginning('limits.scp.json'), ['Service control policy (SCP)']);
  });

  const label = 'Trust policy for an AWS service';
  const written: readonly (readonly [at: string, after: string])[] = [
    ['¦', trustForService],
    ['\n\n¦\n', `\n\n${trustForService}\n`],
    ['// who may assume it\n¦', `// who may assume it\n${trustForService}`],
    ['trust¦', trustForService],
    ['"trust¦', trustForService],
    ['"trust¦"', trustForService],
    ['{¦}', trustForService],
    ['{ tr¦ }', trustForService.replace('{\n', '{ \n').replace(/\}$/, ' }')],
    ['{\n  ¦\n}\n', `${trustForService}\n`],
  ];
  for (const [at, after] of written) {
    it(`writes it at ${JSON.stringify(at)}`, () => {
      assert.equal(complete(at).accept(label), after);
    });
  }

  it('writes it behind a brace that nothing closes', () => {
    assert.deepEqual(JSON.parse(`${complete('{¦').accept(label)}}`), JSON.parse(trustForService));
  });

  it('goes on with the line ends and the indentation that stand there', () => {
    assert.equal(
      complete('{\r\n\t¦\r\n}').accept(label),
      trustForService.replaceAll('  ', '\t').replaceAll('\n', '\r\n'),
    );
  });

  it('makes tab stops of the gaps, and gaps of one name one stop', () => {
    const text = complete('¦', { snippets: true }).accept('SNS topic policy');
    assert.match(text, /"arn:aws:sns:\$\{1:Region\}:\$\{2:account id\}:\$\{3:topic\}"/);
    assert.match(text, /"aws:SourceAccount": "\$\{2:account id\}"/);
  });

  const template = (type: string, properties: string) =>
    `{"Resources": {"R": {"Type": "AWS::${type}", "Properties": {${properties}}}}}`;
  const inTemplates: readonly (readonly [type: string, properties: string, offered: readonly string[]])[] = [
    ['IAM::Policy', '"PolicyDocument": ¦', ['Identity policy']],
    ['IAM::ManagedPolicy', '"PolicyDocument": {¦}', ['Identity policy']],
    ['IAM::Role', '"AssumeRolePolicyDocument": ¦', labels.slice(1, 4)],
    ['SQS::QueuePolicy', '"PolicyDocument": ¦, "Queues": []', ['SQS queue policy']],
    ['SNS::TopicPolicy', '"PolicyDocument": {¦}', ['SNS topic policy']],
    ['KMS::Key', '"KeyPolicy": {¦}', ['KMS key policy']],
    ['SecretsManager::ResourcePolicy', '"ResourcePolicy": {¦}', []],
    [
      'Organizations::Policy',
      '"Type": "SERVICE_CONTROL_POLICY", "Content": {¦}',
      ['Service control policy (SCP)'],
    ],
    [
      'Organizations::Policy',
      '"Content": ¦, "Type": "RESOURCE_CONTROL_POLICY"',
      ['Resource control policy (RCP)'],
    ],
    // A text, and an ARN.
    ['IAM::Policy', '"PolicyDocument": "¦"', []],
    ['IAM::Role', '"PermissionsBoundary": ¦', []],
    ['S3::Bucket', '"Content": {¦}', []],
    ['IAM::Policy', '"PolicyName": ¦', []],
  ];
  for (const [type, properties, offered] of inTemplates) {
    it(`offers ${offered.join(', ') || 'none'} at ${properties} of ${type}`, () => {
      const found = complete(template(type, properties), { fileName: 'template.json' }).labels;
      assert.deepEqual(
        found.filter((each) => labels.includes(each)),
        offered,
      );
    });
  }

  it('writes it as a value in a template', () => {
    const at = template('IAM::Role', '"AssumeRolePolicyDocument": ¦');
    const text = complete(at, { fileName: 'template.json' }).accept(label);
    assert.deepEqual(JSON.parse(text), JSON.parse(at.replace('¦', trustForService)));
  });

  const words: readonly (readonly [typed: string, first: string])[] = [
    ['iam', 'Identity policy'],
    ['policy', 'Identity policy'],
    ['trust', 'Trust policy for an AWS service'],
    ['github', 'Trust policy for GitHub Actions'],
    ['OIDC', 'Trust policy for GitHub Actions'],
    ['external', 'Trust policy for another account'],
    ['bucket', 'S3 bucket policy'],
    ['s3', 'S3 bucket policy'],
    ['sqs', 'SQS queue policy'],
    ['key', 'KMS key policy'],
    ['scp', 'Service control policy (SCP)'],
    ['rcp', 'Resource control policy (RCP)'],
    ['boundary', 'Permissions boundary'],
    ['endpoint', 'VPC endpoint policy'],
  ];
  for (const [typed, first] of words) {
    it(`finds "${first}" by "${typed}"`, () => {
      assert.equal(complete(`${typed}¦`).labels[0], first);
    });
  }

  const kinds: readonly (readonly [fileName: string, first: string])[] = [
    ['trust-policy.json', 'Trust policy for an AWS service'],
    ['scps/regions.json', 'Service control policy (SCP)'],
    ['bucket-policy.json', 'S3 bucket policy'],
    ['reader.json', 'Identity policy'],
  ];
  for (const [fileName, first] of kinds) {
    it(`offers "${first}" first in ${fileName}`, () => {
      assert.equal(complete('¦', { fileName }).labels[0], first);
      const inBraces = complete('{¦}', { fileName }).labels;
      assert.equal(
        inBraces.find((each) => labels.includes(each)),
        first,
      );
      assert.deepEqual(inBraces.filter((each) => !labels.includes(each)).slice(0, 2), [
        'Version',
        'Statement',
      ]);
      assert.equal(inBraces.filter((each) => labels.includes(each)).length, labels.length);
    });
  }

  it('offers what the setting says first', () => {
    assert.equal(complete('¦', { kind: 'rcp' }).labels[0], 'Resource control policy (RCP)');
  });

  const others = [
    'package.json',
    'web/package-lock.json',
    'tsconfig.json',
    'app/tsconfig.build.json',
    'jsconfig.json',
    'config.schema.json',
    '.vscode/settings.json',
    '.vscode/anything.json',
    'settings.json',
    'launch.json',
    'tasks.json',
    'composer.json',
    '.eslintrc.json',
    '.prettierrc',
    'appsettings.Development.json',
    'Some.code-workspace',
  ];
  for (const fileName of others) {
    it(`offers nothing in ${fileName}`, () => {
      for (const at of ['¦', 'p¦', '{¦}', '{"¦"}', '{"Version": "1", ¦}']) {
        assert.deepEqual(complete(at, { fileName }).labels, [], at);
      }
    });
  }

  it('offers it all where a setting says that such a name is a policy', () => {
    assert.deepEqual(complete('¦', { fileName: 'settings.json', kind: 'identity' }).labels, labels);
  });

  it('offers only what fits where the place says the kind', () => {
    const template = `{"Resources": {"Role": {"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument": {¦}}}}}`;
    const offered = complete(template).labels.filter((each) => labels.includes(each));
    assert.deepEqual(
      offered,
      labels.filter((each) => each.startsWith('Trust')),
    );
  });

  const elsewhere = [
    '{"a": ¦}',
    '[¦]',
    '{}¦',
    '{} ¦',
    '{"name": "x", ¦}',
    '// ¦',
    '{"Version": "2012-10-17", ¦}',
    '{"¦"}',
  ];
  for (const at of elsewhere) {
    it(`offers none at ${at}`, () => {
      assert.deepEqual(
        complete(at).labels.filter((each) => labels.includes(each)),
        [],
      );
    });
  }

  it('tells what a document is for only when somebody looks at it', () => {
    const item = complete('¦').item('KMS key policy');
    assert.equal(item.documentation, undefined);
    const shown = documentationOf({ about: 'document', name: 'KMS key policy' }, realReference());
    assert.match(shown ?? '', /```json\n\{[^`]*"kms:Decrypt"[^`]*\n```/);
    assert.equal(documentPreview('no such document'), undefined);
  });
});

describe('each document of ours', () => {
  for (const template of documentTemplates) {
    const { label, kind } = template;
    const text = printTemplate({ write: 'members', members: membersOf(template) }, false);

    it(`"${label}" has no finding, filled in or not`, () => {
      assert.ok(gapsIn(text).length > 0);
      assert.deepEqual(snapshotOf(text, { kind }).findings(), []);
      assert.deepEqual(snapshotOf(filled(text), { kind }).findings(), []);
    });

    it(`"${label}" is of the kind that it says`, () => {
      const [policy, ...others] = snapshotOf(filled(text), { kind }).file.policies;
      assert.ok(policy && !others.length && policy.statements.length > 0);
      assert.equal(policy.version?.value?.type === 'text' && policy.version.value.value, '2012-10-17');
      // What the statements say by themselves; a control policy, a boundary and a session look like others.
      const [guessed] = snapshotOf(filled(text), { fileName: 'x.json' }).file.policies;
      const looks = { scp: 'identity', boundary: 'identity', session: 'identity', endpoint: 'resource' };
      assert.equal(guessed?.kind, Object.hasOwn(looks, kind) ? looks[kind as keyof typeof looks] : kind);
    });

    it(`"${label}" allows no more than some actions`, () => {
      const [policy] = snapshotOf(filled(text), { kind }).file.policies;
      for (const { effect, action } of policy?.statements ?? []) {
        if (effect !== 'Allow') continue;
        assert.ok(action && !action.negated);
        for (const { value } of action.texts) assert.notEqual(value, '*');
      }
    });
  }
});
