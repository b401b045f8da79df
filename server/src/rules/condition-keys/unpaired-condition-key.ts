import { conditionUses } from '../../access/condition-uses';
import { addingCondition } from '../../changes/narrow/adding';
import { withGaps } from '../../policy/gaps';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { join, quote } from '../../text/words';
import { usesByStatement } from './grouped';
import { needsKey } from './needs';

const keysPage = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html';

/**
 * Addresses of private networks, which many networks have alike, with the keys that tell the network; the first is the
 * one to add. The keys with which the first pair is safe are those of its paragraph on AWS's page.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpcsourceip
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-ec2instancesourceprivateip4
 */
const partners: ReadonlyMap<string, readonly [string, ...string[]]> = new Map([
  [
    'aws:vpcsourceip',
    [
      'aws:SourceVpc',
      'aws:SourceVpce',
      'aws:SourceVpcArn',
      'aws:VpceAccount',
      'aws:VpceOrgID',
      'aws:VpceOrgPaths',
    ],
  ],
  ['aws:ec2instancesourceprivateipv4', ['aws:Ec2InstanceSourceVpc']],
]);

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpcsourceip */
export const unpairedConditionKey = defineRule(
  {
    id: 'unpaired-condition-key',
    family: 'condition-keys',
    severity: 'warning',
    security: true,
    accessAnalyzer: ['MISSING_PAIRED_CONDITION_KEYS'],
    docs: {
      summary: 'A private address is asked for, but not the network that it is in.',
      why: `Private addresses such as those of \`10.0.0.0/8\` are the same in many networks. \`aws:VpcSourceIp\` alone lets in whoever
sets up a VPC of their own with the right range; \`aws:SourceVpc\` or \`aws:SourceVpce\` beside it says which network is
meant. \`aws:Ec2InstanceSourcePrivateIPv4\` wants \`aws:Ec2InstanceSourceVpc\` beside it for the same reason.

AWS does not publish when exactly it reports this. We speak where an \`Allow\` asks for an address: in a \`Deny\` a second
condition would only let more pass.`,
      mend: 'Add a condition on the network.',
      bad: [onAddress({})],
      good: [onAddress({ StringEquals: { 'aws:SourceVpc': 'vpc-111bbb22' } })],
      links: [`${keysPage}#condition-keys-vpcsourceip`, `${keysPage}#condition-keys-sourcevpc`],
    },
  },
  (context) => {
    for (const use of context.once(conditionUses)) {
      const pair = partners.get(use.key);
      const { statement, condition } = use;
      if (!pair || statement.effect !== 'Allow' || !statement.conditionsKnown || !needsKey(use)) continue;
      const others = context.once(usesByStatement).get(statement) ?? [];
      if (others.some(({ key }) => pair.some((each) => each.toLowerCase() === key))) continue;
      const [first] = pair;
      const named = pair.slice(0, 2).map((each) => quote(each));
      context.report({
        at: condition.keyEntry,
        message: `${quote(condition.key)} is an address that other networks have as well, and all of them are let in; add ${join(named, 'or')}.`,
        fixes: () =>
          addingCondition(
            statement,
            { operator: 'StringEquals', key: first, value: withGaps('vpc-<id>') },
            { preferred: true },
          ),
      });
    }
  },
);

function onAddress(more: Readonly<Record<string, unknown>>) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition: { IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/16' }, ...more },
    },
    'identity',
  );
}
