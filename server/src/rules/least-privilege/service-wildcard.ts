import { isEveryAction, splitAction } from '../../access/actions';
import { isRestricted } from '../../access/conditions';
import { namesPrincipals } from '../../access/principals';
import type { Policy, Statement } from '../../policy/model';
import type { Action, ServiceReference } from '../../reference/model';
import { hasWildcard } from '../../text/wildcard';
import { allowExample, statementExample } from '../examples';
import { grantingKinds } from '../kinds';
import { gravest } from '../levels';
import { narrowActions } from '../../changes/narrow/actions';
import { defineRule } from '../rule';
import type { Severity } from '../rule';
import { numeral, quote } from '../../text/words';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege */
export const serviceWildcard = defineRule(
  {
    id: 'service-wildcard',
    family: 'least-privilege',
    severity: 'warning',
    security: true,
    kinds: grantingKinds,
    docs: {
      summary: 'A statement allows every action of a service.',
      why: `\`s3:*\` reads like "may use S3". It also allows to delete buckets, to change who may read them and to switch
their protection off, and it will allow whatever AWS adds next. Few jobs need more than a handful of these actions.

A service that has nothing but read and list actions, a statement with a restricting condition, and a resource policy
that names whom it allows, are reported more softly.`,
      mend: 'Narrow it with the fix to its read and list actions, to those that can act on the resources of the statement, or to those outside permissions management, and take out what is not needed.',
      bad: [
        allowExample('s3:*'),
        allowExample(['sqs:SendMessage', 'dynamodb:*'], 'arn:aws:dynamodb:*:*:table/orders'),
      ],
      good: [
        allowExample(['s3:GetObject', 's3:ListBucket'], 'arn:aws:s3:::demo*'),
        statementExample({ Effect: 'Deny', Action: 's3:*', Resource: '*' }, 'identity'),
        statementExample(
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:root' },
            Action: 'kms:*',
            Resource: '*',
          },
          'resource',
        ),
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege'],
    },
  },
  ({ policy, reference, report }) => {
    const ofNewKey = policy.kind === 'resource' ? policy.statements.find(givesKeyToAccount) : undefined;
    for (const statement of policy.statements) {
      const { action } = statement;
      if (statement.effect !== 'Allow' || !action || action.negated || statement === ofNewKey) continue;
      if (action.texts.some(({ value }) => isEveryAction(value))) continue;
      for (const text of action.texts) {
        const actions = text.certain ? wholeService(reference, text.value) : undefined;
        if (!actions) continue;
        report({
          at: text,
          severity: weigh(policy, statement, actions),
          message: `${quote(text.value)} allows all ${numeral(actions.length)} actions of ${titleOf(reference, actions)}${gravest(actions)}; name those that the work needs.`,
          fixes: () => narrowActions(policy, statement, text, reference),
        });
      }
    }
  },
);

/** The actions of the service where the text stands for all of them, however it is written. */
export function wholeService(reference: ServiceReference, text: string): readonly Action[] | undefined {
  const { prefix } = splitAction(text);
  if (prefix === undefined || hasWildcard(prefix) || !hasWildcard(text)) return undefined;
  const all = reference.service(prefix)?.actions;
  const actions = reference.matching(text);
  return all && all.length > 1 && actions.length === all.length ? actions : undefined;
}

function weigh(policy: Policy, statement: Statement, actions: readonly Action[]): Severity {
  const harmless = actions.every(({ level }) => level === 'Read' || level === 'List');
  return harmless || namesPrincipals(policy, statement) || isRestricted(statement)
    ? 'information'
    : 'warning';
}

/**
 * The statement that AWS puts into every new key policy: without it the account could lose its key. Another account's
 * root user after it is a grant like any other.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
function givesKeyToAccount({ action, principal }: Statement): boolean {
  const [only, ...others] = principal?.principals ?? [];
  return (
    action?.texts.length === 1 &&
    action.texts[0]?.value.toLowerCase() === 'kms:*' &&
    only !== undefined &&
    !others.length &&
    /^(?:arn:[^:]*:iam::[^:]*:root|\d{12})$/.test(only.text.value)
  );
}

function titleOf(reference: ServiceReference, [first]: readonly Action[]): string {
  return (first && reference.service(first.service)?.title) ?? 'its service';
}
