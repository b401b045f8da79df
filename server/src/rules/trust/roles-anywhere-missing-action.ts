import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { join, quote } from '../../text/words';
import { addingWhatIsMissing, lackingActions } from './lack';

const rolesAnywhere = 'rolesanywhere.amazonaws.com';

/** https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html */
export const rolesAnywhereMissingAction = defineRule(
  {
    id: 'roles-anywhere-missing-action',
    family: 'trust',
    severity: 'error',
    kinds: ['trust'],
    accessAnalyzer: ['MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY'],
    docs: {
      summary: 'IAM Roles Anywhere is trusted without all three actions that it needs.',
      why: `IAM Roles Anywhere hands out sessions of a role to machines outside of AWS that show a certificate. It marks
each session with what the certificate says: as source identity and as session tags. Without
\`sts:SetSourceIdentity\` and \`sts:TagSession\` beside \`sts:AssumeRole\` it gets no session at all.

The three may stand in several statements for the service: what all of them allow together is what counts here.`,
      mend: 'Allow all three actions.',
      bad: [withActions('sts:AssumeRole')],
      good: [withActions(['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'])],
      links: ['https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html'],
    },
  },
  ({ policy, report }) => {
    const lack = lackingActions(policy, rolesAnywhere, needed);
    if (!lack) return;
    report({
      at: lack.action.entry,
      message: `${quote(rolesAnywhere)} lacks ${join(lack.missing.map(quote))}, so it cannot start a session of the role; add what is missing.`,
      fixes: () => addingWhatIsMissing(lack, rolesAnywhere),
    });
  },
);

const needed = ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'];

function withActions(actions: unknown) {
  return statementExample(
    {
      Effect: 'Allow',
      Principal: { Service: rolesAnywhere },
      Action: actions,
      Condition: {
        ArnEquals: {
          'aws:SourceArn':
            'arn:aws:rolesanywhere:eu-central-1:111122223333:trust-anchor/12345678-1234-1234-1234-123456789012',
        },
      },
    },
    'trust',
  );
}
