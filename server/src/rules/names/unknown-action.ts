import { splitAction } from '../../access/actions';
import { meantByAction } from '../../reference/meant';
import { isUndocumented } from '../../reference/undocumented';
import { hasWildcard } from '../../text/wildcard';
import { allowExample } from '../examples';
import { defineRule } from '../rule';
import { list, quote } from '../../text/words';
import { asOf } from './age';
import { replaceBy } from './correction';
import { isPlaceholder } from './unknown-service';
import { unheardActions } from './unheard';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const unknownAction = defineRule(
  {
    id: 'unknown-action',
    family: 'names',
    severity: 'warning',
    accessAnalyzer: ['INVALID_ACTION'],
    docs: {
      summary: 'An action that its service does not have.',
      why: `AWS saves a policy with a misspelt action without complaint; the action matches nothing. What an Allow was
meant to grant fails at run time, and what a Deny was meant to forbid stays allowed.

Many API operations are authorised by an action of another name: \`HeadObject\` by \`s3:GetObject\`, \`ListObjectsV2\` by
\`s3:ListBucket\`. Where that is the case the message says so.

It is an error where the name is that of an API operation, or so near to an action that it is a misspelling, and a
warning otherwise, since an action may be newer than the reference, whose date every hover shows. Where the reference is
older than 90 days it is information, as it is for actions that AWS's own managed policies name and its documentation
does not.`,
      mend: 'Take the action that is offered, or look it up on the page of the service.',
      bad: [
        allowExample('s3:GetObjet', 'arn:aws:s3:::demo/*'),
        allowExample('s3:ListObjectsV2', 'arn:aws:s3:::demo'),
      ],
      good: [
        allowExample('s3:GetObject', 'arn:aws:s3:::demo/*'),
        allowExample('S3:getobject', 'arn:aws:s3:::demo/*'),
      ],
      links: [
        'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
      ],
    },
  },
  (context) => {
    const { reference, referenceIsOld, report } = context;
    for (const { text } of context.once(unheardActions)) {
      const { prefix, name } = splitAction(text.value);
      if (!prefix || !name || hasWildcard(text.value) || isPlaceholder(text.value)) continue;
      const service = reference.service(prefix);
      if (!service) continue;
      if (isUndocumented(text.value)) {
        report({
          at: text,
          severity: 'information',
          code: null,
          message: `${quote(text.value)} is not in AWS's list of the actions of ${service.title}, though policies of its own name it.`,
        });
        continue;
      }
      const { ids, operation, misspelt } = meantByAction(service, name);
      const meant = list(ids.map(quote), ids.length);
      // What is an operation now was one before, too.
      const isSoft = referenceIsOld && !operation;
      report({
        at: text,
        severity: isSoft ? 'information' : operation || misspelt ? 'error' : 'warning',
        message: operation
          ? `${quote(text.value)} is an API operation, not an action, and matches nothing; it needs ${meant}.`
          : `${quote(text.value)} ${
              isSoft
                ? `was no action of ${service.title} ${asOf(reference)}`
                : `is no action of ${service.title} and matches nothing`
            }${meant ? `; did you mean ${meant}?` : '.'}`,
        fixes: () => replaceBy(text, ids),
      });
    }
  },
);
