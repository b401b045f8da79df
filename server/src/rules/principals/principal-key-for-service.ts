import type { Condition, Statement } from '../../policy/model';
import { isNegated, readOperator } from '../../policy/operator';
import { changeCondition } from '../../changes/condition-edits';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { serviceGrants } from '../../access/service-grants';

/**
 * Which keys AWS checks for which services is not published. These are the ones that only users, roles and sessions
 * have, so that no service ever sends them. Statements that name others beside services are left alone, and so are
 * operators that ask whether the key is there.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgid
 */
export const principalKeyForService = defineRule(
  {
    id: 'principal-key-for-service',
    family: 'principals',
    severity: 'error',
    kinds: ['resource', 'trust'],
    accessAnalyzer: ['UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL'],
    docs: {
      summary: 'A condition asks an AWS service for what only users and roles have.',
      why: `\`aws:PrincipalOrgID\`, \`aws:PrincipalOrgPaths\`, \`aws:PrincipalTag/…\` and \`aws:username\` tell of the user or role that
calls. A service that calls under its own name has no organization, no tags and no user name. Such a condition never
holds for it, so that an Allow gives it nothing; a negated one always holds and confines nothing.

For whom the service calls is told by \`aws:SourceOrgID\`, \`aws:SourceOrgPaths\`, \`aws:SourceAccount\` and \`aws:SourceArn\`.

IAM Roles Anywhere is an exception: it calls with tags that say what stands in the certificate of the workload, such as
\`aws:PrincipalTag/x509Subject/CN\`.`,
      mend: 'Take the key that tells of the source: `aws:SourceOrgID` for `aws:PrincipalOrgID`.',
      bad: [
        statementExample(
          {
            Effect: 'Allow',
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
            Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
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
            Condition: { StringEquals: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' } },
          },
          'resource',
        ),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgid',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
      ],
    },
  },
  (context) => {
    for (const { statement, services, servicesOnly } of context.once(serviceGrants)) {
      if (!servicesOnly) continue;
      const tagged = services.some(({ text }) => text.value === rolesAnywhere);
      for (const condition of statement.conditions) {
        const operator = readOperator(condition.operator);
        if (!operator || operator.ifExists || operator.base === 'Null') continue;
        const key = condition.key.toLowerCase();
        if (operator.set === 'ForAllValues' || !isOfUsersAndRoles(key)) continue;
        if (tagged && key.startsWith(tags)) continue;
        const negated = isNegated(operator);
        const source = sourceKeys.get(key);
        context.report({
          at: condition.keyEntry,
          message: `A service has no ${quote(condition.key)}, so the condition ${negated ? 'always' : 'never'} holds${source === undefined ? '' : `; for whom it calls is told by ${quote(source)}`}.`,
          fixes: () => fixesOf(statement, condition, negated, source),
        });
      }
    }
  },
);

/** The key of the same sort that services send. */
const sourceKeys: ReadonlyMap<string, string> = new Map([
  ['aws:principalorgid', 'aws:SourceOrgID'],
  ['aws:principalorgpaths', 'aws:SourceOrgPaths'],
]);

function isOfUsersAndRoles(key: string): boolean {
  return sourceKeys.has(key) || key === 'aws:username' || key.startsWith(tags);
}

const tags = 'aws:principaltag/';

/**
 * The one service that calls with tags: what stands in the certificate of the workload it calls for.
 * https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html
 */
const rolesAnywhere = 'rolesanywhere.amazonaws.com';

/** A condition that never holds gives nothing; a denial that always holds would become smaller. */
function fixesOf(
  { effect }: Statement,
  condition: Condition,
  negated: boolean,
  source: string | undefined,
): readonly Fix[] {
  if (source === undefined || (negated && effect !== 'Allow')) return [];
  const edits = changeCondition(condition, { key: source });
  if (!edits) return [];
  const narrows = negated || effect === 'Deny';
  return [
    {
      title: `Change ${quote(condition.key)} to ${quote(source)}`,
      effect: narrows ? 'narrower' : 'unknown',
      preferred: true,
      edits,
    },
  ];
}
