import { policyElements } from '../../policy/elements';
import type { Policy } from '../../policy/model';
import type { Value } from '../../policy/value';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { lacks } from './elements';
import { openingOf } from '../fixes';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html */
export const missingVersion = defineRule(
  {
    id: 'missing-version',
    family: 'structure',
    severity: 'warning',
    accessAnalyzer: ['MISSING_VERSION'],
    docs: {
      summary: 'The policy does not say which version of the policy language it is written in.',
      why: `Without \`Version\` AWS reads a policy as it did in 2008: policy variables such as \`\${aws:username}\` are plain text
then, and newer features of the language are missing.

Resource control policies must say \`"2012-10-17"\`; there the finding is an error.`,
      mend: 'Put `"Version": "2012-10-17"` first. It is the version of the language, not the date of your change.',
      bad: [
        {
          kind: 'identity',
          text: '{"Statement": [{"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}]}',
        },
      ],
      good: [
        {
          kind: 'identity',
          text: '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}]}',
        },
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html'],
    },
  },
  ({ policy, report }) => {
    if (!policy.isWhole || !lacks(policy.source, ['Version'], policyElements)) return;
    const required = policy.kind === 'rcp';
    report({
      at: policy.source,
      mark: openingOf(policy.source),
      message: required
        ? 'The policy has no "Version", which a resource control policy must have, so AWS refuses it.'
        : 'The policy has no "Version", so AWS reads it as of 2008 and takes policy variables for plain text.',
      ...(required && { severity: 'error' }),
      fixes: () => [insertion(policy)],
    });
  },
);

function insertion({ source, kind }: Policy): Fix {
  return {
    title: 'Insert "Version": "2012-10-17"',
    // What looks like a variable becomes one.
    effect: kind === 'rcp' || holdsVariable(source) ? 'unknown' : 'same',
    preferred: true,
    edits: [{ edit: 'insert', into: source, after: undefined, name: 'Version', value: '2012-10-17' }],
  };
}

function holdsVariable(value: Value | undefined): boolean {
  switch (value?.type) {
    case 'text':
      return !value.certain || value.value.includes('${');
    case 'list':
      return value.items.some(holdsVariable);
    case 'mapping':
      return value.entries.some((entry) => holdsVariable(entry.value));
    case 'literal':
      return false;
    default:
      return true;
  }
}
