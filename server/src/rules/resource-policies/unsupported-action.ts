import { actionTexts, isEveryAction, splitAction } from '../../access/actions';
import { attachmentFacts } from '../../policy/attachment';
import type { Attachment, AttachmentFacts } from '../../policy/attachment';
import type { Policy } from '../../policy/model';
import { listOf } from '../../policy/value';
import type { Text } from '../../policy/value';
import type { Action, ServiceReference } from '../../reference/model';
import { hasWildcard } from '../../text/wildcard';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';

/**
 * Access Analyzer makes the check where it is told the type of the resource. We know it from a setting, the file's name,
 * the place in a template, or the resources and actions; where these do not agree the rule is silent.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
export const unsupportedAction = defineRule(
  {
    id: 'unsupported-action',
    family: 'resource-policies',
    severity: 'error',
    kinds: ['resource', 'trust'],
    accessAnalyzer: ['UNSUPPORTED_ACTION_IN_POLICY'],
    docs: {
      summary: 'An action that the policy of this resource cannot speak of.',
      why: `The policy of a resource speaks of what is done with that resource: a bucket policy of actions of S3, a role's trust
policy of \`sts:AssumeRole\` and its kin. AWS refuses a policy with an action that does not apply to the resource. Some
services take it, and the action has no effect: \`kms:ListKeys\` in the policy of a KMS key, as AWS's own examples have it.
Where a service is not known to refuse, this is a warning.`,
      mend: 'Take the action out. If somebody needs it, it belongs into an identity policy, or into the policy of the resource that it is about.',
      bad: [
        statementExample(
          {
            Effect: 'Allow',
            Principal: { AWS: '111122223333' },
            Action: ['s3:GetObject', 'kms:Decrypt'],
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
          },
          'resource',
        ),
        statementExample(
          { Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: ['sts:AssumeRole', 's3:GetObject'] },
          'trust',
        ),
      ],
      good: [
        statementExample(
          {
            Effect: 'Allow',
            Principal: { AWS: '111122223333' },
            Action: ['s3:GetObject', 's3:ListBucket'],
            Resource: ['arn:aws:s3:::amzn-s3-demo-bucket', 'arn:aws:s3:::amzn-s3-demo-bucket/*'],
          },
          'resource',
        ),
        statementExample(
          {
            Effect: 'Allow',
            Principal: { AWS: '111122223333' },
            Action: ['sts:AssumeRole', 'sts:TagSession'],
          },
          'trust',
        ),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_identity-vs-resource.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-trust-policy.html',
      ],
    },
  },
  ({ policy, reference, report }) => {
    const of = whatItSpeaksOf(policy);
    if (!of) return;
    for (const { text } of actionTexts(policy)) {
      if (isEveryAction(text.value) || !isForeign(text.value, of, reference)) continue;
      report({
        at: text,
        ...(!of.isRefused && { severity: 'warning' }),
        message: `${quote(text.value)} is ${of.foreign}, ${of.isRefused ? 'and AWS refuses it in this policy' : 'so it has no effect in this policy'}.`,
        fixes: () => removal(text),
      });
    }
  },
);

type SpokenOf = Pick<AttachmentFacts, 'services' | 'types'> & {
  /** What any other action is, as the message says it. */
  readonly foreign: string;
  /** All that there are, in lower case; absent: those of the services that act on the types. */
  readonly actions?: ReadonlySet<string>;
  /** Whether AWS is known to refuse a policy with any other action. */
  readonly isRefused: boolean;
};

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_Operations.html */
const trust: SpokenOf = {
  foreign: 'not an action of assuming a role',
  isRefused: true,
  services: ['sts'],
  types: [],
  actions: new Set(
    [
      'assumerole',
      'assumerolewithsaml',
      'assumerolewithwebidentity',
      'tagsession',
      'setsourceidentity',
      'setcontext',
    ].map((name) => `sts:${name}`),
  ),
};

function whatItSpeaksOf({ kind, attachedTo }: Policy): SpokenOf | undefined {
  if (kind === 'trust') return trust;
  if (!attachedTo) return undefined;
  const { title, services, types } = attachmentFacts[attachedTo];
  return { services, types, foreign: `no action on ${title}`, isRefused: refusing.has(attachedTo) };
}

/**
 * Those of which Access Analyzer makes the check, and those whose service answers with an error.
 * https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ValidatePolicy.html
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-policies.html
 * https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-language-special-information.html
 */
const refusing: ReadonlySet<Attachment> = new Set([
  's3-bucket',
  's3-access-point',
  's3-multi-region-access-point',
  's3-object-lambda-access-point',
  'dynamodb-table',
  'sqs-queue',
  'sns-topic',
]);

/** Names that nobody has are other rules' findings. */
function isForeign(
  action: string,
  { services, types, actions }: SpokenOf,
  reference: ServiceReference,
): boolean {
  const { prefix } = splitAction(action);
  if (prefix === undefined || hasWildcard(prefix) || !reference.service(prefix)) return false;
  if (!services.includes(prefix.toLowerCase())) return true;
  if (hasWildcard(action)) return false;
  const known = reference.action(action);
  if (!known) return false;
  return actions ? !actions.has(action.toLowerCase()) : types.length > 0 && !actsOn(known, types);
}

function actsOn({ resources }: Action, types: readonly string[]): boolean {
  return resources.some(({ type }) => types.includes(type.name));
}

function removal(text: Text): readonly Fix[] {
  if ((listOf(text)?.items.length ?? 1) < 2) return [];
  return [
    {
      title: `Remove ${quote(text.value)}`,
      effect: 'unknown',
      preferred: true,
      edits: [{ edit: 'remove', target: text }],
    },
  ];
}
