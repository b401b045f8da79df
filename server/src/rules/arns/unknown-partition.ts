import { faultyArns } from '../../access/arns';
import type { ServiceReference } from '../../reference/model';
import { nearest } from '../../text/nearest';
import { allowExample } from '../examples';
import { asOf } from '../names/age';
import { defineRule } from '../rule';
import { join, quote } from '../../text/words';
import { mendField, standsIn, weigh } from './mends';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export const unknownPartition = defineRule(
  {
    id: 'unknown-partition',
    family: 'arns',
    severity: 'error',
    accessAnalyzer: ['INVALID_PARTITION'],
    docs: {
      summary: 'An ARN names a partition that AWS does not have.',
      why: `The second field of an ARN is the part of AWS that the resource is in: \`aws\` for most accounts, \`aws-cn\` in
China, \`aws-us-gov\` for the US government, and a few more. AWS refuses a policy with any other.

Whether a service exists in a partition is not looked at, and neither is a partition with wildcards that some
partition fits.`,
      mend: 'Name the partition that your account is in.',
      bad: [allowExample('s3:GetObject', 'arn:awz:s3:::amzn-s3-demo-bucket/*')],
      good: [
        allowExample('s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket/*'),
        allowExample('s3:GetObject', 'arn:*:s3:::amzn-s3-demo-bucket/*'),
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html'],
    },
  },
  ({ once, reference, referenceIsOld, report }) => {
    for (const arn of once(faultyArns)) {
      const fault = arn.faults.find(({ name }) => name === 'unknown-partition');
      if (!fault) continue;
      const { part, doubt } = fault;
      const meant = meantPartition(part, reference);
      report({
        at: arn.text,
        ...weigh(fault, referenceIsOld),
        message:
          doubt === 'stand-in'
            ? standsIn('a partition', part)
            : `${quote(part)} ${referenceIsOld ? `was no partition of AWS ${asOf(reference)}` : 'is no partition of AWS, and AWS refuses the policy'}; ${meant === undefined ? `it has ${join(reference.partitions.map(({ id }) => quote(id)))}.` : `did you mean ${quote(meant)}?`}`,
        fixes: () => (meant === undefined ? [] : mendField({ arn, fault, reference }, 1, meant)),
      });
    }
  },
);

/** Most accounts are in the first one: it is what is meant where nothing is written. */
function meantPartition(part: string, { partitions }: ServiceReference): string | undefined {
  const ids = partitions.map(({ id }) => id);
  return part ? nearest(part, ids) : ids[0];
}
