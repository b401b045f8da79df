import { policyElements } from '../../policy/elements';
import type { Policy } from '../../policy/model';
import { isLetter } from '../../policy/template';
import type { Fix } from '../../policy/fix';
import { defineRule } from '../rule';
import { openingOf } from '../fixes';
import { lacks } from '../structure/elements';
import { quote } from '../../text/words';
import { takesVariable, variableUses, wouldSpare, writtenIn } from './uses';
import type { PolicyVariable, VariableUse } from './uses';

const current = '2012-10-17';

/**
 * One finding for a policy, at its first variable: the cause is the version. A resource control policy of another version
 * is refused anyway, and `missing-version` and `invalid-version` say so.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html
 */
export const variableNeedsVersion = defineRule(
  {
    id: 'variable-needs-version',
    family: 'variables',
    severity: 'error',
    kinds: ['identity', 'boundary', 'session', 'resource', 'trust', 'scp', 'endpoint'],
    accessAnalyzer: ['VARIABLE_UNSUPPORTED_IN_VERSION'],
    hides: ['missing-version'],
    docs: {
      summary: 'A policy variable in a policy whose version knows none.',
      why: `Variables came with the version \`2012-10-17\` of the policy language. In a policy of \`2008-10-17\`, or without a version,
\`\${aws:username}\` is not filled in: AWS takes it for the letters that it is written with, and nothing real has such a name.
An allowance of that kind grants nothing, and a denial that spares \`\${…}\` spares nobody.`,
      mend: 'Set `"Version": "2012-10-17"`. A denial that spares what a variable names lets more through then, so that is left to you.',
      bad: [
        {
          kind: 'identity',
          text: '{"Version": "2008-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/${aws:username}/*"}]}',
        },
      ],
      good: [
        {
          kind: 'identity',
          text: '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/${aws:username}/*"}]}',
        },
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html',
      ],
    },
  },
  (context) => {
    const { policy } = context;
    if (!isOld(policy)) return;
    const uses = context.once(variableUses).filter((use) => takesVariable(use) && use.variables.some(counts));
    const [first, ...others] = uses.map((use) => ({ ...use, written: firstIn(use) }));
    if (!first) return;
    context.report({
      at: first.text,
      hidesAt: openingOf(policy.source),
      message: `${quote(first.written)} is plain text in this policy, since policy variables need ${quote('Version')} to be ${quote(current)}; set it.`,
      related: others.slice(0, relatedLimit).map(({ text, written }) => ({
        offset: text.offset,
        length: text.length,
        message: `${quote(written)} is not filled in either.`,
      })),
      fixes: () => (uses.some(wouldSpare) ? [] : mendsOf(policy)),
    });
  },
);

/** More than that nobody looks through. */
const relatedLimit = 10;

/** An unknown version is another rule's. */
function isOld({ version, isWhole, source }: Policy): boolean {
  if (!version) return isWhole && lacks(source, ['Version'], policyElements);
  return version.value?.type === 'text' && version.value.certain && version.value.value === '2008-10-17';
}

function counts(variable: PolicyVariable): boolean {
  return variable.closed && (variable.isOurs || isLetter(variable));
}

function firstIn({ text, variables }: VariableUse): string {
  const variable = variables.find(counts);
  return variable ? writtenIn(text, variable) : '';
}

/** What was text and matched nothing real becomes a variable, so that there is no access to compare with. */
function mendsOf({ version, source }: Policy): readonly Fix[] {
  const shared = { effect: 'unknown', preferred: true } as const;
  if (!version)
    return [
      {
        title: `Insert "Version": "${current}"`,
        ...shared,
        edits: [{ edit: 'insert', into: source, after: undefined, name: 'Version', value: current }],
      },
    ];
  if (!version.value) return [];
  return [
    {
      title: `Change "Version" to "${current}"`,
      ...shared,
      edits: [{ edit: 'replace', target: version.value, with: current }],
    },
  ];
}
