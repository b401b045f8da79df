import { namedResources } from '../../access/resources';
import type { ServiceReference } from '../../reference/model';
import { quote } from '../../text/words';
import { allowExample } from '../examples';
import { defineRule } from '../rule';

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-policies-for-amazon-ec2.html */
export const actionTakesNoResource = defineRule(
  {
    id: 'action-takes-no-resource',
    family: 'redundancy',
    severity: 'information',
    docs: {
      summary:
        'An action that describes things of Amazon EC2 stands with ARNs, and it can only be asked for on `*`.',
      why: `Most actions of Amazon EC2 that describe something act on no resource that a policy could name: a request for them is
checked against \`*\`, and no ARN matches that. An \`Allow\` on the ARN of an instance never lets anybody describe it, and the
console stays empty; a \`Deny\` keeps nobody from it.

Other services have such actions too, but AWS's lists of them have gaps, so the rule speaks of Amazon EC2 alone, and softly.`,
      mend: 'Put the action into a statement of its own with `"Resource": "*"`. A condition on `aws:RequestedRegion` still confines it.',
      bad: [allowExample('ec2:DescribeInstances', 'arn:aws:ec2:eu-west-1:111122223333:instance/*')],
      good: [
        allowExample('ec2:DescribeInstances', '*'),
        allowExample('ec2:StartInstances', 'arn:aws:ec2:eu-west-1:111122223333:instance/*'),
      ],
      links: [
        'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-policies-for-amazon-ec2.html',
        'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html',
      ],
    },
  },
  ({ policy, reference, report }) => {
    for (const statement of policy.statements) {
      const { action, effect } = statement;
      if (!action || action.negated || effect === undefined) continue;
      const dead = action.texts.filter(({ value, certain }) => certain && takesNoResource(value, reference));
      if (!dead.length || !namedResources(statement)?.every((text) => text.startsWith('arn:'))) continue;
      for (const text of dead)
        report({
          at: text,
          message: `${quote(text.value)} acts on no resource that can be named, so this statement never ${effect === 'Allow' ? 'allows' : 'denies'} it; put it into one with "Resource": "*".`,
        });
    }
  },
);

/** Of a pattern every action must be of that sort; a text of another service is not worth a look. */
function takesNoResource(text: string, reference: ServiceReference): boolean {
  if (!/^ec2:describe/i.test(text)) return false;
  const actions = reference.matching(text);
  return actions.length > 0 && actions.every(({ resourceCount }) => !resourceCount);
}
