import { deepStrictEqual as same, ok } from 'node:assert';
import { describe, it } from 'mocha';
import { locate } from '../../server/src/policy/locate';
import type { PolicyKind } from '../../server/src/policy/model';
import { notes } from '../../server/src/notes/notes';
import type { Topic } from '../../server/src/notes/notes';
import { topicsAt } from '../../server/src/notes/topics';
import { action, hoverIn, key, policy, principal, resource, sourceIn } from '../features/hover/at';
import { realReference } from '../support/reference';

interface Row {
  readonly document: string;
  readonly kind?: PolicyKind;
  readonly topics: readonly Topic[];
}

const allow = '"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"';
const trust = `"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": "111122223333"}`;
const bound = (condition: string) =>
  policy(`"Effect": "Deny", "Action": "s3:GetObject", "Resource": "*", "Condition": {${condition}}`);

/** The table of the issue, row by row. */
const rows: Readonly<Record<string, readonly Row[]>> = {
  'IAM policy': [
    { document: `{"Ver¦sion": "2012-10-17", "Statement": [{${allow}}]}`, topics: ['iam-policy'] },
    { document: `{"Version": "2012-¦10-17", "Statement": [{${allow}}]}`, topics: ['iam-policy'] },
    { document: `{"Version": "2012-10-17", "State¦ment": [{${allow}}]}`, topics: ['iam-policy'] },
  ],
  effect: [
    { document: policy(`"Eff¦ect": "Allow", "Action": "s3:*", "Resource": "*"`), topics: ['effect'] },
    { document: policy(`"Effect": "Al¦low", "Action": "s3:*", "Resource": "*"`), topics: ['effect'] },
    { document: policy(`"Effect": "De¦ny", "Action": "s3:*", "Resource": "*"`), topics: ['effect'] },
  ],
  'action, resource': [
    { document: policy(`"Effect": "Allow", "Act¦ion": "s3:*", "Resource": "*"`), topics: ['action'] },
    { document: policy(`"Effect": "Deny", "NotAct¦ion": "s3:*", "Resource": "*"`), topics: ['action'] },
    { document: policy(`"Effect": "Allow", "Action": "s3:*", "Res¦ource": "*"`), topics: ['resource'] },
    { document: policy(`"Effect": "Deny", "Action": "s3:*", "NotRes¦ource": "*"`), topics: ['resource'] },
  ],
  'least privilege': [
    { document: action('*'), topics: ['least-privilege'] },
    { document: action('s3:*'), topics: ['least-privilege'] },
    { document: action('s3:Get?bject'), topics: ['least-privilege'] },
    { document: resource('*'), topics: ['least-privilege'] },
    { document: resource('arn:aws:s3:::a/*'), topics: ['least-privilege'] },
    { document: resource('arn:aws:s3:::a/${aws:username}'), topics: [] },
    { document: principal('"*¦"'), topics: ['least-privilege'] },
    { document: principal('{"AWS": "*¦"}'), topics: ['least-privilege'] },
    { document: bound('"StringLike": {"aws:PrincipalTag/team": "a*¦"}'), topics: ['least-privilege'] },
    { document: bound('"StringEquals": {"aws:PrincipalTag/team": "a*¦"}'), topics: [] },
    { document: action('s3:GetObject'), topics: [] },
  ],
  'root user, IAM user, group': [
    { document: principal('{"AWS": "arn:aws:iam::111122223333:root¦"}'), topics: ['root-user'] },
    { document: principal('{"AWS": "arn:aws:iam::111122223333:user/a/Ann¦"}'), topics: ['iam-user'] },
    { document: resource('arn:aws:iam::111122223333:group/admins'), topics: ['group'] },
    {
      document: bound('"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:root¦"}'),
      topics: ['root-user', 'least-privilege'],
    },
    { document: action('iam:CreateUser'), topics: ['iam-user'] },
    { document: action('iam:CreateAccessKey'), topics: ['iam-user'] },
    { document: action('iam:CreateGroup'), topics: ['group'] },
    { document: action('iam:AddUserToGroup'), topics: ['group', 'iam-user'] },
    { document: action('iam:*User*'), topics: ['least-privilege', 'iam-user'] },
    { document: action('iam:PassRole'), topics: [] },
    { document: action('iam:GetAccountSummary'), topics: [] },
    { document: action('iam:GenerateServiceLastAccessedDetails'), topics: [] },
  ],
  role: [
    { document: principal('{"AWS": "arn:aws:iam::111122223333:role/app¦"}'), topics: ['role'] },
    { document: principal('{"AWS": "arn:aws:sts::111122223333:assumed-role/app/me¦"}'), topics: ['role'] },
    { document: resource('arn:aws:iam::111122223333:role/app'), topics: ['role'] },
    { document: action('sts:AssumeRole'), topics: ['role'] },
    { document: action('sts:assumeRoleWithSAML'), topics: ['role'] },
    { document: action('sts:AssumeRole*'), topics: ['least-privilege', 'role'] },
    { document: action('sts:GetCallerIdentity'), topics: [] },
    { document: `{"Version": "2012-10-17", "Sta¦tement": [{${trust}}]}`, topics: ['role', 'iam-policy'] },
    { document: policy(trust.replace('Principal', 'Princ¦ipal')), topics: ['role'] },
  ],
  'multi-factor authentication': [
    { document: key('aws:MultiFactorAuthPresent'), topics: ['multi-factor-authentication'] },
    { document: key('aws:multifactorauthage'), topics: ['multi-factor-authentication'] },
    { document: action('iam:EnableMFADevice'), topics: ['multi-factor-authentication'] },
    { document: action('iam:resyncmfadevice'), topics: ['multi-factor-authentication'] },
    { document: action('sso:GetMfaDeviceManagementForDirectory'), topics: ['multi-factor-authentication'] },
    { document: action('iam:*MFADevice'), topics: ['least-privilege', 'multi-factor-authentication'] },
    { document: action('deadline:DisassociateMemberFromFarm'), topics: [] },
  ],
  'Organizations, OU': [
    { document: key('aws:PrincipalOrgID'), topics: ['organizations'] },
    { document: key('aws:PrincipalOrgPaths'), topics: ['organizations'] },
    { document: key('aws:ResourceOrgID'), topics: ['organizations'] },
    { document: key('aws:ResourceOrgPaths'), topics: ['organizations'] },
    { document: action('organizations:CreateOrganizationalUnit'), topics: ['organizations'] },
    { document: key('organizations:PolicyType'), topics: ['organizations'] },
  ],
  'service control policies': [
    {
      document: `{"Ver¦sion": "2012-10-17", "Statement": [{${allow}}]}`,
      kind: 'scp',
      topics: ['service-control-policies', 'iam-policy'],
    },
    {
      document: `{"Version": "2012-10-17", "Sta¦tement": [{${allow}}]}`,
      kind: 'scp',
      topics: ['service-control-policies', 'iam-policy'],
    },
  ],
  'policies that grant nothing': (['boundary', 'rcp', 'endpoint', 'session', 'scp'] as const).flatMap(
    (kind): readonly Row[] => [
      {
        document: policy('"Effect": "Al¦low", "Action": "s3:*", "Resource": "*"'),
        kind,
        topics: kind === 'scp' ? ['service-control-policies'] : [],
      },
      { document: action('*'), kind, topics: [] },
      { document: action('iam:*User*'), kind, topics: ['iam-user'] },
      { document: resource('*'), kind, topics: [] },
      { document: principal('"*¦"'), kind, topics: [] },
      { document: bound('"StringLike": {"aws:PrincipalTag/team": "a*¦"}'), kind, topics: [] },
      { document: policy('"Effect": "Allow", "Act¦ion": "s3:*"'), kind, topics: ['action'] },
    ],
  ),
  'compliance, AWS Artifact, Compliance Center': [
    { document: key('aws:RequestedRegion'), topics: ['compliance'] },
    { document: action('artifact:GetReport'), topics: ['aws-artifact', 'compliance'] },
  ],
  'encryption at rest and in transit, KMS': [
    { document: action('kms:Decrypt'), topics: ['key-management-service', 'encryption'] },
    { document: key('kms:ViaService'), topics: ['key-management-service', 'encryption'] },
    { document: key('aws:SecureTransport'), topics: ['encryption'] },
    { document: key('s3:x-amz-server-side-encryption'), topics: ['encryption'] },
    {
      document: key('s3:x-amz-server-side-encryption-aws-kms-key-id'),
      topics: ['encryption', 'key-management-service'],
    },
    { document: key('ec2:Encrypted'), topics: ['encryption'] },
    { document: key('s3:TlsVersion'), topics: ['encryption'] },
    { document: key('s3:prefix'), topics: [] },
  ],
  'Amazon Inspector': [
    { document: action('inspector2:ListFindings'), topics: ['inspector'] },
    { document: action('inspector:ListFindings'), topics: ['inspector'] },
    { document: action('Inspector2:*'), topics: ['least-privilege', 'inspector'] },
  ],
};

describe('topics of the security notes', () => {
  for (const [title, cases] of Object.entries(rows)) {
    describe(title, () => {
      for (const { document, kind, topics } of cases) {
        it(`${document}${kind ? ` as ${kind}` : ''}`, () => {
          const { source, caret } = sourceIn(document, kind);
          const target = locate(source.file, caret);
          ok(target);
          same(topicsAt(target, realReference()), topics);
        });
      }
    });
  }

  it('are all shown by a hover somewhere, but for the first page', () => {
    const shown = new Set<string>();
    for (const { document, kind } of Object.values(rows).flat()) {
      const value = hoverIn(document, kind ? { kind } : {})?.value ?? '';
      for (const [topic, { title, short }] of Object.entries(notes))
        if (value.includes(`**${title}.** ${short}`)) shown.add(topic);
    }
    same(
      Object.keys(notes).filter((topic) => !shown.has(topic)),
      ['shared-responsibility'],
    );
  });
});
