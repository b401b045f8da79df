import { passRolePolicy, redundantPolicy, trustPolicy } from './policies';

/** What the extension is expected to say, in one place: wording changes here and nowhere else. */
export const source = 'leastwise';

export const serviceWildcard = {
  rule: 'service-wildcard',
  fix: /^Narrow "s3:\*" to its /,
  hover: [/\b\d+\b.*\bactions\b/i, /least privilege/i],
} as const;

export const effectCase = {
  fix: /"Allow"/,
  problem: /allow/,
} as const;

export const hoverOnEffect = /\b(Allow|Deny)\b/;

/** Of the rule's page: on the web, or one that the extension itself shows. */
export const docsLink = /^(https|leastwise):.*\bservice-wildcard\b/;

export const commands = ['leastwise.openNotes', 'leastwise.selectKind'] as const;

export const notesText = /least privilege/i;

/** Of the status item, for a policy that is attached to a user, group or role. */
export const identityKind = /identity/i;

export const resourceWildcard = { fix: /^Narrow "\*" to the ARN of sqs queue \(\d+ actions? confined\)$/ };

/** The rules that speak of the policy with a fault of each sort. */
export const mistakes = [
  'invalid-effect',
  'unknown-action',
  'unknown-element',
  'unknown-service',
  'resource-wildcard',
] as const;

/** A document for each severity, what is marked in it, the title of the fix, and what stands there afterwards. */
export const checked = [
  {
    rule: 'mismatched-assume-action',
    severity: 'Error',
    file: 'trust-policy.json',
    text: trustPolicy,
    marked: '"sts:AssumeRole"',
    fix: 'Change "sts:AssumeRole" to "sts:AssumeRoleWithWebIdentity" (+1 action, −1 action)',
    mended: '"sts:AssumeRoleWithWebIdentity"',
  },
  {
    rule: 'pass-role-unconfined',
    severity: 'Warning',
    file: 'policy.json',
    text: passRolePolicy,
    marked: '"iam:PassRole"',
    fix: 'Add a condition on "iam:PassedToService" (1 action confined)',
    mended: '"iam:PassedToService"',
  },
  {
    rule: 'redundant-action',
    severity: 'Information',
    file: 'policy.json',
    text: redundantPolicy,
    marked: '"sqs:PurgeQueue"',
    fix: 'Remove "sqs:PurgeQueue" (same access)',
    mended: '"Action": ["sqs:*"]',
  },
] as const;

/** The rules of IAM Access Analyzer's checks that speak of the policy with several faults, and the fix for one of them. */
export const checks = {
  rules: [
    'pass-role-unconfined',
    'missing-qualifier',
    'string-like-on-arn-key',
    'redundant-action',
    'wrong-arn-account',
  ],
  fixAll: /^Fix all 2 findings of redundant-action \(same access\)$/,
} as const;

export const sizeLens = /^[\d,]+ of 6,144 characters of a managed policy$/;
export const grantsLens = /^s3: \d+ actions · \d+ list · .*permissions management$/;
export const wildcardHint = /^\d+ actions · \d+ permissions management$/;
export const changesLens = /^grants 1 action more than HEAD$/;
export const newLens = /^not in HEAD$/;
