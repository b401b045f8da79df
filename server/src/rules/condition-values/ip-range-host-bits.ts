import { writeIpRange } from '../../values/ip-range';
import { statementExample } from '../examples';
import { replacing } from '../fixes';
import { defineRule } from '../rule';
import { numeral, quote } from '../../text/words';
import { ipConditions } from './ranges';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress */
export const ipRangeHostBits = defineRule(
  {
    id: 'ip-range-host-bits',
    family: 'condition-values',
    severity: 'information',
    accessAnalyzer: ['IMPROVE_IP_RANGE'],
    docs: {
      summary: 'A range of IP addresses whose address is not its first one.',
      why: `In \`203.0.113.7/24\` only the first 24 bits count: it is all of \`203.0.113.0\` to \`203.0.113.255\`, as
\`203.0.113.0/24\` says plainly. Whoever reads the 7 may take it for a single address.`,
      mend: 'Write the first address of the range, or, where one address is meant, that address without a length.',
      bad: [withValue('203.0.113.7/24'), withValue('2001:db8::1/64')],
      good: [withValue('203.0.113.0/24'), withValue('203.0.113.7'), withValue('2001:db8::/64')],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress',
      ],
    },
  },
  (context) => {
    for (const { ranges } of context.once(ipConditions)) {
      for (const { at, text, range } of ranges) {
        if (!range.hasHostBits) continue;
        const written = writeIpRange(range);
        context.report({
          at,
          message: `${quote(text)} is a range of which only the first ${numeral(range.prefix)} bits count; ${quote(written)} says the same plainly.`,
          fixes: () => [{ ...replacing(at, text, written), effect: 'same' }],
        });
      }
    }
  },
);

function withValue(value: string) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition: { IpAddress: { 'aws:SourceIp': value } },
    },
    'identity',
  );
}
