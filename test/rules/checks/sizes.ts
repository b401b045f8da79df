import { policy } from './case';
import type { CasesByCode } from './case';

const folders = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `"arn:aws:s3:::amzn-s3-demo-bucket/departments/human-resources/${1000 + index}/*"`,
  ).join();
const grant = (resources: string, principal = '') =>
  `{"Effect":"Allow",${principal}"Action":"s3:GetObject","Resource":[${resources}]}`;
const somebody = '"Principal":{"AWS":"111122223333"},';
const opened = (text: string) => `«{»${text.slice(1)}`;
const accounts = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `"arn:aws:iam::${100000000000 + index}:role/deployment/pipeline"`,
  ).join();
const trust = (count: number) =>
  policy(`{"Effect":"Allow","Principal":{"AWS":[${accounts(count)}]},"Action":"sts:AssumeRole"}`);
const deny = (count: number) => `{"Effect":"Deny","Action":"s3:GetObject","Resource":[${folders(count)}]}`;
const rcp = (count: number) =>
  `{"Effect":"Deny","Principal":"*","Action":"s3:GetObject","Resource":[${folders(count)}]}`;
/** Long by its white space alone. */
const spaced = (text: string, length: number) => text.replace('{', `{${' '.repeat(length)}`);

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
export const cases: CasesByCode = {
  POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA: {
    bad: [
      { kind: 'identity', text: opened(policy(grant(folders(200)))), says: '10,240', fixes: [] },
      { kind: 'boundary', text: opened(policy(grant(folders(110)))), says: '6,144' },
    ],
    good: [
      { kind: 'identity', text: policy(grant(folders(110))) },
      { kind: 'identity', text: spaced(policy(grant(folders(1))), 12_000) },
    ],
  },
  POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA: {
    bad: [
      { kind: 'resource', text: opened(policy(grant(folders(400), somebody))), says: 'a bucket policy' },
      {
        kind: 'resource',
        text: opened(
          policy(
            `{"Effect":"Allow","Principal":{"AWS":[${accounts(200)}]},"Action":"sqs:SendMessage","Resource":"arn:aws:sqs:us-east-1:111122223333:orders"}`,
          ),
        ),
        says: '8,192',
      },
    ],
    good: [
      { kind: 'resource', text: policy(grant(folders(200), somebody)) },
      { kind: 'identity', text: policy(grant(folders(100))) },
    ],
  },
  POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA: {
    bad: [
      { kind: 'trust', text: opened(trust(60)), says: '2,048' },
      { kind: 'trust', fileName: 'assume-role-policy.json', text: opened(trust(100)) },
    ],
    good: [
      { kind: 'trust', text: trust(30) },
      { kind: 'trust', text: spaced(trust(10), 3_000) },
    ],
  },
  POLICY_SIZE_EXCEEDS_SCP_QUOTA: {
    bad: [
      { kind: 'scp', text: opened(policy(deny(200))), says: '10,240' },
      {
        kind: 'scp',
        severity: 'information',
        text: opened(spaced(policy(deny(1)), 11_000)),
        fixed: policy(deny(1)),
      },
    ],
    good: [
      { kind: 'scp', text: policy(deny(110)) },
      { kind: 'scp', text: spaced(policy(deny(1)), 9_000) },
    ],
  },
  POLICY_SIZE_EXCEEDS_RCP_QUOTA: {
    bad: [
      { kind: 'rcp', text: opened(policy(rcp(110))), says: '5,120' },
      {
        kind: 'rcp',
        severity: 'information',
        text: opened(spaced(policy(rcp(1)), 6_000)),
        fixed: policy(rcp(1)),
      },
    ],
    good: [
      { kind: 'rcp', text: policy(rcp(40)) },
      { kind: 'rcp', text: spaced(policy(rcp(1)), 4_000) },
    ],
  },
};
