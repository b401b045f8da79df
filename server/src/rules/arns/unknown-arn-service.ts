import { meantByService } from '../../access/arns/service-faults';
import type { ArnFault } from '../../access/arns/fault';
import { faultyArns } from '../../access/arns';
import { retiredServices } from '../../reference/retired';
import { allowExample } from '../examples';
import { asOf } from '../names/age';
import { defineRule } from '../rule';
import type { RuleContext } from '../rule';
import { quote } from '../../text/words';
import { mendField, standsIn, weigh } from './mends';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const unknownArnService = defineRule(
  {
    id: 'unknown-arn-service',
    family: 'arns',
    severity: 'error',
    accessAnalyzer: ['INVALID_SERVICE', 'INVALID_ARN_SERVICE_CASE'],
    docs: {
      summary: 'An ARN names a service that does not exist, or not in lower case.',
      why: `The third field of an ARN is the service that the resource belongs to. It is written in lower case: \`S3\` is no
service. Where no service has the name, no resource has such an ARN, and the statement does nothing by it.

Mostly it is the prefix of the service's actions. Some services have another name in ARNs, such as \`catalog\` for
Service Catalog; these are known.

A name that resembles none may be newer than the reference, whose date every hover shows: that is a warning. A service
that AWS has ended is information.`,
      mend: 'Take the name that is offered, or look the ARN up on the page of the service.',
      bad: [
        allowExample('dynamodb:GetItem', 'arn:aws:dyanmodb:us-east-1:111122223333:table/orders'),
        allowExample('s3:GetObject', 'arn:aws:S3:::amzn-s3-demo-bucket/*'),
      ],
      good: [
        allowExample('dynamodb:GetItem', 'arn:aws:dynamodb:us-east-1:111122223333:table/orders'),
        allowExample(
          'servicecatalog:DescribePortfolio',
          'arn:aws:catalog:us-east-1:111122223333:portfolio/*',
        ),
      ],
      links: [
        'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
      ],
    },
  },
  (context) => {
    const { once, reference, referenceIsOld, report } = context;
    for (const arn of once(faultyArns)) {
      const fault = arn.faults.find(({ name }) => names.has(name));
      if (!fault) continue;
      const { name, part } = fault;
      const isCase = name === 'service-case';
      const meant = isCase
        ? part.toLowerCase()
        : name === 'unknown-service' && meantByService(part, reference);
      report({
        at: arn.text,
        code: isCase ? 'INVALID_ARN_SERVICE_CASE' : 'INVALID_SERVICE',
        ...(name === 'ended-service'
          ? { severity: 'information' as const }
          : weigh(fault, referenceIsOld && !isCase)),
        message: sentence(context, fault, meant || undefined),
        fixes: () => (meant ? mendField({ arn, fault, reference }, 2, meant) : []),
      });
    }
  },
);

const names: ReadonlySet<string> = new Set(['unknown-service', 'ended-service', 'service-case']);

function sentence(
  { reference, referenceIsOld }: RuleContext,
  { name, part, doubt }: ArnFault,
  meant: string | undefined,
): string {
  if (name === 'service-case')
    return `${quote(part)} is not in lower case, as services are in ARNs, so this ARN matches nothing; write ${quote(part.toLowerCase())}.`;
  if (name === 'ended-service')
    return `AWS has ended ${retiredServices.get(part) ?? quote(part)}, so this ARN matches nothing.`;
  if (doubt === 'stand-in') return standsIn('a service', part);
  if (!part) return 'This ARN names no service in its third field, so it matches nothing.';
  const said = referenceIsOld
    ? `No AWS service had the name ${quote(part)} in ARNs ${asOf(reference)}`
    : `No AWS service has the name ${quote(part)} in ARNs, so this one matches nothing`;
  return `${said}${meant === undefined ? '.' : `; did you mean ${quote(meant)}?`}`;
}
