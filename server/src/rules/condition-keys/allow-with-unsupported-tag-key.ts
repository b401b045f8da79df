import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { count, quote } from '../../text/words';
import { needing, othersOf } from './said';
import { takeOut } from './splitting';
import { tagFaults } from './tags';
import type { TagFault, UntaggedService } from './tags';

const page = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html */
export const allowWithUnsupportedTagKey = defineRule(
  {
    id: 'allow-with-unsupported-tag-key',
    family: 'condition-keys',
    severity: 'information',
    accessAnalyzer: [
      'ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
      'ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
    ],
    docs: {
      summary: 'A statement allows actions where the resource has a tag, and their requests tell no tags.',
      why: `\`aws:ResourceTag\` is in a request only where the service looks at tags for that action. Many \`List\` and \`Describe\`
actions are about no single resource, and some services leave tags out altogether. The condition then fails whatever
the tags are, and the statement never allows the action. A wildcard is reported as soon as one of its actions is such.

With \`NotAction\` the statement allows just those actions, of all that AWS has and will have, that know tags: nobody
can tell which these are.`,
      mend: `Allow such actions in a statement of their own, without the condition: name their resources there instead. With
\`NotAction\`, list the actions that are meant. An operator with \`Not\` or \`IfExists\` is no way out, since it allows
what has no tag at all.`,
      bad: [
        withTag({ Action: ['ec2:StartInstances', 'logs:DescribeLogGroups'] }),
        withTag({ NotAction: 'iam:*' }),
      ],
      good: [withTag({ Action: ['ec2:StartInstances', 'ec2:StopInstances'] })],
      links: [page, 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html'],
    },
  },
  (context) => {
    for (const fault of context.once(tagFaults)) {
      const { statement, use, services } = fault;
      if (statement.effect !== 'Allow' || !statement.action) continue;
      const { keyEntry, key } = use.condition;
      if (!services.length)
        context.report({
          at: keyEntry,
          code: 'ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
          message: `Of all actions but those listed, ${quote(key)} lets only such pass whose requests tell tags; list the actions that are meant under "Action".`,
          related: [{ ...statement.action.entry.key, message: 'All actions but these' }],
        });
      for (const service of services) {
        const [first] = service.actions;
        context.report({
          at: first.text,
          message: `${needing(service, key)}, so this statement never allows ${first.whole ? 'it' : 'them'}; allow ${first.whole ? 'it' : 'them'} in a statement without that key.`,
          unnecessary: first.whole,
          related: othersOf(service, keyEntry),
          fixes: () => removal(fault, service),
        });
      }
    }
  },
);

/** What the statement does not allow may go. A statement without the condition would allow more than before. */
function removal({ statement }: TagFault, { actions }: UntaggedService): readonly Fix[] {
  const edits = actions.every(({ whole }) => whole)
    ? takeOut(
        statement,
        actions.map(({ text }) => text),
      )
    : undefined;
  const what = actions.length === 1 ? quote(actions[0].text.value) : count(actions.length, 'action');
  return edits
    ? [{ title: `Remove ${what} that this statement never allows`, effect: 'narrower', edits }]
    : [];
}

function withTag(action: Readonly<Record<string, unknown>>) {
  return statementExample(
    {
      Effect: 'Allow',
      ...action,
      Resource: '*',
      Condition: { StringEquals: { 'aws:ResourceTag/team': 'blue' } },
    },
    'identity',
  );
}
