import { actionTexts, isKnownAction, splitAction } from '../../access/actions';
import { meantByAlias, meantByPrefix } from '../../reference/meant';
import { retiredServices } from '../../reference/retired';
import { hasWildcard } from '../../text/wildcard';
import { allowExample } from '../examples';
import { defineRule } from '../rule';
import { list, quote } from '../words';
import { asOf } from './age';
import { correct, replaceBy } from './correction';

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

Services that AWS has retired are known and stay silent. A prefix that is newer than the reference, whose date every
hover shows, may be reported although it exists; that is why this is a warning and not an error, and no more than
information where the reference is older than 90 days.`,
      mend: 'Take the nearest prefix that is offered, or look the prefix up on the page of the service.',
      bad: [allowExample('s4:GetObject'), allowExample('dyanmodb:GetItem')],
      good: [allowExample('dynamodb:ListTables'), allowExample('deepcomposer:ListModels')],
      links: [
        'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
      ],
    },
  },
  ({ policy, reference, referenceIsOld, report }) => {
    for (const { text } of actionTexts(policy)) {
      if (isKnownAction(reference, text.value)) continue;
      const { prefix, name } = splitAction(text.value);
      if (!prefix || hasWildcard(prefix) || isPlaceholder(text.value)) continue;
      if (reference.service(prefix) || retiredServices.has(prefix.toLowerCase())) continue;
      const ids = meantByAlias(reference, text.value);
      const meant = meantByPrefix(reference, prefix);
      const offered = ids.length ? list(ids.map(quote), ids.length) : meant && quote(meant);
      report({
        at: text,
        ...(referenceIsOld && { severity: 'information' }),
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
