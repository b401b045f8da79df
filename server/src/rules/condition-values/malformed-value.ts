import { conditionUses } from '../../access/condition-uses';
import type { ConditionUse } from '../../access/condition-uses';
import { takesWildcards } from '../../policy/operator';
import { hasWildcard } from '../../text/wildcard';
import { statementExample } from '../examples';
import { replacing } from '../fixes';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { faultOfAccount, faultOfArn, faultOfOrganization, faultOfPath, faultOfPrincipalArn } from './ids';
import type { IdFault } from './ids';
import { comparesTexts, plainValue, wouldSpare } from './plain';

/** AWS has no such check; what the keys hold is documented. */
export const malformedValue = defineRule(
  {
    id: 'malformed-value',
    family: 'condition-values',
    severity: 'warning',
    docs: {
      summary: 'An account, an organization or an ARN that is written as no such is.',
      why: `Keys such as \`aws:SourceAccount\` hold the twelve digits of an account, \`aws:PrincipalOrgID\` holds the id of an
organization, and \`aws:PrincipalOrgPaths\` the path to a unit of it, with a slash at its end. \`aws:PrincipalArn\` holds the ARN of the role
for all of its sessions, and operators for ARNs compare nothing with fewer than six fields. What is written otherwise,
with hyphens, as an ARN or without the slash, equals the value of no request: an allowance with it grants nothing, and a
denial that is to spare it spares nobody.

Words without a digit, such as \`account\`, are taken for what somebody is yet to fill in.`,
      mend: 'Write the id as AWS shows it.',
      bad: [
        withValue('StringEquals', 'aws:SourceAccount', '1111-2222-3333'),
        withValue('StringEquals', 'aws:PrincipalOrgID', 'o-123'),
        withValue('ForAnyValue:StringEquals', 'aws:PrincipalOrgPaths', 'o-a1b2c3d4e5/r-ab12'),
      ],
      good: [
        withValue('StringEquals', 'aws:SourceAccount', '111122223333'),
        withValue('StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5'),
        withValue(
          'ForAnyValue:StringLike',
          'aws:PrincipalOrgPaths',
          'o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*',
        ),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
        'https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html',
      ],
    },
  },
  (context) => {
    for (const use of context.once(conditionUses)) {
      if (!comparesTexts(use)) continue;
      const read = readers.find(([keys]) => keys.has(use.key))?.[1] ?? arnReaderFor(use);
      if (!read) continue;
      for (const value of use.values) {
        const plain = plainValue(value);
        if (!plain) continue;
        const { text } = plain;
        const fault = read(use.operator?.base.endsWith('IgnoreCase') ? text.toLowerCase() : text, use);
        if (!fault) continue;
        const suggestion = fault.meant === undefined ? '.' : `; did you mean ${quote(fault.meant)}?`;
        context.report({
          at: value,
          message: `${quote(text)} is no ${fault.is}, so no request matches it${suggestion}`,
          fixes: () =>
            fault.meant === undefined || wouldSpare(use) ? [] : [replacing(value, text, fault.meant)],
        });
      }
    }
  },
);

type Reader = (text: string, use: ConditionUse) => IdFault | undefined;

/** Patterns for one id are another rule's. Keys in lower case. */
const readers: readonly (readonly [keys: ReadonlySet<string>, read: Reader])[] = [
  [
    new Set([
      'aws:principalaccount',
      'aws:resourceaccount',
      'aws:sourceaccount',
      'aws:vpceaccount',
      'kms:calleraccount',
      's3:dataaccesspointaccount',
      's3:resourceaccount',
      's3express:dataaccesspointaccount',
      's3express:resourceaccount',
    ]),
    (text) => (hasWildcard(text) ? undefined : faultOfAccount(text)),
  ],
  [
    new Set(['aws:principalorgid', 'aws:resourceorgid', 'aws:sourceorgid', 'aws:vpceorgid']),
    (text) => (hasWildcard(text) ? undefined : faultOfOrganization(text)),
  ],
  [
    new Set(['aws:principalorgpaths', 'aws:resourceorgpaths', 'aws:sourceorgpaths', 'aws:vpceorgpaths']),
    (text, { operator }) => {
      const isPattern = operator !== undefined && takesWildcards(operator);
      return !isPattern && hasWildcard(text) ? undefined : faultOfPath(text, isPattern);
    },
  ],
];

/** Operators for ARNs compare six fields; what has fewer is compared with nothing. */
function arnReaderFor({ operator, key }: ConditionUse): Reader | undefined {
  if (key !== 'aws:principalarn' && operator?.base.startsWith('Arn') !== true) return undefined;
  return key === 'aws:principalarn' ? faultOfPrincipalArn : faultOfArn;
}

function withValue(operator: string, key: string, value: string) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition: { [operator]: { [key]: value } },
    },
    'identity',
  );
}
