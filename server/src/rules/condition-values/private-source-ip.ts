import { Blank } from '../../policy/edit';
import { isNegated } from '../../policy/operator';
import { isPrivateRange } from '../../values/private-range';
import { addCondition, changeCondition } from '../../changes/condition-edits';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import type { TypedCondition } from './known';
import { ipConditions } from './ranges';

/**
 * AWS does not publish which ranges it counts as private: `isPrivateRange` says which ones we do. A value that is no
 * range, or is yet to be filled in, may be a public one, and the rule is silent.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip
 */
export const privateSourceIp = defineRule(
  {
    id: 'private-source-ip',
    family: 'condition-values',
    severity: 'error',
    accessAnalyzer: ['PRIVATE_IP_ADDRESS', 'PRIVATE_NOT_IP_ADDRESS'],
    docs: {
      summary: '`aws:SourceIp` is compared with private addresses alone.',
      why: `\`aws:SourceIp\` is the public address that a request comes from. Private addresses (\`10.0.0.0/8\`, \`192.168.0.0/16\`,
\`fd00::/8\`) never reach AWS over the internet: \`IpAddress\` with them never holds, and \`NotIpAddress\` always does.

Requests from within a VPC come through a VPC endpoint, and have their private address in \`aws:VpcSourceIp\`. The same
private addresses are in many VPCs, so \`aws:SourceVpc\` belongs beside it.`,
      mend: 'Compare `aws:VpcSourceIp`, and `aws:SourceVpc` beside it, or write the public addresses of your network.',
      bad: [withCondition({ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } })],
      good: [
        withCondition({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }),
        withCondition({
          IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/8' },
          StringEquals: { 'aws:SourceVpc': 'vpc-1a2b3c4d' },
        }),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpcsourceip',
      ],
    },
  },
  (context) => {
    for (const { use, ranges } of context.once(ipConditions)) {
      const { condition, key, operator } = use;
      if (key !== 'aws:sourceip' || !ranges.length) continue;
      if (!condition.complete || ranges.length < condition.values.length) continue;
      if (!ranges.every(({ range }) => isPrivateRange(range))) continue;
      const values = ranges.length === 1 ? quote(ranges[0]?.text ?? '') : 'any of these private ranges';
      context.report({
        at: condition.keyEntry,
        code: isNegated(operator) ? 'PRIVATE_NOT_IP_ADDRESS' : 'PRIVATE_IP_ADDRESS',
        message: `${quote(condition.key)} is a public address and never in ${values}, so the condition ${outcome(use)}; private addresses are in "aws:VpcSourceIp".`,
        fixes: () => swapping(use),
      });
    }
  },
);

function outcome({ operator }: TypedCondition): string {
  if (isNegated(operator)) return 'always holds';
  if (operator.ifExists) return 'holds only where a request lacks the key';
  return operator.set === 'ForAllValues' ? 'asks only that a request lack the key' : 'never holds';
}

/**
 * None where the condition holds for some requests as it stands and would hold for others then: under `IfExists`, and
 * where a `Deny` spares the addresses and so stops everything.
 */
function swapping(use: TypedCondition): readonly Fix[] {
  const { statement, condition, operator } = use;
  const negated = isNegated(operator);
  if (operator.ifExists || operator.set || (negated && statement.effect !== 'Allow')) return [];
  const swapped = changeCondition(condition, { key: to });
  // Addresses that are left out are left out in every VPC; those that are asked for belong to one.
  const isConfined = negated || statement.conditions.some(({ key }) => /^aws:sourcevpc/i.test(key));
  const confined = isConfined
    ? []
    : addCondition(statement, 'StringEquals', 'aws:SourceVpc', new Blank('vpc'));
  if (!swapped || !confined) return [];
  return [
    {
      title: `Change ${quote(condition.key)} to ${quote(to)}${isConfined ? '' : ' and add "aws:SourceVpc"'}`,
      // An `Allow` whose condition never holds has no effect as it stands: there is no access to compare with.
      effect: negated || statement.effect === 'Deny' ? 'narrower' : 'unknown',
      preferred: true,
      edits: [...swapped, ...confined],
    },
  ];
}

const to = 'aws:VpcSourceIp';

function withCondition(condition: unknown) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition: condition,
    },
    'identity',
  );
}
