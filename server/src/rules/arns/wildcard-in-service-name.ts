import { actionTexts, isKnownAction, splitAction } from '../../access/actions';
import { arnService } from '../../access/arns/services';
import type { FaultyArn } from '../../access/arns';
import { faultyArns } from '../../access/arns';
import { isEveryResource } from '../../access/resources';
import { statementActions } from '../../access/statement-actions';
import type { PolicyKind } from '../../policy/model';
import type { ServiceReference } from '../../reference/model';
import { hasWildcard, matches } from '../../text/wildcard';
import { allowExample, statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { mendField } from './mends';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const wildcardInServiceName = defineRule(
  {
    id: 'wildcard-in-service-name',
    family: 'arns',
    severity: 'information',
    accessAnalyzer: ['WILDCARD_IN_SERVICE_NAME'],
    docs: {
      summary: 'A wildcard in the name of a service, in an ARN or in an action.',
      why: `\`arn:aws:code*:…\` and \`s3*:Get*\` reach into every service whose name happens to fit, and into those that AWS adds
later. IAM refuses a wildcard there when it saves a policy ("Resource vendor must be fully qualified and cannot contain
regexes"), so it is a warning in policies of IAM itself; other services may save it.

\`*\` in place of a whole ARN, and an action whose service is \`*\`, are left to the rules on least privilege.`,
      mend: 'Write the service out, with an ARN or an action for each where several are meant.',
      bad: [
        allowExample('codebuild:StartBuild', 'arn:aws:code*:us-east-1:111122223333:project/demo'),
        allowExample('s3*:ListBucket', 'arn:aws:s3:::amzn-s3-demo-bucket'),
        statementExample({ Effect: 'Deny', Action: 'sns*:Publish', Resource: '*' }, 'scp'),
      ],
      good: [
        allowExample('codebuild:StartBuild', 'arn:aws:codebuild:us-east-1:111122223333:project/demo'),
        allowExample('s3:List*', 'arn:aws:s3:::amzn-s3-demo-bucket'),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html',
      ],
    },
  },
  ({ policy, once, reference, report }) => {
    const isOfIam = kindsOfIam.has(policy.kind);
    const weight = isOfIam && { severity: 'warning' as const };
    const effect = isOfIam ? 'and IAM refuses the policy' : 'and so reaches into services that fit by chance';
    for (const { text } of actionTexts(policy)) {
      const { prefix } = splitAction(text.value);
      // What matches nothing has a rule of its own.
      if (!prefix || !hasWildcard(prefix) || /^\*+$/.test(prefix) || !isKnownAction(reference, text.value))
        continue;
      report({
        at: text,
        ...weight,
        message: `The service of ${quote(text.value)} has a wildcard, ${effect}; write the service out.`,
      });
    }
    for (const arn of once(faultyArns)) {
      const fault = arn.faults.find(({ name }) => name === 'service-wildcard');
      if (!fault || isEveryResource(arn.text.value)) continue;
      const meant = onlyService(arn, fault.part, reference);
      report({
        at: arn.text,
        ...weight,
        message: `${quote(fault.part)} has a wildcard where an ARN names its service, ${effect}; write ${meant === undefined ? 'the service out' : quote(meant)}.`,
        fixes: () => (meant === undefined ? [] : mendField({ arn, fault, reference }, 2, meant)),
      });
    }
  },
);

/** Kinds that IAM saves, and not Organizations or the service of a resource. */
const kindsOfIam: ReadonlySet<PolicyKind> = new Set<PolicyKind>(['identity', 'boundary', 'session']);

/** The one service of the statement's actions, where the wildcard stands for it too. */
function onlyService(
  { statement }: FaultyArn,
  pattern: string,
  reference: ServiceReference,
): string | undefined {
  const actions = statementActions(statement, reference) ?? [];
  const [only, ...others] = new Set(actions.map(({ service }) => service));
  if (only === undefined || others.length || !matches(pattern, only)) return undefined;
  return arnService(reference, only)?.types.length ? only : undefined;
}
