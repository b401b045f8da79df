import { actionsApart } from '../../access/apart';
import { canActOn, namedResources } from '../../access/resources';
import type { Policy, Statement } from '../../policy/model';
import type { Action } from '../../reference/model';
import { hasBlank } from '../../text/placeholders';
import { list, quote } from '../../text/words';
import { allowExample } from '../examples';
import { defineRule } from '../rule';

const page = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security_iam_service-with-iam.html';

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html */
export const actionWithoutItsResource = defineRule(
  {
    id: 'action-without-its-resource',
    family: 'redundancy',
    severity: 'information',
    docs: {
      summary: 'An action of Amazon S3 acts on none of the resources of its statement, while others do.',
      why: `Listing a bucket acts on the bucket, \`arn:aws:s3:::amzn-s3-demo-bucket\`; reading and writing act on the objects in it,
\`arn:aws:s3:::amzn-s3-demo-bucket/*\`. Neither ARN stands for the other. Where a statement has only one of them, its
actions on the other count for nothing: an \`Allow\` does not allow them, and a \`Deny\` does not deny them.

In the policy of a bucket it is a warning: Amazon S3 refuses such a statement, with the words "Action does not apply to any resource(s) in
statement". Where no action acts on any resource, \`actions-resources-apart\` says so. Of other services, whose lists have
gaps, the rule says nothing.`,
      mend: 'Name the bucket, or its objects, as well; or move the action to a statement with what it acts on.',
      bad: [allowExample(['s3:GetObject', 's3:ListBucket'], 'arn:aws:s3:::amzn-s3-demo-bucket/*')],
      good: [
        allowExample(
          ['s3:GetObject', 's3:ListBucket'],
          ['arn:aws:s3:::amzn-s3-demo-bucket', 'arn:aws:s3:::amzn-s3-demo-bucket/*'],
        ),
      ],
      links: [page, 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html'],
    },
  },
  ({ policy, reference, report }) => {
    for (const statement of policy.statements) {
      const texts = namedResources(statement);
      const { action, effect } = statement;
      if (!action || action.negated || effect === undefined || !texts?.every(isWritten)) continue;
      const found = action.texts.flatMap((text) => {
        const named = /^s3:\w+$/i.test(text.value) && text.certain ? reference.action(text.value) : undefined;
        return named?.resourceCount && !canActOn(named, texts) ? [{ text, named }] : [];
      });
      if (!found.length || actionsApart(statement, reference)) continue;
      for (const { text, named } of found)
        report({
          at: text,
          ...(policy.attachedTo === 's3-bucket' && { severity: 'warning' as const }),
          message: messageFor(named, statement, policy),
        });
    }
  },
);

/** Whether nothing in an ARN is yet to be filled in. */
function isWritten(text: string): boolean {
  return text.startsWith('arn:') && !hasBlank(text);
}

function messageFor({ id, resources }: Action, { effect }: Statement, { attachedTo }: Policy): string {
  const types = [...new Set(resources.map(({ type }) => quote(type.name)))];
  const refused = attachedTo === 's3-bucket' ? ', and Amazon S3 refuses the policy' : '';
  return `${quote(id)} acts on ${list(types)}, and none is named here, so the statement never ${effect === 'Allow' ? 'allows' : 'denies'} it${refused}; name what it acts on.`;
}
