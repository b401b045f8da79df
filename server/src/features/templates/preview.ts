import type { Insertion } from '../../policy/draft';
import { policyKinds } from '../../policy/model';
import { membersOf } from './document';
import { documentTemplates } from './documents';
import { printTemplate } from './print';
import { statementTemplates } from './statements';

/** What a document of ours is for and how it reads, as Markdown; undefined where none has the label. */
export function documentPreview(label: string): string | undefined {
  const template = documentTemplates.find((each) => each.label === label);
  return template && preview(template, { write: 'members', members: membersOf(template) });
}

/** The same of a statement, as it is in a policy of the kind. */
export function statementPreview(label: string, kindName: string): string | undefined {
  const template = statementTemplates.find((each) => each.label === label);
  const kind = policyKinds.find((each) => each === kindName);
  if (!template || !kind) return undefined;
  return preview(template, { write: 'value', value: template.write(kind) });
}

function preview(
  { words, page }: { readonly words: string; readonly page: string },
  insertion: Insertion,
): string {
  return `${words}\n\n\`\`\`json\n${printTemplate(insertion, false)}\n\`\`\`\n\n[AWS's page](${page})`;
}
