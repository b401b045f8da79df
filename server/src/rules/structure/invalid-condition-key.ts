import { findConditionKey, findTagFamily } from '../../reference/condition-keys';
import { globalConditionKeys } from '../../reference/global-keys';
import { meantByKey, spellKey } from '../../reference/meant-keys';
import type { ServiceReference } from '../../reference/model';
import { nearest } from '../../text/nearest';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { renaming } from '../fixes';
import { violationsOf } from './violations';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html */
export const invalidConditionKey = defineRule(
  {
    id: 'invalid-condition-key',
    family: 'structure',
    severity: 'error',
    accessAnalyzer: ['INVALID_CONDITION_KEY_FORMAT'],
    docs: {
      summary: 'A condition key that is not written as prefix, colon and name.',
      why: `A condition key begins with the prefix of its service, or with \`aws\` where it belongs to none. Most services refuse a
policy with a key that has no prefix; IAM itself may take it, and then the condition asks for what no request has.`,
      mend: 'Put the prefix and a colon before the name.',
      bad: [withKey('SourceVpc')],
      good: [withKey('aws:SourceVpc')],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html'],
    },
  },
  (context) => {
    for (const { entry } of violationsOf(context, 'invalid-condition-key')) {
      const meant = keyMeantBy(entry.name, context.reference);
      context.report({
        at: entry,
        message: `${quote(entry.name)} is not written as "prefix:name", so it is no condition key and no request has it${meant === undefined ? '.' : `; did you mean ${quote(meant)}?`}`,
        fixes: () => renaming(entry, meant),
      });
    }
  },
);

/** `SourceVpc` and `PrincipalTag/team` lack their prefix, and `aws.SourceVpc` its colon. */
function keyMeantBy(name: string, reference: ServiceReference): string | undefined {
  if (name.includes(':')) return undefined;
  const whole = `aws:${name}`;
  if (findConditionKey(reference, whole) && !findTagFamily(reference, whole))
    return spellKey(reference, whole);
  const keys = globalConditionKeys.map(({ key }) => key);
  return meantByKey(reference, whole, []) ?? nearest(name, keys);
}

function withKey(key: string) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition: { StringEquals: { [key]: 'vpc-0123456789abcdef0' } },
    },
    'identity',
  );
}
