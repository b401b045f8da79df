import type { Policy } from '../../policy/model';
import type { Text } from '../../policy/value';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { replacing } from '../fixes';
import { violationsOf } from './violations';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html */
export const invalidSid = defineRule(
  {
    id: 'invalid-sid',
    family: 'structure',
    severity: 'error',
    kinds: ['identity', 'boundary', 'session', 'trust', 'scp'],
    accessAnalyzer: ['UNSUPPORTED_SID'],
    docs: {
      summary: 'A statement id with other characters than letters and digits.',
      why: `IAM takes the letters A to Z in either case and digits in a \`Sid\`, no spaces, hyphens or underscores, and refuses a
policy with others. AWS does not say it of service control policies in so many words, so there it is a warning. Services
that keep policies of their own, such as Amazon S3, take more, so resource policies are left alone.`,
      mend: 'Leave the other characters out.',
      bad: [
        statementExample(
          { Sid: 'Read-only access', Effect: 'Allow', Action: 'sqs:ListQueues', Resource: '*' },
          'identity',
        ),
      ],
      good: [
        statementExample(
          { Sid: 'ReadOnlyAccess', Effect: 'Allow', Action: 'sqs:ListQueues', Resource: '*' },
          'identity',
        ),
        statementExample(
          {
            Sid: 'Read-only access',
            Effect: 'Allow',
            Principal: { AWS: '111122223333' },
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
          },
          'resource',
        ),
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html'],
    },
  },
  (context) => {
    const { policy } = context;
    for (const { text } of violationsOf(context, 'invalid-sid')) {
      context.report({
        at: text,
        message: `${quote(text.value)} has characters other than letters and digits, which AWS does not take in a statement id.`,
        ...(policy.kind === 'scp' && { severity: 'warning' }),
        fixes: () => shortening(text, policy),
      });
    }
  },
);

function shortening(text: Text, { statements }: Policy): readonly Fix[] {
  const words = text.value.split(/[^A-Za-z0-9]+/).filter((word) => word);
  const sid = words
    .map((word, index) => (index ? word.charAt(0).toUpperCase() + word.slice(1) : word))
    .join('');
  const taken = statements.some((statement) => statement.sid?.value === sid);
  return sid && !taken ? [replacing(text, text.value, sid)] : [];
}
