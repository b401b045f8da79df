import type { Target } from '../../policy/locate';
import type { Policy, Statement } from '../../policy/model';
import type { ServiceReference } from '../../reference/model';
import { endOf, spanBetween } from '../../text/span';
import { escape, excerpt } from '../markdown';
import { summaryOf } from '../summary/summary';
import type { Explanation, Sources } from './explanation';
import { element } from './pages';

type BraceTarget = Extract<Target, { readonly at: 'statement' }>;

/** One of the braces around a statement: what all of it does. */
export function explainBrace(
  { statement, policy }: BraceTarget,
  { reference, offset }: Sources,
): Explanation {
  const { source } = statement;
  const opens = offset <= source.offset + 1;
  return {
    span: opens
      ? spanBetween(source.offset, source.offset + 1)
      : spanBetween(endOf(source) - 1, endOf(source)),
    paragraphs: [doesText(statement, policy, reference)],
    page: element('Statement', 'statement'),
  };
}

/** What a statement does, in one sentence. */
export function doesText(statement: Statement, policy: Policy, reference: ServiceReference): string {
  return escape(excerpt(summaryOf(statement, policy, reference), sentenceLimit));
}

const sentenceLimit = 600;
