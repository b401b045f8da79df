import type { ConditionUse } from '../../access/condition-uses';
import { Members, Template, copyOf } from '../../policy/edit';
import type { Member } from '../../policy/edit';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { keyFaults } from './faults';
import { outcomeWithoutKey } from './unknown';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html */
export const missingTagKey = defineRule(
  {
    id: 'missing-tag-key',
    family: 'condition-keys',
    severity: 'error',
    accessAnalyzer: ['MISSING_TAG_KEY_IN_CONDITION'],
    docs: {
      summary: 'A condition asks for a tag and does not say which.',
      why: `\`aws:ResourceTag\` is not a key but the beginning of many: one for each tag. The key of the tag stands behind a
slash, as in \`aws:ResourceTag/team\`. Without it no request carries the key, and the condition does not do what its
author meant.

This holds for every key that ends in the key of a tag, such as \`aws:RequestTag/\`, \`aws:PrincipalTag/\`,
\`ec2:ResourceTag/\` and \`s3:ExistingObjectTag/\`.`,
      mend: 'Write a slash and the key of the tag behind it.',
      bad: [withKey('aws:ResourceTag'), withKey('aws:ResourceTag/')],
      good: [withKey('aws:ResourceTag/team')],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-resourcetag',
      ],
    },
  },
  (context) => {
    for (const { use, fault } of context.once(keyFaults)) {
      if (fault !== 'tag') continue;
      const { key, keyEntry } = use.condition;
      context.report({
        at: keyEntry,
        message: `${quote(key)} does not say which tag it asks for, so ${outcomeWithoutKey(use)}; write the key of the tag behind a slash.`,
        fixes: () => naming(use),
      });
    }
  },
);

/** A name with a gap stands in a mapping that is written anew: the keys of one operator, which are few. */
function naming({ condition }: ConditionUse): readonly Fix[] {
  const { key, keyEntry } = condition;
  const members: Member[] = [];
  for (const entry of keyEntry.parent.entries) {
    const value = entry.value && copyOf(entry.value);
    if (value === undefined) return [];
    members.push({ name: entry === keyEntry ? nameWithGap(key) : entry.name, value });
  }
  const [edit, target] = ['replace' as const, keyEntry.parent];
  return [
    {
      title: `Change ${quote(key)} to ${quote(`${withSlash(key)}<tag-key>`)}, with the key of your tag`,
      // As it stands it asks for no tag at all.
      effect: 'unknown',
      preferred: true,
      edits: [{ edit, target, with: new Members(members) }],
    },
  ];
}

function nameWithGap(key: string): Template {
  return new Template([withSlash(key), { gap: 'tag-key' }, '']);
}

function withSlash(key: string): string {
  return key.endsWith('/') ? key : `${key}/`;
}

function withKey(key: string) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 'ec2:StartInstances',
      Resource: 'arn:aws:ec2:*:*:instance/*',
      Condition: { StringEquals: { [key]: 'blue' } },
    },
    'identity',
  );
}
