import type { Member } from '../../policy/edit';
import type { PolicyKind } from '../../policy/model';
import type { NewStatement, StatementTemplate } from './statement';

/** A whole policy for a purpose, with gaps for what only its author knows. */
export interface DocumentTemplate {
  readonly label: string;
  readonly kind: PolicyKind;
  /** The prefix of the service whose resource it is for; absent where it is for no service's. */
  readonly service?: string;
  /** What it does, in a few words. */
  readonly detail: string;
  /** What else somebody may type to find it. */
  readonly typed: readonly string[];
  /** Markdown: what to mind. */
  readonly words: string;
  /** AWS's page. */
  readonly page: string;
  readonly statements: readonly NewStatement[];
}

/** A document that is one statement of ours, which has words and a page of its own. */
export function documentOf(
  template: StatementTemplate,
  document: Pick<DocumentTemplate, 'label' | 'kind' | 'detail' | 'typed'>,
): DocumentTemplate {
  const { words, page } = template;
  return { words, page, statements: [template.write(document.kind)], ...document };
}

export function membersOf({ statements }: DocumentTemplate): readonly Member[] {
  return [
    { name: 'Version', value: '2012-10-17' },
    { name: 'Statement', value: statements },
  ];
}
