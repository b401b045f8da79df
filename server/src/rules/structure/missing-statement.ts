import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { Template } from '../../policy/edit';
import type { ModelEdit, NewValue } from '../../policy/edit';
import { isAllowedIn } from '../../policy/elements';
import type { PolicyKind } from '../../policy/model';
import { openingOf } from '../fixes';
import { violationsOf } from './violations';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html */
export const missingStatement = defineRule(
  {
    id: 'missing-statement',
    family: 'structure',
    severity: 'error',
    accessAnalyzer: ['MISSING_STATEMENT'],
    docs: {
      summary: 'The policy has no statement.',
      why: 'Everything that a policy says stands in its statements. AWS does not take a policy without one.',
      mend: 'Add a `Statement` with what is to be allowed or denied. Elements such as `Effect` and `Action` belong into a statement, never beside it.',
      bad: [
        { kind: 'identity', text: '{"Version": "2012-10-17"}' },
        { kind: 'identity', text: '{"Version": "2012-10-17", "Statement": []}' },
        {
          kind: 'identity',
          text: '{"Version": "2012-10-17", "Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}',
        },
      ],
      good: [
        {
          kind: 'identity',
          text: '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}}',
        },
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html'],
    },
  },
  (context) => {
    const { kind } = context.policy;
    for (const { policy, empty } of violationsOf(context, 'missing-statement')) {
      if (empty) {
        context.report({
          at: empty,
          message: '"Statement" is empty, so the policy says nothing and AWS refuses it.',
          fixes: () =>
            empty.value ? [stub([{ edit: 'replace', target: empty.value, with: [statementOf(kind)] }])] : [],
        });
      } else {
        context.report({
          at: policy,
          mark: openingOf(policy),
          message: 'The policy has no "Statement", so it says nothing and AWS refuses it.',
          fixes: () => [
            stub([
              {
                edit: 'insert',
                into: policy,
                after: policy.entries.at(-1),
                name: 'Statement',
                value: [statementOf(kind)],
              },
            ]),
          ],
        });
      }
    }
  },
);

function stub(edits: readonly ModelEdit[]): Fix {
  return { title: 'Insert a statement to fill in', effect: 'unknown', edits };
}

/** A denial: it grants nothing while it is not finished. */
function statementOf(kind: PolicyKind): NewValue {
  if (kind === 'trust')
    return { Effect: 'Deny', Principal: { AWS: gap('account') }, Action: 'sts:AssumeRole' };
  return {
    Effect: 'Deny',
    ...(isAllowedIn(kind, 'Principal') && { Principal: '*' }),
    Action: new Template(['', { gap: 'service' }, ':', { gap: 'Action' }, '']),
    Resource: gap('ARN'),
  };
}

function gap(name: string): Template {
  return new Template(['', { gap: name }, '']);
}
