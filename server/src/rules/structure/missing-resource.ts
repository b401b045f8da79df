import { splitAction } from '../../access/actions';
import { Template } from '../../policy/edit';
import type { Policy, Statement } from '../../policy/model';
import type { Mapping } from '../../policy/value';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../rule';
import { lacks, statementElements } from './elements';
import { openingOf, placeAfter } from './fixes';
import { violationsOf } from './violation';

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
the finding is therefore kept to buckets and keys, whose services are known to want it. A role's trust policy never has
a resource.`,
      mend: 'Add the ARNs of what the statement is about, or `"*"` where its actions cannot be kept to a resource.',
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
    for (const statement of lacking(context.policy)) report(statement);
    for (const { statement } of violationsOf(context, 'missing-resource')) report(statement);

    function report(statement: Mapping): void {
      context.report({
        at: statement,
        mark: openingOf(statement),
        message: 'The statement has no "Resource" or "NotResource", so AWS refuses the policy.',
        fixes: () => [insertion(statement)],
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
const servicesWithResource: ReadonlySet<string> = new Set(['s3', 'kms']);

/** Statements of resource policies, which the schema cannot judge: it does not know whose policy it is. */
function lacking({ kind, statements }: Policy): readonly Mapping[] {
  if (kind !== 'resource') return [];
  return statements
    .filter((statement) => isOfOneService(statement))
    .map(({ source }) => source)
    .filter((source) => lacks(source, ['Resource', 'NotResource'], statementElements));
}

function isOfOneService({ action }: Statement): boolean {
  if (!action || action.negated || !action.texts.length) return false;
  return action.texts.every(({ value }) =>
    servicesWithResource.has(splitAction(value).prefix?.toLowerCase() ?? ''),
  );
}

function insertion(statement: Mapping): Fix {
  return {
    title: 'Insert "Resource" to fill in',
    effect: 'unknown',
    edits: [
      {
        edit: 'insert',
        into: statement,
        after: placeAfter(statement, ['Sid', 'Effect', 'Principal', 'NotPrincipal', 'Action', 'NotAction']),
        name: 'Resource',
        value: new Template(['', { gap: 'ARN' }, '']),
      },
    ],
  };
}
