import { copyOf } from '../../policy/edit';
import type { ModelEdit } from '../../policy/edit';
import type { Entry, Mapping } from '../../policy/value';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { violationsOf } from './violations';

/** How many of the dropped members are shown with a finding. */
const shownDropped = 10;

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
export const duplicateElement = defineRule(
  {
    id: 'duplicate-element',
    family: 'structure',
    severity: 'error',
    accessAnalyzer: ['JSON_SYNTAX_ERROR'],
    docs: {
      summary: 'A member stands twice in one object.',
      why: `Programs that read JSON keep the last of two members of one name and drop the first without a word. On its way to
AWS a policy passes through several such programs, and what they drop may be what confines the statement: of two
\`StringEquals\` in one \`Condition\`, the first may be the one with the organization. Where a policy reaches AWS with
both, AWS refuses it.`,
      mend: 'Write one member with the content of both. Two blocks under one operator can be merged by the fix, where the statement allows and the keys differ.',
      bad: [
        {
          kind: 'trust',
          text: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
      "Action": "sts:AssumeRoleWithWebIdentity",
      "Condition": {
        "StringEquals": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:ref:refs/heads/main" },
        "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" }
      }
    }
  ]
}`,
        },
      ],
      good: [
        {
          kind: 'trust',
          text: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
      "Action": "sts:AssumeRoleWithWebIdentity",
      "Condition": {
        "StringEquals": {
          "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:ref:refs/heads/main",
          "token.actions.githubusercontent.com:aud": "sts.amazonaws.com"
        }
      }
    }
  ]
}`,
        },
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html'],
    },
  },
  (context) => {
    for (const { entry, dropped } of violationsOf(context, 'duplicate-element')) {
      const name = quote(entry.name);
      context.report({
        at: entry,
        message: `${name} stands more than once here: readers of JSON drop all but the last without a word, and AWS refuses the policy.`,
        related: dropped
          .slice(-shownDropped)
          .map(({ key }) => ({ ...key, message: `This ${name} is dropped` })),
        fixes: () => mends(entry, dropped),
      });
    }
  },
);

function mends(entry: Entry, dropped: readonly Entry[]): readonly Fix[] {
  const first = dropped[0];
  if (!first || dropped.length > 1) return [];
  if (isSame(entry, first)) {
    return [
      {
        title: `Remove the first ${quote(entry.name)}, which says the same`,
        effect: 'unknown',
        preferred: true,
        edits: [{ edit: 'remove', target: first }],
      },
    ];
  }
  const edits = merge(first, entry);
  return edits
    ? [{ title: `Merge both ${quote(entry.name)}`, effect: 'unknown', preferred: true, edits }]
    : [];
}

function isSame(left: Entry, right: Entry): boolean {
  const copy = left.value && copyOf(left.value);
  return copy !== undefined && JSON.stringify(copy) === JSON.stringify(right.value && copyOf(right.value));
}

/**
 * The keys of both under the last. Only below an operator of an Allow: there more keys confine more, while a Deny with
 * more conditions lets more through.
 */
function merge(first: Entry, last: Entry): readonly ModelEdit[] | undefined {
  const [from, into] = [first.value, last.value];
  if (from?.type !== 'mapping' || into?.type !== 'mapping' || !isConditionOfAllow(last.parent))
    return undefined;
  const known = new Set(into.entries.map(({ name }) => name.toLowerCase()));
  const edits: ModelEdit[] = [];
  for (const { name, value } of from.entries) {
    const copy = value && copyOf(value);
    if (copy === undefined || known.has(name.toLowerCase())) return undefined;
    known.add(name.toLowerCase());
    edits.push({ edit: 'insert', into, after: into.entries.at(-1), name, value: copy });
  }
  return [{ edit: 'remove', target: first }, ...edits];
}

function isConditionOfAllow(condition: Mapping): boolean {
  const statement = condition.parent;
  if (condition.step !== 'Condition' || statement?.type !== 'mapping') return false;
  const [effect, ...others] = statement.entries.filter(({ name }) => name === 'Effect');
  return !others.length && effect?.value?.type === 'text' && effect.value.value === 'Allow';
}
