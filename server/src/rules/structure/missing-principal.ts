import { Template } from '../../policy/edit';
import type { NewValue } from '../../policy/edit';
import { isAboutEverybody } from '../../policy/elements';
import type { PolicyKind } from '../../policy/model';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { openingOf, placeAfter } from '../fixes';
import { kindNames } from './kinds';
import { violationsOf } from './violations';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export const missingPrincipal = defineRule(
  {
    id: 'missing-principal',
    family: 'structure',
    severity: 'error',
    kinds: ['resource', 'trust', 'endpoint', 'rcp'],
    accessAnalyzer: ['MISSING_PRINCIPAL'],
    docs: {
      summary: 'A statement of a policy that belongs to a resource does not say whom it is about.',
      why: `An identity policy is about whoever it is attached to. A policy that belongs to a resource, to a role (its trust
policy), to a VPC endpoint or to the resources of an organization must name principals, or AWS refuses it.`,
      mend: 'Add `Principal`. Where the document is no policy of a resource, pick its kind from the status item.',
      bad: [
        statementExample(
          { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*' },
          'resource',
        ),
        statementExample({ Effect: 'Allow', Action: 'sts:AssumeRole' }, 'trust'),
      ],
      good: [
        statementExample(
          { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
          'trust',
        ),
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html'],
    },
  },
  (context) => {
    const { kind } = context.policy;
    for (const { statement } of violationsOf(context, 'missing-principal')) {
      context.report({
        at: statement,
        mark: openingOf(statement),
        message: `The statement has no "Principal", which ${kindNames[kind]} must have, so AWS refuses the policy.`,
        fixes: () => [
          {
            title: isAboutEverybody(kind) ? 'Insert "Principal": "*"' : 'Insert "Principal" to fill in',
            effect: 'unknown',
            edits: [
              {
                edit: 'insert',
                into: statement,
                after: placeAfter(statement, ['Sid', 'Effect']),
                name: 'Principal',
                value: principalOf(kind),
              },
            ],
          },
        ],
      });
    }
  },
);

function principalOf(kind: PolicyKind): NewValue {
  return isAboutEverybody(kind) ? '*' : { AWS: new Template(['', { gap: 'account or ARN' }, '']) };
}
