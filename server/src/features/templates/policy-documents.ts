import type { PolicyKind } from '../../policy/model';
import { membersOf } from './document';
import { documentTemplates } from './documents';
import { printTemplate } from './print';

interface PolicyDocument {
  readonly label: string;
  readonly detail: string;
  readonly kind: PolicyKind;
  /** The text, in LSP's snippet syntax. */
  readonly snippet: string;
}

/** Whole policies for a client to begin a document with, in the order in which people need them. */
export function policyDocuments(): readonly PolicyDocument[] {
  return documentTemplates.map((template) => ({
    label: template.label,
    detail: template.detail,
    kind: template.kind,
    snippet: `${printTemplate({ write: 'members', members: membersOf(template) }, true)}\n`,
  }));
}
