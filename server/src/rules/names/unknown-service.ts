import { splitAction } from '../../access/actions';
import { meantByAlias, meantByPrefix } from '../../reference/meant';
import { retiredServices } from '../../reference/retired';
import { hasWildcard } from '../../text/wildcard';
import { allowExample } from '../examples';
import { defineRule } from '../rule';
import { list, quote } from '../../text/words';
import { asOf } from './age';
import { correct, replaceBy } from './correction';
import { unheardActions } from './unheard';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const unknownService = defineRule(
  {
    id: 'unknown-service',
    family: 'names',
    severity: 'warning',
    accessAnalyzer: ['INVALID_SERVICE_IN_ACTION'],
    docs: {
      summary: 'An action names a service that does not exist.',
      why: `An action begins with the prefix of its service. Where no service has that prefix the action matches nothing:
an Allow grants nothing by it, and a Deny does not protect what its author thought it would.

It is an error where the prefix is that of a service but for a letter or two, or a name that people give to one, and a
warning otherwise: a prefix may be newer than the reference, whose date every hover shows. Where the reference is older
than 90 days it is information. Services that AWS has retired are another rule's.`,
      mend: 'Take the nearest prefix that is offered, or look the prefix up on the page of the service.',
      bad: [allowExample('s4:GetObject'), allowExample('dyanmodb:GetItem')],
      good: [allowExample('dynamodb:ListTables'), allowExample('deepcomposer:ListModels')],
      links: [
        'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
      ],
    },
  },
  (context) => {
    const { reference, referenceIsOld, report } = context;
    for (const { text } of context.once(unheardActions)) {
      const { prefix, name } = splitAction(text.value);
      if (!prefix || hasWildcard(prefix) || isPlaceholder(text.value)) continue;
      if (reference.service(prefix) || retiredServices.has(prefix.toLowerCase())) continue;
      const ids = meantByAlias(reference, text.value);
      const meant = meantByPrefix(reference, prefix);
      const offered = ids.length ? list(ids.map(quote), ids.length) : meant && quote(meant);
      report({
        at: text,
        severity: referenceIsOld ? 'information' : offered ? 'error' : 'warning',
        message: `No AWS service ${
          referenceIsOld
            ? `had the prefix ${quote(prefix)} ${asOf(reference)}`
            : `has the prefix ${quote(prefix)}, so this action matches nothing`
        }${offered ? `; did you mean ${offered}?` : '.'}`,
        fixes: () =>
          ids.length
            ? replaceBy(text, ids)
            : correct(
                text,
                meant === undefined ? undefined : { from: prefix, to: meant, with: `${meant}:${name}` },
              ),
      });
    }
  },
);

/** `<service>:<action>`, `${Service}:Get`: a text that somebody is yet to fill in, not a name. */
export function isPlaceholder(action: string): boolean {
  return /[<{[]/.test(action);
}
