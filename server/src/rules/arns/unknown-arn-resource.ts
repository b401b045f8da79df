import { arnService } from '../../access/arns/services';
import { withType } from '../../access/arns/mends';
import { faultyArns } from '../../access/arns';
import type { FaultyArn } from '../../access/arns';
import { statementActions } from '../../access/statement-actions';
import { fieldsOf } from '../../policy/arn-fields';
import type { ServiceReference } from '../../reference/model';
import { allowExample } from '../examples';
import { defineRule } from '../rule';
import { join, quote } from '../../text/words';
import { mendField } from './mends';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const unknownArnResource = defineRule(
  {
    id: 'unknown-arn-resource',
    family: 'arns',
    severity: 'error',
    accessAnalyzer: ['INVALID_ARN_RESOURCE'],
    docs: {
      summary: 'The last part of an ARN fits no resource type of its service.',
      why: `What follows the fifth colon of an ARN names the resource, mostly with its type before it: \`table/orders\`,
\`role/App\`, \`log-group:/app\`. An ARN that has another form than those of its service matches no resource.

Not every resource is documented, so the rule is quiet: it is a warning unless the type is misspelt or missing, it says
nothing where a star for the Region or the account may reach into the resource, as Access Analyzer does not, and nothing
where the reference is older than 90 days. IAM refuses ARNs of its own that begin with no type of its own.`,
      mend: 'Write the type that is offered before the name, or look the ARN up on the page of the service.',
      bad: [
        allowExample('iam:GetRole', 'arn:aws:iam::111122223333:roles/App'),
        allowExample('dynamodb:GetItem', 'arn:aws:dynamodb:us-east-1:111122223333:orders'),
      ],
      good: [
        allowExample('iam:GetRole', 'arn:aws:iam::111122223333:role/App'),
        allowExample('dynamodb:GetItem', 'arn:aws:dynamodb:us-east-1:111122223333:table/orders'),
      ],
      links: [
        'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
      ],
    },
  },
  ({ once, reference, referenceIsOld, report }) => {
    if (referenceIsOld) return;
    for (const arn of once(faultyArns)) {
      const fault = arn.faults.find(({ name }) => name === 'unknown-resource');
      if (!fault) continue;
      const service = serviceOf(arn);
      const meant = meantResources(arn, reference);
      report({
        at: arn.text,
        ...(fault.doubt && !isMistake(fault.part, meant) && { severity: 'warning' }),
        message: service
          ? `${quote(fault.part)} fits no resource type of ${quote(service)}, so this ARN matches nothing${meant.length ? `; did you mean ${join(meant.map(quote), 'or')}?` : '.'}`
          : `${quote(fault.part)} is shorter than any ARN, so it matches no resource; write an ARN or "*".`,
        fixes: () =>
          meant.flatMap((to) =>
            mendField({ arn, fault, reference }, 5, to).map((fix) => ({
              ...fix,
              preferred: meant.length === 1,
            })),
          ),
      });
    }
  },
);

/**
 * A type that is misspelt or missing. One behind which another sign should stand, as in `instance/demo` for `instance:demo`,
 * AWS's own documentation has too.
 */
function isMistake(resource: string, meant: readonly string[]): boolean {
  const bare = (text: string) => text.replace(/[/:]/g, '');
  return meant.some((each) => bare(each) !== bare(resource));
}

function serviceOf({ text }: FaultyArn): string | undefined {
  return fieldsOf(text.value)[2];
}

function meantResources(arn: FaultyArn, reference: ServiceReference): readonly string[] {
  const service = arnService(reference, serviceOf(arn) ?? '');
  const resource = fieldsOf(arn.text.value)[5];
  if (!service || resource === undefined) return [];
  return withType(resource, service, statementActions(arn.statement, reference) ?? []);
}
