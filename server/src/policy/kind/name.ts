import { attachments, isAttachment } from '../attachment';
import type { Attachment } from '../attachment';
import { policyKinds } from '../model';
import type { PolicyKind } from '../model';

/** What a setting, a file name or a place can say of a policy: its kind, or whose resource policy it is. */
export type KindName = PolicyKind | Attachment;

/** In the order in which a person is offered them: what resource policies belong to comes after the kinds. */
export const kindNames: readonly KindName[] = [...policyKinds, ...attachments];

export function kindNamed(name: KindName): PolicyKind {
  return isAttachment(name) ? 'resource' : name;
}
