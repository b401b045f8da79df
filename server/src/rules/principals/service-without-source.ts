import { findServicePrincipal } from '../../reference/service-principals';
import { sourceToldBy } from '../../reference/service-principals/sources';
import { confineSources } from '../../changes/narrow/principals/sources';
import { nothingSeen } from '../../changes/narrow/seen-values';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { list, quote } from '../../text/words';
import { serviceGrants, sourceAsked } from '../../access/service-grants';

/**
 * Which services Access Analyzer leaves out is not published. Role trust policies are left alone, since many services
 * that run code name no source there.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export const serviceWithoutSource = defineRule(
  {
    id: 'service-without-source',
    family: 'principals',
    severity: 'warning',
    security: true,
    kinds: ['resource'],
    accessAnalyzer: ['RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL'],
    docs: {
      summary: 'A statement allows an AWS service, whoever it works for.',
      why: `A service such as CloudTrail works for every customer of AWS. A bucket that lets CloudTrail write lets everybody's
trails write, unless a condition says whose: somebody in another account can have the service reach your resource for
them. AWS calls it the confused deputy.

\`aws:SourceAccount\` and \`aws:SourceArn\` say for which account and for which resource the service may call,
\`aws:SourceOrgID\` and \`aws:SourceOrgPaths\` for which organization. A condition on another key that may confine the
source (\`kms:EncryptionContext:…\`, \`lambda:EventSourceToken\`) is enough for the rule to be silent. So it is of services
that pass no source, such as load balancers that write access logs. Where a service is not known to pass one, the
finding is information.`,
      mend: 'Add a condition on `aws:SourceAccount` with your account id, or on `aws:SourceArn` with the resource that the service works for.',
      bad: [
        statementExample(
          {
            Effect: 'Allow',
            Principal: { Service: 'cloudtrail.amazonaws.com' },
            Action: 's3:PutObject',
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
          },
          'resource',
        ),
      ],
      good: [
        statementExample(
          {
            Effect: 'Allow',
            Principal: { Service: 'cloudtrail.amazonaws.com' },
            Action: 's3:PutObject',
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
            Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
          },
          'resource',
        ),
        statementExample(
          { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
          'trust',
        ),
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html'],
    },
  },
  (context) => {
    for (const grant of context.once(serviceGrants)) {
      const { statement } = grant;
      if (statement.effect !== 'Allow' || sourceAsked(statement).by !== 'nothing') continue;
      // Of a service that is not known, perhaps a misspelt one, it is not known what it passes.
      const services = grant.services.filter(({ text }) => mayTellSource(text.value));
      const sure = services.filter(({ text }) => sourceToldBy(text.value) !== undefined);
      const [first, ...others] = sure.length ? sure : services;
      if (!first) continue;
      const names = [first, ...others].map(({ text }) => quote(text.value));
      context.report({
        at: first.text,
        ...(!sure.length && { severity: 'information' as const }),
        message: `${list(names)} may use this for any account that ${names.length > 1 ? 'they work' : 'it works'} for; add a condition on "aws:SourceAccount" or "aws:SourceArn"${sure.length ? '' : ' if the service passes one'}.`,
        related: others.map(({ text: { offset, length } }) => ({
          offset,
          length,
          message: 'So may this service.',
        })),
        fixes: () => confineSources(grant, context.policy.kind, nothingSeen),
      });
    }
  },
);

function mayTellSource(name: string): boolean {
  return findServicePrincipal(name) !== undefined && sourceToldBy(name) !== 'none';
}
