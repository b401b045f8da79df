import { conditionUses } from '../../access/condition-uses';
import type { ServiceReference } from '../../reference/model';
import { statementExample } from '../examples';
import { replacing } from '../fixes';
import { asOf } from '../names/age';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { exactValues, wouldSpare } from './plain';
import { createSuggestions } from './suggestions';

/**
 * Patterns are let pass, and so are placeholders. Which keys AWS takes for Regions is not published; ours are those that
 * the reference says name one.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-requestedregion
 */
export const invalidRegion = defineRule(
  {
    id: 'invalid-region',
    family: 'condition-values',
    severity: 'error',
    accessAnalyzer: ['INVALID_REGION'],
    docs: {
      summary: 'A Region that AWS does not have.',
      why: `A condition on \`aws:RequestedRegion\`, or on a key of a service that names a Region, takes the code of a Region such as
\`eu-west-1\`. No request comes with any other code, so the value matches nothing: an allowance for it grants nothing, and a
denial that spares it spares nobody.`,
      mend: 'Write the code of the Region.',
      bad: [withRegion('eu-west-9')],
      good: [withRegion('eu-west-1')],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-requestedregion',
        'https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html',
      ],
    },
  },
  (context) => {
    const { reference, referenceIsOld } = context;
    let known: ReadonlySet<string> | undefined;
    let suggest: ReturnType<typeof createSuggestions> | undefined;
    for (const use of context.once(conditionUses)) {
      if (!regionKeys.has(use.key)) continue;
      known ??= new Set(reference.partitions.flatMap(({ regions }) => regions.map(({ id }) => id)));
      const ignoresCase = use.operator?.base.endsWith('IgnoreCase');
      for (const { at, text } of exactValues(use)) {
        if (known.has(ignoresCase ? text.toLowerCase() : text) || isNoRegion(text, use.key)) continue;
        suggest ??= createSuggestions(known);
        const meant = suggest(text);
        context.report({
          at,
          ...(referenceIsOld && { severity: 'warning' as const }),
          message: messageOf(text, meant, referenceIsOld ? reference : undefined),
          fixes: () => (meant === undefined || wouldSpare(use) ? [] : [replacing(at, text, meant)]),
        });
      }
    }
  },
);

/**
 * What the key holds where Amazon Bedrock chooses the Region, of all that there are.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html
 */
function isNoRegion(text: string, key: string): boolean {
  return key === 'aws:requestedregion' && text === 'unspecified';
}

function messageOf(text: string, meant: string | undefined, old: ServiceReference | undefined): string {
  const where = old ? `no Region ${asOf(old)}` : 'no Region of AWS';
  const suggestion = meant === undefined ? '.' : `; did you mean ${quote(meant)}?`;
  return `${quote(text)} is ${where}, so no request matches it${suggestion}`;
}

/** Lower-case. Not `s3:locationconstraint`, which has values of its own, and no key that asks for several Regions at once. */
const regionKeys: ReadonlySet<string> = new Set([
  'aws:requestedregion',
  'account:targetregion',
  'batch:awslogsregion',
  'cloudformation:targetregion',
  'dsql:witnessregion',
  'ec2:region',
  'ec2:vpceserviceregion',
  'ec2:vpcesupportedregion',
  'identitystore:primaryregion',
  'kms:primaryregion',
  'kms:replicaregion',
  'observabilityadmin:centralizationbackupregion',
  'observabilityadmin:centralizationdestinationregion',
  'observabilityadmin:centralizationsourceregions',
  'observabilityadmin:targetregions',
  's3:destinationregion',
  'secretsmanager:addreplicaregions',
  'secretsmanager:secretprimaryregion',
  'ses:replicaregion',
  'sso:primaryregion',
]);

function withRegion(region: string) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 'ec2:StartInstances',
      Resource: '*',
      Condition: { StringEquals: { 'aws:RequestedRegion': region } },
    },
    'identity',
  );
}
