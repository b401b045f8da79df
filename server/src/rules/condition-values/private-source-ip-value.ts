import { isNegated } from '../../policy/operator';
import { isPrivateRange } from '../../values/private-range';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { grantsMoreByMatching } from './direction';
import type { TypedCondition } from './known';
import type { PlainValue } from './plain';
import { ipConditions } from './ranges';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip */
export const privateSourceIpValue = defineRule(
  {
    id: 'private-source-ip-value',
    family: 'condition-values',
    severity: 'information',
    accessAnalyzer: ['PRIVATE_IP_ADDRESS_SUBSET', 'PRIVATE_NOT_IP_ADDRESS_SUBSET'],
    hides: ['redundant-ip-range'],
    docs: {
      summary: '`aws:SourceIp` is compared with private addresses beside public ones.',
      why: `\`aws:SourceIp\` is the public address that a request comes from, and never a private one. Private ranges in the
list have no effect: they allow nobody from inside a network, and stop nobody.

Requests through a VPC endpoint have their private address in \`aws:VpcSourceIp\`.`,
      mend: 'Remove the private ranges, or compare them with `aws:VpcSourceIp` in a statement of its own.',
      bad: [withValues(['10.0.0.0/8', '203.0.113.0/24'])],
      good: [withValues(['203.0.113.0/24']), withValues(['0.0.0.0/1', '203.0.113.0/24'])],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpcsourceip',
      ],
    },
  },
  (context) => {
    for (const { use, ranges } of context.once(ipConditions)) {
      if (use.key !== 'aws:sourceip') continue;
      const inside = ranges.filter(({ range }) => isPrivateRange(range));
      if (!inside.length || inside.length === ranges.length) continue;
      let all: Fix | undefined;
      for (const value of inside) {
        context.report({
          at: value.at,
          code: isNegated(use.operator) ? 'PRIVATE_NOT_IP_ADDRESS_SUBSET' : 'PRIVATE_IP_ADDRESS_SUBSET',
          unnecessary: true,
          message: `${quote(use.condition.key)} is a public address and never in ${quote(value.text)}, which has no effect; private addresses are in "aws:VpcSourceIp".`,
          fixes: () => {
            const one = removing(use, [value]);
            if (inside.length === 1) return [one];
            all ??= { ...removing(use, inside), title: 'Remove all private ranges', preferred: true };
            return [all, { ...one, preferred: false }];
          },
        });
      }
    }
  },
);

/** It is proven to grant no more where fewer matches grant less; elsewhere it rests on where requests come from. */
function removing(use: TypedCondition, values: readonly PlainValue[]): Fix {
  return {
    title: `Remove ${quote(values[0]?.text ?? '')}`,
    effect: grantsMoreByMatching(use, 'fewer') ? 'unknown' : 'narrower',
    preferred: true,
    edits: values.map(({ at }) => ({ edit: 'remove', target: at })),
  };
}

function withValues(values: readonly string[]) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition: { IpAddress: { 'aws:SourceIp': values } },
    },
    'identity',
  );
}
