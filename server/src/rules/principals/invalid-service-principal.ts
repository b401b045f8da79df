import { Template } from '../../policy/edit';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { faultIn, nameMeantBy } from './forms';
import type { NameFault } from './forms';
import { effectOfMending, endsOf, respelling, serviceNames, viaService } from './services';
import type { ServiceName } from './services';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services */
export const invalidServicePrincipal = defineRule(
  {
    id: 'invalid-service-principal',
    family: 'principals',
    severity: 'error',
    accessAnalyzer: ['INVALID_SERVICE_PRINCIPAL_FORMAT'],
    docs: {
      summary: 'A name of an AWS service that is not written as AWS writes it.',
      why: `Policies name a service by its principal: \`lambda.amazonaws.com\`, all in lower case. A short name (\`lambda\`), a
capital letter or an address (\`https://…\`) is nobody. As a principal AWS refuses it. In a condition (\`aws:CalledVia\`,
\`iam:PassedToService\` and the like) AWS takes it, and no request ever has that value.

\`kms:ViaService\` wants the Region in the name: \`s3.eu-west-1.amazonaws.com\`. Under \`StringLike\` a pattern is at fault
only where no name of a service can match it.`,
      mend: 'Write the principal in full. Where the right name is a known one, it is offered.',
      bad: [
        statementExample(
          {
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
            Condition: { 'ForAnyValue:StringEquals': { 'aws:CalledVia': 'athena' } },
          },
          'identity',
        ),
        statementExample(
          { Effect: 'Allow', Principal: { Service: 'Lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
          'trust',
        ),
      ],
      good: [
        statementExample(
          {
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
            Condition: { 'ForAnyValue:StringEquals': { 'aws:CalledVia': 'athena.amazonaws.com' } },
          },
          'identity',
        ),
        statementExample(
          { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
          'trust',
        ),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services',
        'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service',
      ],
    },
  },
  (context) => {
    const ends = endsOf(context);
    const isService = (prefix: string) => context.reference.service(prefix) !== undefined;
    for (const name of context.once(serviceNames)) {
      const fault = faultIn(name, ends);
      if (!fault) continue;
      context.report({
        at: name.text,
        message: messageOf(name, fault),
        fixes: () =>
          fault === 'region' ? addingRegion(name) : respelling(name, nameMeantBy(name, ends, isService)),
      });
    }
  },
);

function messageOf({ text, use }: ServiceName, fault: NameFault): string {
  const name = quote(text.value);
  if (!use)
    return `${name} is no service principal, which has the form "lambda.amazonaws.com" in lower case, and AWS refuses the policy.`;
  const none = `so no request has it as ${quote(use.condition.key)}`;
  if (fault === 'pattern')
    return `${name} matches no service principal such as "lambda.amazonaws.com", ${none}.`;
  const form = use.key === viaService ? 's3.eu-west-1.amazonaws.com' : 'lambda.amazonaws.com';
  return fault === 'region'
    ? `${name} lacks the Region, as in ${quote(form)}, ${none}.`
    : `${name} is no service principal, which has the form ${quote(form)} in lower case, ${none}.`;
}

/** The Region is for the person to say. */
function addingRegion({ text, use }: ServiceName): readonly Fix[] {
  const effect = effectOfMending(use);
  const dot = text.value.indexOf('.amazonaws');
  if (!effect || dot < 0) return [];
  const [head, end] = [`${text.value.slice(0, dot)}.`, text.value.slice(dot)];
  return [
    {
      title: `Add the Region to ${quote(text.value)}`,
      effect,
      preferred: true,
      edits: [{ edit: 'replace', target: text, with: new Template([head, { gap: 'Region' }, end]) }],
    },
  ];
}
