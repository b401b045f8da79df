import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import type { Policy } from '../../policy/model';
import { count, quote } from '../../text/words';
import { needing, othersOf } from './said';
import { moveOut } from './splitting';
import { tagFaults } from './tags';
import type { TagFault, UntaggedService } from './tags';

const page = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html */
export const denyWithUnsupportedTagKey = defineRule(
  {
    id: 'deny-with-unsupported-tag-key',
    family: 'condition-keys',
    severity: 'warning',
    security: true,
    accessAnalyzer: [
      'DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
      'DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
    ],
    docs: {
      summary: 'A statement denies actions where the resource has a tag, and their requests tell no tags.',
      why: `\`aws:ResourceTag\` is in a request only where the service looks at tags for that action. Where it does not, the
condition fails whatever the tags are, and the statement never denies the action: what looks protected is not.

A wildcard is reported as soon as one of its actions is such, for information only, since a wildcard seldom means
every one of them. With \`NotAction\` the statement denies just those actions, of all that AWS has and will have, that
know tags.`,
      mend: `Deny such actions in a statement of their own, without the condition, on the resources that are meant. With
\`NotAction\`, list the actions that are meant. An operator with \`IfExists\` is no way out, since it denies what has no
tag at all.`,
      bad: [
        withTag({ Action: ['ec2:TerminateInstances', 'logs:DescribeLogGroups'] }),
        withTag({ NotAction: 'iam:*' }),
      ],
      good: [withTag({ Action: 'ec2:TerminateInstances' })],
      links: [page, 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html'],
    },
  },
  (context) => {
    for (const fault of context.once(tagFaults)) {
      const { statement, use, services } = fault;
      if (statement.effect !== 'Deny' || !statement.action) continue;
      const { keyEntry, key } = use.condition;
      if (!services.length)
        context.report({
          at: keyEntry,
          code: 'DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
          message: `Of all actions but those listed, this denies only such whose requests tell ${quote(key)}, and lets all others pass; list the actions that are meant under "Action".`,
          related: [{ ...statement.action.entry.key, message: 'All actions but these' }],
        });
      for (const service of services) {
        const [first] = service.actions;
        context.report({
          at: first.text,
          message: `${needing(service, key)}, so this statement never denies ${first.whole ? 'it' : 'them'}; deny ${first.whole ? 'it' : 'them'} in a statement without that key.`,
          ...(!service.actions.some(({ whole }) => whole) && { severity: 'information' }),
          related: othersOf(service, keyEntry),
          fixes: () => split(context.policy, fault, service),
        });
      }
    }
  },
);

/** The statement never denied them; the new one always does, within its other conditions. */
function split(policy: Policy, fault: TagFault, { actions }: UntaggedService): readonly Fix[] {
  const { key } = fault.use.condition;
  const texts = actions.map(({ text }) => text);
  const edits = actions.every(({ whole }) => whole)
    ? moveOut(policy, fault.statement, texts, fault.use.key)
    : undefined;
  const what = actions.length === 1 ? quote(actions[0].text.value) : count(actions.length, 'action');
  return edits ? [{ title: `Deny ${what} without ${quote(key)}`, effect: 'narrower', edits }] : [];
}

function withTag(action: Readonly<Record<string, unknown>>) {
  return statementExample(
    {
      Effect: 'Deny',
      ...action,
      Resource: '*',
      Condition: { StringEquals: { 'aws:ResourceTag/env': 'prod' } },
    },
    'identity',
  );
}
