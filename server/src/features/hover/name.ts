import type { Policy, PolicyKind, Statement } from '../../policy/model';
import type { ServiceReference } from '../../reference/model';
import { doesText } from './statement';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_id.html */
export function idTexts(kind: PolicyKind): readonly string[] {
  const name = 'A name for the policy as a whole. It has no effect on access.';
  return kind === 'resource'
    ? [`${name} Some services ask for one; any letters will do, a UUID keeps it unique.`]
    : [`${name} It is for policies on resources: IAM itself takes none.`];
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html */
export function sidTexts(
  statement: Statement,
  policy: Policy,
  reference: ServiceReference,
): readonly string[] {
  const letters =
    policy.kind === 'resource'
      ? 'Letters and digits are always allowed; some services take more.'
      : 'Letters and digits only, and no other statement of the policy may have the same.';
  return [
    doesText(statement, policy, reference),
    `\`Sid\` is the name of the statement, for people and for messages. It has no effect on access. ${letters}`,
  ];
}
