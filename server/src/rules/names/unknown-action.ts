import { actionTexts, isKnownAction, splitAction } from '../../access/actions';
import { meantByAction } from '../../reference/meant';
import { hasWildcard } from '../../text/wildcard';
import { allowExample } from '../examples';
import { defineRule } from '../rule';
import { list, quote } from '../words';
import { asOf } from './age';
import { replaceBy } from './correction';
import { isPlaceholder } from './unknown-service';

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

An action that is newer than the reference, whose date every hover shows, may be reported although it exists; that is
why this is a warning and not an error, and no more than information where the reference is older than 90 days.`,
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
  ({ policy, reference, referenceIsOld, report }) => {
    for (const { text } of actionTexts(policy)) {
      if (isKnownAction(reference, text.value)) continue;
      const { prefix, name } = splitAction(text.value);
      if (!prefix || !name || hasWildcard(text.value) || isPlaceholder(text.value)) continue;
      const service = reference.service(prefix);
      if (!service) continue;
      const { ids, operation } = meantByAction(service, name);
      const meant = list(ids.map(quote), ids.length);
      // What is an operation now was one before, too.
      const isSoft = referenceIsOld && !operation;
      report({
        at: text,
        ...(isSoft && { severity: 'information' }),
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
