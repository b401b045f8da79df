import { join, quote } from '../../text/words';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { addingWhatIsMissing, lackingActions } from './lack';

const podIdentity = 'pods.eks.amazonaws.com';

/** https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html */
export const podIdentityMissingAction = defineRule(
  {
    id: 'pod-identity-missing-action',
    family: 'trust',
    severity: 'information',
    kinds: ['trust'],
    docs: {
      summary: 'EKS Pod Identity is trusted without both actions that it needs.',
      why: `EKS Pod Identity takes a role for a pod and marks the session with tags: the cluster, the namespace, the service
account. Without \`sts:TagSession\` beside \`sts:AssumeRole\` it gets no session with tags, and the pod no credentials.

The two may stand in several statements for the service. An association can leave the tags out, so this is information;
where all of them do, switch the finding off.`,
      mend: 'Allow both actions.',
      bad: [withActions('sts:AssumeRole')],
      good: [withActions(['sts:AssumeRole', 'sts:TagSession'])],
      links: [
        'https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html',
        'https://docs.aws.amazon.com/eks/latest/userguide/pod-id-abac.html',
      ],
    },
  },
  ({ policy, report }) => {
    const lack = lackingActions(policy, podIdentity, ['sts:AssumeRole', 'sts:TagSession']);
    if (!lack) return;
    report({
      at: lack.action.entry,
      message: `${quote(podIdentity)} lacks ${join(lack.missing.map(quote))}, so it cannot start a session with the tags of a pod; add what is missing.`,
      fixes: () => addingWhatIsMissing(lack, podIdentity),
    });
  },
);

function withActions(actions: unknown) {
  return statementExample({ Effect: 'Allow', Principal: { Service: podIdentity }, Action: actions }, 'trust');
}
