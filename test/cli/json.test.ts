import { deepStrictEqual as same, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { defineRule } from '../../server/src/rules/rule';
import { marked } from '../support/document';
import { realReference } from '../support/reference';
import { typeOf } from '../../server/src/cli/report';
import type { Severity } from '../../server/src/rules/rule';
import { lintJson } from './command-line';

describe('leastwise lint --format json', () => {
  it('is one document of the promised shape', async () => {
    const { text, spans } = marked(
      '{"Version": "2012-10-17", "Statement": [\n  {"Effect": "Allow", "Action": «"s4:GetObject"», "Resource": "*"}]}',
    );
    const { answer } = await lintJson(['policy.json'], { files: { 'policy.json': text } });
    const { version, updatedAt } = realReference();
    const start = spans[0]?.offset ?? 0;
    const message = 'No AWS service has the prefix "s4", so this action matches nothing; did you mean "s3"?';
    same(answer, {
      leastwise: '1.2.3',
      reference: { version, updatedAt },
      files: [
        {
          file: 'policy.json',
          policies: [{ path: [], kind: 'identity' }],
          findings: [
            {
              rule: 'unknown-service',
              accessAnalyzerCode: 'INVALID_SERVICE_IN_ACTION',
              type: 'ERROR',
              message,
              path: ['Statement', 0, 'Action'],
              range: {
                start: { line: 2, column: 33, offset: start },
                end: { line: 2, column: 47, offset: start + 14 },
              },
              related: [],
              fixes: [{ title: 'Change "s4" to "s3"', effect: 'unknown' }],
            },
          ],
        },
      ],
    });
  });

  it('counts UTF-16 code units after the byte order mark, lines by any line end', async () => {
    const { text, spans } = marked(
      '{"Version": "2012-10-17",\r"Statement": {\r\n"Sid": "😀", "Effect": "Allow", "Resource": "*", "Action": «"s4:*"»}}',
    );
    const { answer } = await lintJson(['-'], { stdin: `\uFEFF${text}` });
    const start = answer.files[0]?.findings.find(({ rule }) => rule === 'unknown-service')?.range.start;
    same(start, { line: 3, column: 60, offset: spans[0]?.offset });
  });

  it('names where each policy stands in its file', async () => {
    const trust = {
      Statement: { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
    };
    const role = { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: trust } };
    const { answer } = await lintJson(['-'], { stdin: JSON.stringify({ Resources: { Reader: role } }) });
    same(answer.files[0]?.policies, [
      { path: ['Resources', 'Reader', 'Properties', 'AssumeRolePolicyDocument'], kind: 'trust' },
    ]);
  });

  it('holds no file where none has a policy', async () => {
    same((await lintJson(['gone'])).answer.files, []);
  });
});

describe('the type of a finding', () => {
  const cases: readonly (readonly [severity: Severity, security: boolean, type: string])[] = [
    ['error', false, 'ERROR'],
    ['error', true, 'ERROR'],
    ['warning', false, 'WARNING'],
    ['warning', true, 'SECURITY_WARNING'],
    ['information', true, 'SUGGESTION'],
    ['hint', false, 'SUGGESTION'],
  ];
  for (const [severity, security, type] of cases)
    it(`${severity}${security ? ' of a security rule' : ''}: ${type}`, () => {
      const docs = { summary: '', why: '', mend: '', bad: [], good: [], links: [] };
      const { meta } = defineRule(
        { id: 'a-rule', family: 'names', severity: 'hint', security, docs },
        () => undefined,
      );
      const finding = {
        rule: meta,
        severity,
        code: undefined,
        unnecessary: false,
        message: '',
        path: [],
        related: [],
        offset: 0,
        length: 0,
      };
      equal(typeOf({ ...finding, fixes: () => [] }), type);
    });
});
