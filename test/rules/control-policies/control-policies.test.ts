import { deepStrictEqual as same, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { snapshotOf } from '../../support/document';
import { realReference } from '../../support/reference';
import { findsFaults, mendsFaults, ofForm, policy, titlesIn } from '../structure/faults';

const rest = '"Resource":"*"';

describe('resource control policies', () => {
  findsFaults([
    ['RCPFullAWSAccess', 'rcp', policy(`{"Effect":"Allow","Principal":"*","Action":"*",${rest}}`)],
    [
      'RCPFullAWSAccess in lists',
      'rcp',
      policy('{"Effect":"Allow","Principal":"*","Action":["*"],"Resource":["*"]}'),
    ],
    [
      'a denial',
      'rcp',
      policy(
        `{"Effect":"Deny","Principal":"*","Action":["s3:Get*","SQS:*"],"NotResource":"arn:aws:s3:::a","Condition":{"Bool":{"aws:SecureTransport":"false"}}}`,
      ),
    ],
    [
      'an allowance',
      'rcp',
      policy(`{"Effect":«"Allow"»,"Principal":"*","Action":"s3:*",${rest}}`),
      'rcp-allow',
    ],
    [
      'an allowance without a principal',
      'rcp',
      policy(`{"Effect":«"Allow"»,"Action":"s3:*",${rest}}`),
      'rcp-allow',
    ],
    [
      'an allowance of everything under a condition',
      'rcp',
      policy(
        `{"Effect":«"Allow"»,"Principal":"*","Action":«"*"»,${rest},"Condition":{"Bool":{"aws:SecureTransport":"true"}}}`,
      ),
      'rcp-allow',
      'rcp-action-wildcard',
    ],
    [
      'a principal',
      'rcp',
      policy(`{"Effect":"Deny","Principal":«{"AWS":"111122223333"}»,"Action":"s3:*",${rest}}`),
      'rcp-principal',
    ],
    [
      'a principal by itself',
      'rcp',
      policy(`{"Effect":"Deny","Principal":«"111122223333"»,"Action":"s3:*",${rest}}`),
      'rcp-principal',
    ],
    [
      'null as principal',
      'rcp',
      policy(`{"Effect":"Deny","Principal":«null»,"Action":"s3:*",${rest}}`),
      'rcp-principal',
    ],
    [
      'every action',
      'rcp',
      policy(`{"Effect":"Deny","Principal":"*","Action":["s3:*",«"*"»],${rest}}`),
      'rcp-action-wildcard',
    ],
    [
      'services that are not covered',
      'rcp',
      policy(`{"Effect":"Deny","Principal":"*","Action":["s3:*",«"ec2:RunInstances"»,«"IAM:*"»],${rest}}`),
      'rcp-unsupported-service',
      'rcp-unsupported-service',
    ],
    ['a service of a pattern', 'rcp', policy(`{"Effect":"Deny","Principal":"*","Action":"s3*:*",${rest}}`)],
    [
      'the old version',
      'rcp',
      `{"Version":«"2008-10-17"»,"Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*",${rest}}}`,
      'invalid-version',
    ],
    [
      'no version',
      'rcp',
      `«{»"Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*",${rest}}}`,
      'missing-version',
    ],
  ]);

  it('weigh a missing version as an error, since AWS refuses it', () => {
    const text = `{"Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*",${rest}}}`;
    same(
      ofForm(snapshotOf(text, { kind: 'rcp' })).map(({ severity }) => severity),
      ['error'],
    );
  });

  it('weigh everybody by type as a warning, since it means the same', () => {
    const text = policy(`{"Effect":"Deny","Principal":{"AWS":"*"},"Action":"s3:*",${rest}}`);
    same(
      ofForm(snapshotOf(text, { kind: 'rcp' })).map(({ rule, severity }) => [rule.id, severity]),
      [['rcp-principal', 'warning']],
    );
  });

  it('do not judge what is left to deployment', () => {
    const text = JSON.stringify({
      Type: 'AWS::Organizations::Policy',
      Properties: {
        Type: 'RESOURCE_CONTROL_POLICY',
        Content: {
          Version: '2012-10-17',
          Statement: [
            { Effect: { Ref: 'A' }, Principal: { Ref: 'A' }, Action: { Ref: 'A' }, Resource: '*' },
            { Effect: 'Allow', Principal: { Ref: 'A' }, Action: { Ref: 'A' }, Resource: { Ref: 'A' } },
            { Effect: 'Deny', Principal: { AWS: { Ref: 'A' } }, Action: 's3:*', Resource: '*' },
          ],
        },
      },
    });
    const snapshot = snapshotOf(text);
    equal(snapshot.file.policies[0]?.kind, 'rcp');
    same(ofForm(snapshot), []);
  });

  mendsFaults([
    [
      'writes the bare star',
      'rcp',
      policy(`{"Effect":"Deny","Principal":{"AWS":["*"]},"Action":"s3:*",${rest}}`),
      'Change the principal to "*"',
      policy(`{"Effect":"Deny","Principal":"*","Action":"s3:*",${rest}}`),
    ],
  ]);

  it('offer to take every action out where services are named', () => {
    const before = policy(`{"Effect":"Deny","Principal":"*","Action":["s3:*","*"],${rest}}`);
    same(titlesIn(before, 'rcp'), ['Remove "*"']);
  });

  mendsFaults([
    [
      'takes every action out',
      'rcp',
      policy(`{"Effect":"Deny","Principal":"*","Action":["s3:*", "*"],${rest}}`),
      'Remove "*"',
      policy(`{"Effect":"Deny","Principal":"*","Action":["s3:*"],${rest}}`),
    ],
  ]);

  it('offer the covered services for every action', () => {
    const reference = realReference();
    const text = policy(`{"Effect":"Deny","Principal":"*","Action":"*",${rest}}`);
    const [fix] = ofForm(snapshotOf(text, { kind: 'rcp' })).flatMap((finding) => finding.fixes());
    const [edit] = fix?.edits ?? [];
    const services = edit?.edit === 'spread' ? edit.into : [];
    same(
      services,
      reference.services
        .filter(({ prefix }) => reference.rcpCovers(prefix))
        .map(({ prefix }) => `${prefix}:*`),
    );
  });
});

describe('service control policies', () => {
  findsFaults([
    [
      'what AWS refused before September 2025',
      'scp',
      policy(
        '{"Effect":"Allow","Action":"ec2:*Instances","Resource":"arn:aws:ec2:*:*:instance/*","Condition":{"StringEquals":{"aws:RequestedRegion":"eu-west-1"}}}',
        '{"Effect":"Allow","NotAction":["iam:*"],"NotResource":"arn:aws:s3:::a"}',
      ),
    ],
    ['FullAWSAccess', 'scp', policy(`{"Effect":"Allow","Action":"*",${rest}}`)],
    [
      'a principal',
      'scp',
      policy(`{"Effect":"Deny",«"NotPrincipal"»:{"AWS":"111122223333"},"Action":"*",${rest}}`),
      'element-not-allowed',
    ],
  ]);
});
