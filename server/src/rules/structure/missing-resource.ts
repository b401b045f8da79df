import { splitAction } from '../../access/actions';
import { Template } from '../../policy/edit';
import type { NewValue } from '../../policy/edit';
import { statementElements } from '../../policy/elements';
import type { Policy, Statement } from '../../policy/model';
import type { Mapping } from '../../policy/value';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { lacks } from './elements';
import { openingOf, placeAfter } from '../fixes';
import { violationsOf } from './violations';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html */
export const missingResource = defineRule(
  {
    id: 'missing-resource',
    family: 'structure',
    severity: 'error',
    kinds: ['identity', 'boundary', 'session', 'scp', 'rcp', 'endpoint', 'resource'],
    accessAnalyzer: ['MISSING_RESOURCE'],
    docs: {
      summary: 'The statement names no resource.',
      why: `Every statement needs \`Resource\` or \`NotResource\`; without one of them AWS refuses the whole policy.

Only the policies of a few resources leave it out, those of Amazon ECR repositories among them. In resource policies
the finding is therefore kept to buckets and keys, whose services are known to want it. AWS KMS takes a key policy
without it, but the statement has no effect; there the finding is a warning. A role's trust policy never has a resource.`,
      mend: 'Add the ARNs of what the statement is about, or `"*"` where its actions cannot be kept to a resource; in a key policy `"*"` is the key itself.',
      bad: [statementExample({ Effect: 'Allow', Action: 's3:GetObject' }, 'identity')],
      good: [
        statementExample(
          { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*' },
          'identity',
        ),
        statementExample(
          { Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 'ecr:BatchGetImage' },
          'resource',
        ),
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html'],
    },
  },
  (context) => {
    for (const statement of lacking(context.policy)) report(statement.source, isOf(statement, ['kms']));
    for (const { statement } of violationsOf(context, 'missing-resource')) report(statement, false);

    function report(statement: Mapping, ofKey: boolean): void {
      context.report({
        at: statement,
        mark: openingOf(statement),
        message: ofKey
          ? 'The statement has no "Resource", so AWS takes the key policy but the statement has no effect.'
          : 'The statement has no "Resource" or "NotResource", so AWS refuses the policy.',
        ...(ofKey && { severity: 'warning' }),
        fixes: () => [
          ofKey
            ? insertion(statement, 'Insert "Resource": "*", which is the key itself', '*')
            : insertion(statement, 'Insert "Resource" to fill in', new Template(['', { gap: 'ARN' }, ''])),
        ],
      });
    }
  },
);

/**
 * Services that say of their resource policies that a statement needs a resource. Amazon SNS does too, but a page of the
 * IAM guide has a topic policy without one.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-policy-language-overview.html
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
 */
const servicesWithResource = ['s3', 'kms'];

/** Statements of resource policies, which the schema cannot judge: it does not know whose policy it is. */
function lacking({ kind, statements }: Policy): readonly Statement[] {
  if (kind !== 'resource') return [];
  return statements.filter(
    (statement) =>
      isOf(statement, servicesWithResource) &&
      lacks(statement.source, ['Resource', 'NotResource'], statementElements),
  );
}

function isOf({ action }: Statement, services: readonly string[]): boolean {
  if (!action || action.negated || !action.texts.length) return false;
  return action.texts.every(({ value }) => services.includes(splitAction(value).prefix?.toLowerCase() ?? ''));
}

function insertion(statement: Mapping, title: string, value: NewValue): Fix {
  return {
    title,
    effect: 'unknown',
    edits: [
      {
        edit: 'insert',
        into: statement,
        after: placeAfter(statement, ['Sid', 'Effect', 'Principal', 'NotPrincipal', 'Action', 'NotAction']),
        name: 'Resource',
        value,
      },
    ],
  };
}
