import { meantIpRange } from '../../values/meant-ip-range';
import { statementExample } from '../examples';
import { replacing } from '../fixes';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { wouldSpare } from './plain';
import { ipConditions } from './ranges';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress */
export const invalidIpRange = defineRule(
  {
    id: 'invalid-ip-range',
    family: 'condition-values',
    severity: 'error',
    accessAnalyzer: ['TYPE_MISMATCH_IP_RANGE'],
    docs: {
      summary: 'A value of `IpAddress` or `NotIpAddress` that is no address and no range in CIDR form.',
      why: `The operators compare addresses of IPv4 and IPv6, alone or as a range in CIDR form: \`203.0.113.0/24\`,
\`2001:db8::/32\`. A star, a mask such as \`255.255.255.0\`, a range from one address to another or the name of a host is none
of these, and no request comes from there: an \`Allow\` grants nothing by it, and a \`Deny\` with \`NotIpAddress\` spares nobody.`,
      mend: 'Write an address, or a range in CIDR form. In a denial that spares an address it is left to you: a range that counts lets more through.',
      bad: [withValue('203.0.113.*'), withValue('203.0.113.0/255.255.255.0'), withValue('203.0.113.300')],
      good: [withValue('203.0.113.0/24'), withValue('203.0.113.7'), withValue('2001:db8::/32')],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress',
      ],
    },
  },
  (context) => {
    for (const { use, values } of context.once(ipConditions)) {
      for (const { at, text, range } of values) {
        if (range) continue;
        context.report({
          at,
          message: `${quote(text)} is no IP address and no range in CIDR form, so ${quote(use.condition.operator)} has nothing to compare; write one such as 203.0.113.0/24.`,
          fixes: () => {
            const meant = meantIpRange(text);
            return meant === undefined || wouldSpare(use) ? [] : [replacing(at, text, meant)];
          },
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
