import { describe, it } from 'mocha';
import { checkRule } from '../../support/findings';
import type { RuleCase } from '../../support/findings';

const policy = (...statements: readonly string[]) =>
  `{"Version": "2012-10-17", "Statement": [${statements.join()}]}`;
const trust = (principal: string, action: string, rest = '') =>
  `{"Effect": "Allow", "Principal": ${principal}, "Action": ${action}${rest && `, ${rest}`}}`;

const issuer = 'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE';
const provider = `"arn:aws:iam::111122223333:oidc-provider/${issuer}"`;
const web = '"sts:AssumeRoleWithWebIdentity"';
const aud = `"${issuer}:aud": "sts.amazonaws.com"`;
const sub = `"${issuer}:sub": "system:serviceaccount:shop:orders"`;
const cluster = (who: string, conditions: string) =>
  policy(trust(`{"Federated": ${who}}`, web, `"Condition": {${conditions}}`));
const pods = '{"Service": "pods.eks.amazonaws.com"}';

const cases: Readonly<Record<string, readonly RuleCase[]>> = {
  // https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html
  'cluster-without-service-account': [
    {
      name: 'the audience alone',
      text: cluster(`«${provider}»`, `"StringEquals": {${aud}}`),
      severity: 'warning',
      says: ['every pod of the cluster can take the role'],
      fixes: [`Add a condition on "${issuer}:sub"`],
    },
    { name: 'as AWS writes it', text: cluster(provider, `"StringEquals": {${aud}, ${sub}}`) },
    {
      name: 'a namespace',
      text: cluster(provider, `"StringLike": {"${issuer}:sub": "system:serviceaccount:shop:*"}`),
    },
    {
      name: 'no claim at all, which another rule finds',
      text: cluster(provider, '"Bool": {"aws:SecureTransport": "true"}'),
    },
    {
      name: "a provider of somebody's own",
      text: cluster(
        '"arn:aws:iam::111122223333:oidc-provider/id.example.com"',
        '"StringEquals": {"id.example.com:aud": "app"}',
      ),
    },
    {
      name: 'a condition that is left to deployment',
      text: cluster(provider, `"StringEquals": {"Ref": "A"}`),
    },
  ],
  // https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html
  'pod-identity-missing-action': [
    {
      name: 'without tags',
      text: policy(`{"Effect": "Allow", "Principal": ${pods}, «"Action"»: "sts:AssumeRole"}`),
      severity: 'information',
      says: ['lacks "sts:TagSession"'],
      fixed: JSON.parse(policy(trust(pods, '["sts:AssumeRole", "sts:TagSession"]'))) as unknown,
    },
    { name: 'as AWS writes it', text: policy(trust(pods, '["sts:AssumeRole", "sts:TagSession"]')) },
    {
      name: 'in two statements',
      text: policy(trust(pods, '"sts:AssumeRole"'), trust(pods, '"sts:TagSession"')),
    },
    { name: 'actions that are left to deployment', text: policy(trust(pods, '{"Ref": "A"}')) },
    {
      name: 'a service beside it would get the action too',
      text: policy(
        `{"Effect": "Allow", "Principal": {"Service": ["pods.eks.amazonaws.com", "ec2.amazonaws.com"]}, «"Action"»: "sts:AssumeRole"}`,
      ),
      fixes: [],
    },
    { name: 'another service', text: policy(trust('{"Service": "ec2.amazonaws.com"}', '"sts:AssumeRole"')) },
  ],
};

for (const [rule, each] of Object.entries(cases))
  describe(rule, () => {
    for (const one of each) it(one.name, () => checkRule(rule, { ...one, kind: 'trust' }));
  });
