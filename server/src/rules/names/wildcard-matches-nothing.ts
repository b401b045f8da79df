import { splitAction } from '../../access/actions';
import { retiredServices } from '../../reference/retired';
import { hasWildcard } from '../../text/wildcard';
import { allowExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { isPlaceholder } from './unknown-service';
import { unheardActions } from './unheard';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html */
export const wildcardMatchesNothing = defineRule(
  {
    id: 'wildcard-matches-nothing',
    family: 'names',
    severity: 'warning',
    accessAnalyzer: ['INVALID_ACTION'],
    docs: {
      summary: 'A wildcard that no action of its service matches.',
      why: `A wildcard such as \`s3:Retrieve*\` is valid and saved by AWS, and no action has such a name. The statement
does nothing by it, whatever its author had in mind.

AWS may add an action that fits some day; a wildcard that is kept for that day grants it unseen.`,
      mend: 'Correct the wildcard, or take it out.',
      bad: [allowExample('s3:Retrieve*', 'arn:aws:s3:::demo/*'), allowExample('sqs:*Topic')],
      good: [allowExample('s3:Get*', 'arn:aws:s3:::demo/*'), allowExample('deepcomposer:List*')],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html'],
    },
  },
  (context) => {
    const { reference, report } = context;
    for (const { text } of context.once(unheardActions)) {
      const { prefix, name } = splitAction(text.value);
      if (!prefix || !name || !hasWildcard(text.value) || isPlaceholder(text.value)) continue;
      const known = hasWildcard(prefix) ? !mayBeRetired(prefix) : reference.service(prefix) !== undefined;
      if (!known) continue;
      report({
        at: text,
        message: `${quote(text.value)} matches no action${hasWildcard(prefix) ? '' : ` of ${reference.service(prefix)?.title ?? 'its service'}`}, so it has no effect today.`,
      });
    }
  },
);

/** A wildcard in the prefix may have been written for services that are gone. */
function mayBeRetired(prefix: string): boolean {
  const start = prefix.toLowerCase().split(/[*?]/, 1)[0] ?? '';
  return [...retiredServices.keys()].some((retired) => retired.startsWith(start));
}
