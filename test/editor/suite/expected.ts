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

export const resourceWildcard = { fix: /^Narrow "\*" to the ARN of sqs queue$/ };

/** The rules that speak of the policy with a fault of each sort. */
export const mistakes = [
  'invalid-effect',
  'unknown-action',
  'unknown-element',
  'unknown-service',
  'resource-wildcard',
] as const;
