import type { ArnFault, ArnFaultName } from '../../access/arns/fault';
import { faultyArns } from '../../access/arns';
import { fieldsOf } from '../../policy/arn-fields';
import type { CheckCode } from '../checks';
import { allowExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { mend, mendField, standsIn, weigh } from './mends';
import type { Mending } from './mends';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const wrongArnAccount = defineRule(
  {
    id: 'wrong-arn-account',
    family: 'arns',
    severity: 'error',
    accessAnalyzer: ['INVALID_ARN_ACCOUNT', 'ARN_ACCOUNT_NOT_ALLOWED', 'MISSING_ARN_ACCOUNT'],
    docs: {
      summary: 'The account of an ARN is no account, is missing, or has no place there.',
      why: `The fifth field of an ARN is the number of the account that owns the resource: twelve digits, or \`aws\` for what AWS
owns. The name of a bucket is unique in the whole world, so its ARN has no account, and one with an account matches no
bucket. Most other resources belong to an account, and an ARN without it matches none of them.

Digits with wildcards among them are taken, since AWS does not say whether it minds them, and \`*\` is taken where no
account belongs. Resources that AWS itself owns, such as its Systems Manager documents, may have no account. Where other
resources of the service have an account it is a warning.`,
      mend: 'Correct the account, take it out, or put `*` or the number in.',
      bad: [
        allowExample('sqs:SendMessage', 'arn:aws:sqs:us-east-1:1234:jobs'),
        allowExample('s3:GetObject', 'arn:aws:s3::111122223333:amzn-s3-demo-bucket/*'),
        allowExample('sqs:SendMessage', 'arn:aws:sqs:us-east-1::jobs'),
      ],
      good: [
        allowExample('sqs:SendMessage', 'arn:aws:sqs:us-east-1:111122223333:jobs'),
        allowExample('s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket/*'),
        allowExample('ssm:GetDocument', 'arn:aws:ssm:*::document/AWS-RunShellScript'),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/console-account-id.html',
      ],
    },
  },
  ({ once, reference, referenceIsOld, report }) => {
    for (const arn of once(faultyArns)) {
      const fault = arn.faults.find(({ name }) => codes.has(name));
      const code = fault && codes.get(fault.name);
      if (!fault || !code) continue;
      report({
        at: arn.text,
        code,
        ...weigh(fault, referenceIsOld && fault.name !== 'malformed-account'),
        message: sentence(fault, arn.text.value),
        fixes: () => mends({ arn, fault, reference }),
      });
    }
  },
);

const codes: ReadonlyMap<ArnFaultName, CheckCode> = new Map([
  ['malformed-account', 'INVALID_ARN_ACCOUNT'],
  ['needless-account', 'ARN_ACCOUNT_NOT_ALLOWED'],
  ['no-account', 'MISSING_ARN_ACCOUNT'],
]);

function sentence({ name, part, doubt }: ArnFault, text: string): string {
  const [, , service = ''] = fieldsOf(text);
  if (doubt === 'stand-in') return standsIn('an account', part);
  if (name === 'needless-account')
    return `${quote(part)} stands where ARNs of this kind have no account, so this one matches nothing; leave the field empty.`;
  if (name === 'no-account')
    return `Resources of ${quote(service)} belong to an account and this ARN names none, so it matches nothing; "*" stands for every account.`;
  return `${quote(part)} is no account, which has 12 digits, so this ARN matches nothing.`;
}

function mends(mending: Mending): readonly Fix[] {
  const { fault, arn } = mending;
  if (fault.name === 'no-account') return mendField(mending, 4, '*', 'Put "*" for the account');
  if (fault.name === 'needless-account')
    return mendField(mending, 4, '', `Remove the account ${quote(fault.part)}`);
  // As the console shows it: 1111-2222-3333.
  const digits = fault.part.replace(/[\s-]/g, '');
  if (/^\d{12}$/.test(digits)) return mendField(mending, 4, digits);
  // What stands in its place is the beginning of the resource.
  const [first = '', partition = '', service = '', region = '', ...rest] = fieldsOf(arn.text.value);
  const whole = [first, partition, service, region, '*', ...rest].join(':');
  return /^\d/.test(fault.part)
    ? []
    : mend(mending, whole, `Put "*" for the account before ${quote(fault.part)}`, false);
}
